package org.braid.linkage;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which field's agreement hangs on which other's, among rows of two people: who shares a postcode shares the town, who
 * shares a given name the gender. Taken for independent, they would count one coincidence several times.
 */
final class Structure {
    private final List<Field> fields;

    private Structure(List<Field> fields) {
        this.fields = fields;
    }

    /** By field, the place of the one it hangs on, or -1; no two hang on each other. */
    static int[] parents(List<Field> fields) {
        var structure = new Structure(fields);
        return IntStream.range(0, fields.size()).map(structure::parent).toArray();
    }

    private int parent(int place) {
        return switch (fields.get(place).kind()) {
            case GIVEN_NAME -> first(Kind.FULL_NAME);
            case FAMILY_NAME -> household();
            case BIRTH_DATE -> home();
            case GENDER -> named();
            case STREET, PLACE -> area(place);
            case HOUSE -> first(Kind.STREET);
            case EMAIL -> first(Kind.FAMILY_NAME);
            default -> -1;
        };
    }

    /** A whole name brings its parts with it; or else a home the family's name. */
    private int household() {
        var whole = first(Kind.FULL_NAME);
        return whole < 0 ? home() : whole;
    }

    private int home() {
        var street = first(Kind.STREET);
        return street < 0 ? first(Kind.POSTCODE) : street;
    }

    private int named() {
        var given = first(Kind.GIVEN_NAME);
        return given < 0 ? first(Kind.FULL_NAME) : given;
    }

    /** The place named before, for a state behind its town; or else the postcode. */
    private int area(int place) {
        for (var before = place - 1; before >= 0 && fields.get(place).kind() == Kind.PLACE; before--) {
            if (fields.get(before).kind() == Kind.PLACE) {
                return before;
            }
        }
        return first(Kind.POSTCODE);
    }

    private int first(Kind kind) {
        return IntStream.range(0, fields.size())
                .filter(place -> fields.get(place).kind() == kind)
                .findFirst()
                .orElse(-1);
    }
}
