package org.braid.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of dates, as others write it.
 *
 * @param pattern as a mapping writes it, {@code dd/MM/yyyy}; blank for ISO days
 */
record DateForm(String pattern) {
    private static final String ISO = "yyyy-MM-dd";
    private static final Pattern PART = Pattern.compile("d+|M+|y+|.");
    /** Names of months are English, wherever the workbook is opened. */
    private static final String ENGLISH = "[$-809]";

    DateForm {
        pattern = pattern.isEmpty() ? ISO : pattern;
    }

    /** As people read it: DD/MM/YYYY. */
    String shown() {
        return pattern;
    }

    /** A format of cells; what stands between the parts is the same in every country. */
    String ofCells() {
        var format = PART.matcher(pattern)
                .replaceAll(part -> switch (part.group().charAt(0)) {
                    case 'd', 'y' -> part.group();
                    case 'M' -> "m".repeat(part.group().length());
                    default -> Matcher.quoteReplacement("\\" + part.group());
                });
        return pattern.contains("MMM") ? ENGLISH + format : format;
    }

    /** In the words of C, which Table Schema takes over. */
    String ofTableSchema() {
        return pattern.equals(ISO)
                ? "default"
                : PART.matcher(pattern).replaceAll(part -> switch (part.group()) {
                    case "d", "dd" -> "%d";
                    case "M", "MM" -> "%m";
                    case "MMM" -> "%b";
                    case "MMMM" -> "%B";
                    case "yy" -> "%y";
                    case "yyyy" -> "%Y";
                    default -> Matcher.quoteReplacement(part.group());
                });
    }
}
