package org.braid.view.path;

/** What a backslash in a text or quoted name stands for. */
final class Escapes {
    private Escapes() {}

    static String resolved(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var resolved = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign != '\\') {
                resolved.append(sign);
            } else if (text.startsWith("u", at + 1) && at + 6 <= text.length()) {
                resolved.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                at += 5;
            } else {
                at++;
                resolved.append(sign(text.charAt(at)));
            }
        }
        return resolved.toString();
    }

    private static char sign(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'f' -> '\f';
            default -> letter;
        };
    }
}
