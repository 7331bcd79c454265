package org.braid.linkage;

import java.util.List;

/**
 * Rows of one or two tables as small numbers.
 */
final class People {
    private final List<Field> fields;
    private final List<Values> values;
    private final int[][] numbers;
    private final List<String> ids;
    private final int[] places;
    private final int first;

    /**
     * @param fields what the rows are compared by
     * @param values of each field
     * @param numbers by field and row
     * @param ids of the rows
     * @param places where each row stood among all that were read
     * @param first how many rows are of the first table; all of them, where there is one
     */
    People(List<Field> fields, List<Values> values, int[][] numbers, List<String> ids, int[] places, int first) {
        this.fields = List.copyOf(fields);
        this.values = List.copyOf(values);
        this.numbers = numbers;
        this.ids = List.copyOf(ids);
        this.places = places;
        this.first = first;
    }

    List<Field> fields() {
        return fields;
    }

    List<Values> values() {
        return values;
    }

    List<String> ids() {
        return ids;
    }

    /** Where a row stood among all that were read. */
    int placeOf(int row) {
        return places[row];
    }

    int first() {
        return first;
    }

    /** 1, or 2. */
    int tableOf(int row) {
        return row < first ? 1 : 2;
    }

    int size() {
        return ids.size();
    }

    boolean twoTables() {
        return first < size();
    }

    /** Whether the two are to be compared at all: of two tables, only rows of different ones. */
    boolean comparable(int left, int right) {
        return !twoTables() || (left < first) != (right < first);
    }

    double pairs() {
        var all = (double) size();
        return twoTables() ? first * (all - first) : all * (all - 1) / 2;
    }

    int number(int field, int row) {
        return numbers[field][row];
    }

    String text(int field, int row) {
        return values.get(field).text(numbers[field][row]);
    }

    /** The place of the field of a kind, or -1. */
    int place(Kind kind) {
        for (var place = 0; place < fields.size(); place++) {
            if (fields.get(place).kind() == kind) {
                return place;
            }
        }
        return -1;
    }
}
