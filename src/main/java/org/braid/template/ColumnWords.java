package org.braid.template;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.mapping.ContractColumn;
import org.braid.mapping.ContractColumn.Kind;

/** What is said of a column, the same in every file. */
record ColumnWords(ContractColumn column) {
    static final List<String> YES_OR_NO = List.of("Yes", "No");
    private static final int MOST_MEANINGS = 3;

    String heading() {
        return column.column().heading();
    }

    /** What it is, whether it is needed, and how it is written. */
    String all() {
        return Stream.of(meaning(), need(), form())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** As one sentence; a column that serves many things tells the first. */
    String meaning() {
        return column.meaning().isEmpty()
                ? "Not used."
                : sentence(column.meaning().stream().limit(MOST_MEANINGS).collect(Collectors.joining("; ")));
    }

    String need() {
        if (column.need().always()) {
            return "Needed.";
        }
        return column.need().kinds().isEmpty()
                ? "May be blank."
                : sentence("needed for " + String.join(", ", column.need().kinds()));
    }

    String form() {
        if (column.choices().isOneOf()) {
            return column.choices().closed() ? "One of the list." : "One of the list, where it fits.";
        }
        return switch (column.kind()) {
            case DATE -> sentence("a date, " + new DateForm(column.form()).shown() + since());
            case MONEY -> "An amount in figures.";
            case NUMBER -> sentence("a number" + between());
            case INTEGER -> sentence("a whole number" + between());
            case YEAR -> "A year, such as 2026.";
            case TRUTH -> "Yes or No.";
            case TEXT -> column.choices().codes().isEmpty() ? text() : several();
        };
    }

    private String text() {
        return column.example().isEmpty() ? "Text." : "Text, such as " + column.example() + ".";
    }

    private String several() {
        return "Of the list; between several, write %s."
                .formatted(column.choices().between());
    }

    private String since() {
        return column.limits().minimum().isEmpty()
                ? ""
                : ", not before " + column.limits().minimum();
    }

    private String between() {
        var limits = column.limits();
        return limits.minimum().isEmpty() || limits.maximum().isEmpty()
                ? ""
                : " from %s to %s".formatted(limits.minimum(), limits.maximum());
    }

    List<String> codes() {
        return column.kind() == Kind.TRUTH ? YES_OR_NO : column.choices().codes();
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
