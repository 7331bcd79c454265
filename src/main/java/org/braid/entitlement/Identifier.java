package org.braid.entitlement;

import java.util.Comparator;

/**
 * One number by which somebody knows a person.
 *
 * @param system {@code nhs}, {@code upn}, or a scoped system such as {@code council/991}, where the same value under
 *     another scope is another person
 * @param value as written by the system that gave it, without spaces
 */
public record Identifier(String system, String value) implements Comparable<Identifier> {
    public static final String NHS = "nhs";
    /** An NHS number that the one stated beside it superseded: whose it was, it is no more. */
    public static final String NHS_SUPERSEDED = "nhs-superseded";

    private static final Comparator<Identifier> ORDER =
            Comparator.comparing(Identifier::system).thenComparing(Identifier::value);

    @Override
    public int compareTo(Identifier other) {
        return ORDER.compare(this, other);
    }
}
