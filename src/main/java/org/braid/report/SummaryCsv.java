package org.braid.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.braid.entitlement.Money;
import org.braid.summary.Column;
import org.braid.summary.Row;
import org.braid.summary.Section;
import org.braid.summary.Summary;
import org.jspecify.annotations.Nullable;

/** A summary as CSV files, one for each section, so that no count travels without its outcomes. */
public final class SummaryCsv {
    private static final String ENDING = ".csv";

    private SummaryCsv() {}

    /**
     * Writes each section beside the file that is named: {@code equity.csv} gives {@code equity-outcomes.csv} and so on.
     *
     * @return the files written
     */
    public static List<Path> write(Summary summary, Path file) throws IOException {
        var name = file.getFileName().toString();
        var stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        var files = new ArrayList<Path>();
        for (var section : summary.sections()) {
            var path = file.resolveSibling("%s-%s%s".formatted(stem, section.name(), ENDING));
            Files.writeString(path, of(section));
            files.add(path);
        }
        return files;
    }

    /** The names of the columns, then the rows; amounts are plain numbers, with their currency in a column beside. */
    static String of(Section section) {
        var csv = new CsvText(headings(section).toArray(String[]::new));
        section.rows().forEach(row -> csv.row(cells(section, row).toArray()));
        return csv.toString();
    }

    private static List<String> headings(Section section) {
        return section.columns().stream()
                .flatMap(column -> isMoneyWithoutCurrency(section, column)
                        ? Stream.of(column.name(), column.name() + "Currency")
                        : Stream.of(column.name()))
                .toList();
    }

    private static boolean isMoneyWithoutCurrency(Section section, Column column) {
        return column.type() == Column.Type.MONEY
                && section.columns().stream().noneMatch(other -> other.name().equals("currency"));
    }

    private static List<@Nullable Object> cells(Section section, Row row) {
        var cells = new ArrayList<@Nullable Object>();
        for (var index = 0; index < section.columns().size(); index++) {
            var cell = row.cells().get(index);
            cells.add(cell == Row.Hidden.FEW ? SummaryText.FEW : cell);
            if (isMoneyWithoutCurrency(section, section.columns().get(index))) {
                cells.add(cell instanceof Money money ? money.currency().getCurrencyCode() : null);
            }
        }
        return cells;
    }
}
