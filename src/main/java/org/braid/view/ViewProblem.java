package org.braid.view;

/**
 * Something wrong with a view.
 *
 * @param place in the view: {@code select[0].column[1].name}; blank for all of it
 * @param value what is there
 */
public record ViewProblem(ViewFault fault, String place, String value) {

    @Override
    public String toString() {
        var at = place.isEmpty() ? "" : place + ": ";
        return at + fault + ", " + fault.meaning() + (value.isEmpty() ? "" : " (" + value + ")");
    }
}
