package org.braid.feed.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.braid.feed.ReadSpec.Column;

/** One of the mapping's columns, with what was seen of it in this file. */
final class XmlColumn {
    private static final String ROW_NAME = "#row";

    private final Column column;
    private final List<ElementPath> paths = new ArrayList<>();
    private boolean anchored;
    private boolean seen;

    XmlColumn(Column column) {
        this.column = column;
        paths.add(ElementPath.of(column.name()));
        column.aliases().forEach(alias -> paths.add(ElementPath.of(alias)));
    }

    List<ElementPath> paths() {
        return paths;
    }

    String name() {
        return column.name();
    }

    /**
     * The column's text in a row; of its paths the first that has one counts.
     *
     * @param outside texts outside of the records, by their path below the root
     */
    String text(Element row, Map<String, String> outside) {
        if (name().equals(ROW_NAME)) {
            return row.name();
        }
        for (var path : paths) {
            var text = text(path, row, outside);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** Whether the file has elements in which the column should stand, and the column in none of them. */
    boolean isMissing(List<String> rowNames) {
        var noSuchRows = !anchored && rowNames.contains(paths.get(0).first());
        return column.required() && !seen && !noSuchRows && !name().equals(ROW_NAME);
    }

    private String text(ElementPath path, Element row, Map<String, String> outside) {
        var anchor = path.anchor(row);
        if (anchor == null) {
            seen |= outside.containsKey(path.toString());
            return outside.getOrDefault(path.toString(), "");
        }
        anchored = true;
        var found = path.from(anchor);
        seen |= !found.isEmpty();
        return found.size() == 1
                ? found.get(0).text()
                : found.stream()
                        .map(Element::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n"));
    }
}
