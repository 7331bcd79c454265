package org.braid.mapping;

import java.util.regex.Pattern;

/** What a spreadsheet shows where a formula came to nothing; it stands in the CSV that was saved of it, too. */
final class CellError {
    /** As Excel has them in any language, {@code #REF!} or {@code #BEZUG!}, and LibreOffice, {@code Err:502}. */
    private static final Pattern SHAPE =
            Pattern.compile("#\\p{Lu}[\\p{Lu}/0]*[!?]|#N/A|#NV|#N/B|#GETTING_DATA|Err:5[0-9]{2}");

    private CellError() {}

    static boolean is(String text) {
        return !text.isEmpty()
                && (text.charAt(0) == '#' || text.charAt(0) == 'E')
                && SHAPE.matcher(text).matches();
    }
}
