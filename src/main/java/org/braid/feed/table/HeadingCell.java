package org.braid.feed.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column's heading as it is compared: each key leaves out more of what senders change.
 *
 * @param keys with punctuation; without the outer; without any, or spaces; the same of the lowest row alone, then without
 *     what only explains it; a blank key stands for nothing
 */
record HeadingCell(List<String> keys) {
    static final int KEYS = 6;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern OUTER_PUNCTUATION = Pattern.compile("^[\\p{P}\\p{Z}]+|[\\p{P}\\p{Z}]+$");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{Z}]+");

    /** A blank line, or a line that begins with a bracket: what follows explains the heading. */
    private static final Pattern EXPLANATION = Pattern.compile("(?s)\\R[ \\t]*(?:\\R|[(\\[]).*");

    HeadingCell {
        keys = List.copyOf(keys);
    }

    /**
     * A column's heading.
     *
     * @param whole with the groups that stand over it
     * @param lowest without them
     */
    static HeadingCell of(String whole, String lowest) {
        var folded = folded(whole);
        return new HeadingCell(List.of(
                folded,
                bare(folded),
                loose(folded),
                loose(folded(lowest)),
                loose(folded(named(whole))),
                loose(folded(named(lowest)))));
    }

    boolean isBlank() {
        return keys.get(0).isEmpty();
    }

    /** Whether the two are the same to that key; blank headings never are. */
    boolean matches(HeadingCell other, int key) {
        var text = keys.get(key);
        return !text.isEmpty() && text.equals(other.keys.get(key));
    }

    static String folded(String heading) {
        return SPACE.matcher(heading).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Letters, digits and signs such as £ alone. */
    static String loose(String folded) {
        return PUNCTUATION.matcher(folded).replaceAll("");
    }

    private static String bare(String folded) {
        return OUTER_PUNCTUATION.matcher(folded).replaceAll("");
    }

    /** Without what only explains it. */
    static String named(String heading) {
        return EXPLANATION.matcher(heading.strip()).replaceFirst("");
    }
}
