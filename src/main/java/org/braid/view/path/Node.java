package org.braid.view.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An element with elements, as far as the views want them. */
final class Node implements Item {
    /** The index of an element that is there once. */
    static final int ALONE = -1;

    private final Shape shape;
    private final @Nullable Node parent;
    private final String name;
    private final int index;
    private final @Nullable List<Item>[] members;

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types
    Node(Shape shape, @Nullable Node parent, String name, int index) {
        this.shape = shape;
        this.parent = parent;
        this.name = name;
        this.index = index;
        members = new List[shape.size()];
    }

    FhirType type() {
        return shape.type();
    }

    List<Item> member(int slot) {
        var items = members[slot];
        return items == null ? List.of() : items;
    }

    /** What is at an element; nothing if no path wanted it. */
    List<Item> child(String childName) {
        int slot = shape.slotOf(childName);
        return slot < 0 ? List.of() : member(slot);
    }

    void put(int slot, List<Item> items) {
        members[slot] = items;
    }

    /** The first text at an element. */
    @Nullable
    String text(String childName) {
        int slot = shape.slotOf(childName);
        return slot < 0 ? null : text(slot);
    }

    @Nullable
    String text(int slot) {
        var items = member(slot);
        return !items.isEmpty() && items.get(0) instanceof Value value ? value.text() : null;
    }

    @Override
    public String typeName() {
        return shape.type().name();
    }

    @Override
    public boolean isPrimitive() {
        return false;
    }

    @Override
    public @Nullable Object value() {
        return null;
    }

    @Override
    public JsonNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        if (type().isResource()) {
            json.put("resourceType", typeName());
        }
        for (var child : type().children().values()) {
            var items = child(child.name());
            if (!items.isEmpty()) {
                write(child, items, json);
            }
        }
        return json;
    }

    private static void write(FhirType.Child child, List<Item> items, ObjectNode json) {
        if (!child.many()) {
            json.set(child.member(items.get(0).typeName()), items.get(0).json());
            return;
        }
        var array = json.putArray(child.name());
        items.forEach(item -> array.add(item.json()));
    }

    @Override
    public String id() {
        var id = text("id");
        return id == null ? "" : id;
    }

    @Override
    public String place() {
        if (parent == null) {
            return "";
        }
        return parent.place() + "." + name + (index == ALONE ? "" : "[" + index + "]");
    }

    /** Deep, as far as both were read: comparing wants them whole. */
    boolean isSame(Node other) {
        return Objects.equals(json(), other.json());
    }
}
