package org.braid.feed.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.braid.audit.SourceRef;
import org.braid.feed.Cell;
import org.braid.feed.Elsewhere;
import org.braid.feed.ReadSpec;
import org.braid.feed.fhir.FhirColumns.OfView;
import org.braid.view.ResourceRows;
import org.braid.view.ViewRow;
import org.jspecify.annotations.Nullable;

/** The texts of one row: its own, and those of the rows that its keys lead to, which stand elsewhere. */
final class JoinedTexts {
    private final String file;
    private final String[] texts;
    private final @Nullable Cell[] elsewhere;
    private final List<String> unresolved = new ArrayList<>(0);

    JoinedTexts(FhirColumns columns, String file) {
        this.file = file;
        texts = columns.blank();
        elsewhere = new Cell[texts.length];
    }

    /** For one row of the resource: the next has another number. */
    String[] texts() {
        return texts.clone();
    }

    Map<Integer, Cell> elsewhere() {
        return Elsewhere.of(elsewhere);
    }

    /** Fills {@link ReadSpec.FhirNdjson#OWN_COLUMNS}, which come first. */
    void say(String type, int number) {
        texts[0] = type;
        texts[1] = Integer.toString(number);
        texts[2] = unresolved.isEmpty() ? "" : String.join("\n", unresolved);
    }

    void own(ViewRow row, OfView columns) {
        for (int column = 0; column < columns.size(); column++) {
            texts[columns.target(column)] = row.text(columns.source(column));
        }
    }

    /** @param found null where the key leads nowhere */
    void join(String key, OfView columns, @Nullable ResourceRows found) {
        if (found == null) {
            if (!unresolved.contains(key)) {
                unresolved.add(key);
            }
            return;
        }
        join(columns, found);
    }

    /** @param found null where the key leads nowhere, which may be */
    void join(OfView columns, @Nullable ResourceRows found) {
        if (found == null) {
            return;
        }
        for (var row : found.rows()) {
            if (row.view().equals(columns.view())) {
                add(row, columns, new SourceRef(file, "", found.line(), found.path(row.place())));
            }
        }
    }

    /** What several rows say of a column stands on a line each. */
    private void add(ViewRow row, OfView columns, SourceRef place) {
        for (int column = 0; column < columns.size(); column++) {
            var text = row.text(columns.source(column));
            int target = columns.target(column);
            if (!text.isEmpty()) {
                texts[target] = texts[target].isEmpty() ? text : texts[target] + "\n" + text;
                if (elsewhere[target] == null) {
                    elsewhere[target] = new Cell(place, columns.path(column));
                }
            }
        }
    }
}
