package org.braid.mapping;

import java.util.ArrayList;
import java.util.List;
import org.braid.entitlement.DatedIdentifier;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.Validity;

/**
 * By which identifiers a row names its person.
 *
 * @param dated those of which it says on which days they are valid
 */
record Identified(List<Identifier> identifiers, List<DatedIdentifier> dated) {
    static final Identified BY_NOTHING = new Identified(List.of(), List.of());

    Identified {
        identifiers = List.copyOf(identifiers);
        dated = List.copyOf(dated);
    }

    Identified and(Identifier identifier, Validity validity) {
        return new Identified(
                with(identifiers, identifier),
                validity.stated() ? with(dated, new DatedIdentifier(identifier, validity)) : dated);
    }

    /** A number is not superseded by itself. */
    Identified without(Identifier identifier) {
        return identifiers.contains(identifier)
                ? new Identified(
                        identifiers.stream()
                                .filter(each -> !each.equals(identifier))
                                .toList(),
                        dated.stream()
                                .filter(each -> !each.identifier().equals(identifier))
                                .toList())
                : this;
    }

    private static <T> List<T> with(List<T> some, T another) {
        var all = new ArrayList<>(some);
        all.add(another);
        return all;
    }
}
