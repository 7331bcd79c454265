package org.braid.feed.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column's path: from an ancestor-or-self of the row downwards.
 *
 * @param names the first is the ancestor's
 */
record ElementPath(List<String> names) {
    ElementPath {
        names = List.copyOf(names);
    }

    static ElementPath of(String path) {
        return new ElementPath(List.of(path.split("/")));
    }

    String first() {
        return names.get(0);
    }

    /** Where the path starts for a row; nothing where no ancestor has the name. */
    @Nullable
    Element anchor(Element row) {
        for (Element at = row; at != null; at = at.parent()) {
            if (at.name().equals(first())) {
                return at;
            }
        }
        return null;
    }

    /** The elements that the path leads to. */
    List<Element> from(Element anchor) {
        var found = List.of(anchor);
        for (var name : names.subList(1, names.size())) {
            found = found.stream()
                    .flatMap(element -> element.children().stream())
                    .filter(child -> child.name().equals(name))
                    .toList();
        }
        return found;
    }

    @Override
    public String toString() {
        return String.join("/", names);
    }
}
