package org.braid.summary;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.braid.reference.Reference;

/** Asks a summary about made-up people and shows a table as lines: one row a line, cells with bars between. */
final class Report {
    static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    static final Reference SHIPPED = Reference.read(Path.of("mappings"));

    private final Summary summary;

    private Report(Summary summary) {
        this.summary = summary;
    }

    /** With every figure, however few people it is about. */
    static Report of(String name, Someone... people) {
        return of(name, Arrays.asList(people), 0, DAY);
    }

    static Report of(String name, List<Someone> people, int fewest, LocalDate... days) {
        var definition = Summaries.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        var asked = new Asked(
                days[days.length - 1],
                "2026-09-30-0001",
                SHIPPED,
                new Discretion(fewest),
                Map.of("council", 7),
                List.of());
        return new Report(Summaries.of(
                definition,
                asked,
                record -> people.forEach(person -> Arrays.stream(days).forEach(day -> record.accept(person.on(day))))));
    }

    Summary summary() {
        return summary;
    }

    List<String> rows(String section) {
        return summary.sections().stream()
                .filter(each -> each.name().equals(section))
                .flatMap(each -> each.rows().stream())
                .map(row -> row.cells().stream().map(Report::text).collect(Collectors.joining(" | ")))
                .toList();
    }

    private static String text(Object cell) {
        return cell == null ? "-" : cell == Row.Hidden.FEW ? "*" : cell.toString();
    }
}
