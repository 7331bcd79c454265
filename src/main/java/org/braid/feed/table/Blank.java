package org.braid.feed.table;

/** What a person sees as an empty cell: nothing, white space, no-break spaces, control characters. */
final class Blank {
    private Blank() {}

    static boolean isBlank(char[] text, int from, int length) {
        for (int next = from; next < from + length; next++) {
            if (text[next] > ' ' && !isSpace(text[next])) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(String text) {
        for (int next = 0; next < text.length(); next++) {
            if (text.charAt(next) > ' ' && !isSpace(text.charAt(next))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char next) {
        return next >= '\u00A0' && (Character.isSpaceChar(next) || next == '\uFEFF');
    }
}
