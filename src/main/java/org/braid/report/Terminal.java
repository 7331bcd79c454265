package org.braid.report;

import java.util.regex.Pattern;

/** Text from outside made safe to print: what a source wrote must not move the cursor, colour or hide anything. */
public final class Terminal {
    /** CSI and OSC sequences first, so that their letters go with them; then two-character escapes. */
    private static final Pattern ESCAPES = Pattern.compile(
            "(?:\u001b\\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)|\u001b.?");

    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\x0B\\f\\r\u0085\u2028\u2029]+");

    /** Controls, and the invisible characters that turn the direction of writing. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]");

    private Terminal() {}

    /** On one line, without anything a terminal would obey. */
    public static String clean(String text) {
        var withoutEscapes = ESCAPES.matcher(text).replaceAll("");
        var onOneLine = BREAKS.matcher(withoutEscapes).replaceAll(" ");
        return UNSEEN.matcher(onOneLine).replaceAll("");
    }
}
