package org.braid.feed.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element of the record in memory. Names are without namespace. */
final class Element {
    private final String name;
    private final @Nullable Element parent;
    private final long line;
    private final long position;
    private final List<Element> children = new ArrayList<>();
    private final Map<String, Long> named = new HashMap<>(4);
    private String text = "";

    /**
     * An element that has started.
     *
     * @param position among its siblings of the same name, from 1
     */
    Element(String name, @Nullable Element parent, long line, long position) {
        this.name = name;
        this.parent = parent;
        this.line = line;
        this.position = position;
    }

    Element child(String childName, long childLine) {
        var child = new Element(childName, this, childLine, named.merge(childName, 1L, Long::sum));
        children.add(child);
        return child;
    }

    void text(String own) {
        text = own;
    }

    String name() {
        return name;
    }

    @Nullable
    Element parent() {
        return parent;
    }

    long line() {
        return line;
    }

    /** Its own text, without that of elements inside. */
    String text() {
        return text;
    }

    List<Element> children() {
        return children;
    }

    /** From the record on, as in {@code Person[3]/Requests[1]}. */
    String path() {
        var step = "%s[%d]".formatted(name, position);
        return parent == null ? step : parent.path() + "/" + step;
    }

    /** This element and all inside whose names are among these, in the order of the document. */
    List<Element> named(List<String> names) {
        var found = new ArrayList<Element>();
        collect(names, found);
        return found;
    }

    /**
     * The first element in it that has no content.
     *
     * @param outside names of elements that are not looked into
     */
    Optional<Element> empty(List<String> outside) {
        if (children.isEmpty() && text.isEmpty()) {
            return Optional.of(this);
        }
        return children.stream()
                .filter(child -> !outside.contains(child.name()))
                .flatMap(child -> child.empty(outside).stream())
                .findFirst();
    }

    private void collect(List<String> names, List<Element> found) {
        if (names.contains(name)) {
            found.add(this);
        }
        children.forEach(child -> child.collect(names, found));
    }
}
