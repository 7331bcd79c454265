package org.braid.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.braid.summary.Row;
import org.braid.summary.Section;
import org.braid.summary.Summary;

/** A summary as one JSON document: each section's rows by the names of its columns. */
public final class SummaryJson {
    private SummaryJson() {}

    private record Document(
            String report,
            String title,
            LocalDate validAt,
            String night,
            List<String> headline,
            List<Table> sections,
            List<String> notes) {}

    private record Table(String name, String title, String about, List<Map<String, Object>> rows) {}

    public static String of(Summary summary) {
        return Json.document(new Document(
                summary.name(),
                summary.title(),
                summary.validAt(),
                summary.night(),
                summary.headline(),
                summary.sections().stream().map(SummaryJson::table).toList(),
                summary.notes()));
    }

    private static Table table(Section section) {
        return new Table(
                section.name(),
                section.title(),
                section.about(),
                section.rows().stream().map(row -> row(section, row)).toList());
    }

    /** What is hidden is left out, and named. */
    private static Map<String, Object> row(Section section, Row row) {
        var cells = new LinkedHashMap<String, Object>();
        var hidden = new ArrayList<String>();
        for (var index = 0; index < section.columns().size(); index++) {
            var name = section.columns().get(index).name();
            var cell = row.cells().get(index);
            if (cell == Row.Hidden.FEW) {
                hidden.add(name);
            } else if (cell != null) {
                cells.put(name, cell);
            }
        }
        if (!hidden.isEmpty()) {
            cells.put("hidden", hidden);
        }
        return cells;
    }
}
