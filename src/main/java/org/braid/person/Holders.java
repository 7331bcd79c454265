package org.braid.person;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.braid.entitlement.Identifier;

/** Identifiers that reach from one description to another, through any number of others. */
final class Holders {
    private final Set<Identifier> reached = new HashSet<>();

    /** @param from whose identifiers they are, and those of whoever holds one of them, and so on */
    Holders(Collection<Profile> from, List<Profile> all) {
        from.forEach(profile -> reached.addAll(numbers(profile)));
        for (var found = true; found; ) {
            found = false;
            for (var profile : all) {
                found |= areReached(profile) && reached.addAll(numbers(profile));
            }
        }
    }

    boolean areReached(Profile profile) {
        for (var identifier : profile.identifiers()) {
            if (reached.contains(number(identifier))) {
                return true;
            }
        }
        return false;
    }

    private static List<Identifier> numbers(Profile profile) {
        return profile.identifiers().stream().map(Holders::number).toList();
    }

    /** A number that another took the place of is an NHS number, too. */
    private static Identifier number(Identifier identifier) {
        return identifier.system().equals(Identifier.NHS_SUPERSEDED)
                ? new Identifier(Identifier.NHS, identifier.value())
                : identifier;
    }
}
