package org.braid.view.path;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type of FHIR R4.
 *
 * @param name as in {@code Patient}, {@code Patient.contact}, {@code HumanName}, {@code date}
 * @param children its elements by their name in a path
 */
record FhirType(String name, Kind kind, boolean isResource, Map<String, Child> children) {
    FhirType {
        children = new LinkedHashMap<>(children); // in the order of the standard
    }

    /**
     * One element.
     *
     * @param many whether it may be there more than once
     * @param types its types; several for a choice, which JSON writes into the member's name
     */
    record Child(String name, boolean many, boolean choice, List<String> types) {
        Child {
            types = List.copyOf(types);
        }

        /** What JSON calls it when it is of this type: {@code valueQuantity}. */
        String member(String type) {
            return choice ? name + Character.toUpperCase(type.charAt(0)) + type.substring(1) : name;
        }
    }

    @Nullable
    Child child(String childName) {
        return children.get(childName);
    }

    boolean isPrimitive() {
        return kind != Kind.COMPLEX;
    }

    /** Whether its values can stand where the other's are asked for. */
    boolean fits(FhirType other) {
        if (!isPrimitive() || !other.isPrimitive()) {
            return equals(other);
        }
        return kind == other.kind
                || (kind.isNumber() && other.kind.isNumber())
                || (kind.isMoment() && other.kind.isMoment())
                || (other.kind == Kind.STRING && kind.isMoment());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FhirType type && type.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
