package org.braid.feed.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.braid.audit.SourceRef;
import org.braid.feed.Cell;
import org.braid.feed.ReadSpec;
import org.braid.view.ResourceRows;
import org.braid.view.View;
import org.braid.view.ViewRow;
import org.jspecify.annotations.Nullable;

/** The texts of one row: its own, and those of the rows that its keys lead to, which stand elsewhere. */
final class JoinedTexts {
    private final FhirColumns columns;
    private final String file;
    private final String[] texts;
    private final Map<Integer, Cell> elsewhere = new HashMap<>(32);
    private final List<String> unresolved = new ArrayList<>(0);

    JoinedTexts(FhirColumns columns, String file) {
        this.columns = columns;
        this.file = file;
        texts = columns.blank();
    }

    String[] texts() {
        return texts;
    }

    Map<Integer, Cell> elsewhere() {
        return elsewhere;
    }

    /** Fills {@link ReadSpec.FhirNdjson#OWN_COLUMNS}, which come first. */
    void say(String type, int number) {
        texts[0] = type;
        texts[1] = Integer.toString(number);
        texts[2] = unresolved.isEmpty() ? "" : String.join("\n", unresolved);
    }

    void own(ViewRow row) {
        var targets = columns.targets(row.view());
        for (int column = 0; column < targets.length; column++) {
            texts[targets[column]] = row.text(column);
        }
    }

    /** @param found null where the key leads nowhere */
    void join(String key, View view, @Nullable ResourceRows found) {
        if (found == null) {
            if (!unresolved.contains(key)) {
                unresolved.add(key);
            }
            return;
        }
        for (var row : found.rows()) {
            if (row.view().equals(view)) {
                add(row, new SourceRef(file, "", found.line(), found.path(row.place())));
            }
        }
    }

    /** What several rows say of a column stands on a line each. */
    private void add(ViewRow row, SourceRef place) {
        var targets = columns.targets(row.view());
        for (int column = 0; column < targets.length; column++) {
            var text = row.text(column);
            int target = targets[column];
            if (!text.isEmpty()) {
                texts[target] = texts[target].isEmpty() ? text : texts[target] + "\n" + text;
                elsewhere.putIfAbsent(
                        target, new Cell(place, row.view().columns().get(column).path()));
            }
        }
    }
}
