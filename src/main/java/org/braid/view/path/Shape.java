package org.braid.view.path;

import java.util.HashMap;
import java.util.Map;
import org.braid.view.path.FhirType.Child;
import org.jspecify.annotations.Nullable;

/** Which elements of a type any path wants; the rest is skipped while it is read. */
final class Shape {
    private final FhirType type;
    private final Shapes shapes;
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private boolean whole;

    /**
     * A member of a JSON object.
     *
     * @param slot where it goes in a {@link Node}
     * @param extras whether it holds the id and extensions of a primitive: JSON's {@code _birthDate}
     */
    record Member(int slot, String name, Shape shape, boolean many, boolean extras) {
        FhirType type() {
            return shape.type;
        }
    }

    Shape(FhirType type, Shapes shapes) {
        this.type = type;
        this.shapes = shapes;
    }

    FhirType type() {
        return type;
    }

    int size() {
        return slots.size();
    }

    @Nullable
    Member member(String jsonName) {
        return members.get(jsonName);
    }

    int slotOf(String childName) {
        return slots.getOrDefault(childName, -1);
    }

    /** Wants an element, of whatever type of its choice; says where it will be. */
    int want(Child child) {
        var known = slots.get(child.name());
        if (known != null) {
            return known;
        }
        int slot = slots.size();
        slots.put(child.name(), slot);
        Model.R4.typesOf(child).forEach(childType -> want(child, childType, slot));
        return slot;
    }

    private void want(Child child, FhirType childType, int slot) {
        var name = child.member(childType.name());
        var shape = shapes.of(childType);
        members.put(name.intern(), new Member(slot, name, shape, child.many(), false)); // as the parser's names are
        if (childType.isPrimitive()) {
            members.put(("_" + name).intern(), new Member(slot, name, shape, child.many(), true));
        }
    }

    /** Whether it was wanted whole before. */
    boolean wantWhole() {
        var before = whole;
        whole = true;
        type.children().values().forEach(this::want);
        return before;
    }
}
