package org.braid.mapping;

/** A text without what word processors and spreadsheets make of it: blanks, dashes and digits are the keyboard's. */
final class PlainText {
    private static final int ASCII = 128;

    private PlainText() {}

    /** Without blanks at the ends. A text of plain characters is returned as it is. */
    static String of(String text) {
        for (var position = 0; position < text.length(); position++) {
            if (text.charAt(position) >= ASCII || text.charAt(position) < ' ') {
                return folded(text);
            }
        }
        return text.strip();
    }

    private static String folded(String text) {
        var plain = new StringBuilder(text.length());
        for (var position = 0; position < text.length(); position++) {
            var character = plain(text.charAt(position));
            if (character != 0) {
                plain.append(character);
            }
        }
        return plain.toString().strip();
    }

    /** Zero for what has no width. */
    private static char plain(char character) {
        if (character >= '\uff10' && character <= '\uff19') {
            return (char) (character - '\uff10' + '0');
        }
        return switch (character) {
            case '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff', '\u00ad' -> 0;
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe63', '\uff0d' -> '-';
            case '\u2018', '\u2019', '\u02bc', '\u00b4' -> '\'';
            case '\u2044', '\u2215', '\uff0f' -> '/';
            case '\uff0e' -> '.';
            case '\u00a0', '\u2007', '\u202f', '\u3000' -> ' ';
            // A line break stays one: what stands on two lines is two things.
            default -> character != '\n' && Character.isWhitespace(character) ? ' ' : character;
        };
    }
}
