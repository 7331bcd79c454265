package org.braid.view.path;

import java.util.List;

/**
 * What a path may use beside the element it starts from.
 *
 * @param resource the resource, as {@code %resource}
 * @param rowIndex the number of the element in the list that is gone through, from 0
 */
public record Scope(List<Item> resource, int rowIndex, Keys keys) {
    public Scope {
        resource = List.copyOf(resource);
    }

    /** The same for another element of the list. */
    public Scope at(int index) {
        return index == rowIndex ? this : new Scope(resource, index, keys);
    }

    /** A number that is no element of a resource. */
    public static List<Item> number(long number) {
        return List.of(Value.of(number));
    }
}
