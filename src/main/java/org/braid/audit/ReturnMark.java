package org.braid.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a workbook that went back to its sender carries, unseen, so that it is known when it comes again.
 *
 * @param sha256 of the delivery that it asks to correct
 * @param list the sheet that says what to correct; it is never data
 */
public record ReturnMark(String feed, String sha256, String list) {
    /** The name of the document property that holds it. */
    public static final String PROPERTY = "BraidReturn";

    /** What the sheet is called, or how its name begins where the sender has one of that name. */
    public static final String LIST = "Fix list";

    private static final Pattern TEXT = Pattern.compile("([a-z0-9-]{1,64}) ([0-9a-f]{64}) (.{1,31})");

    public String text() {
        return "%s %s %s".formatted(feed, sha256, list);
    }

    /** Nothing for what is no such mark. */
    public static Optional<ReturnMark> of(String text) {
        var parts = TEXT.matcher(text.strip());
        return parts.matches()
                ? Optional.of(new ReturnMark(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }
}
