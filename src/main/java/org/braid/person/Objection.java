package org.braid.person;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.entitlement.NhsNumberStatus;
import org.braid.entitlement.PersonDetails;

/** Why two people must not be joined unless whoever decides says outright that they know better. */
public enum Objection {
    /** The NHS has traced both, and to two people. */
    DIFFERENT_NHS_NUMBERS,
    /** Joining would tell who a protected person is or was. */
    PROTECTED_IDENTITY;

    /** @return nothing where a plain decision is enough */
    public static Set<Objection> between(List<Identity> one, List<Identity> other) {
        var objections = EnumSet.noneOf(Objection.class);
        if (conflict(verifiedNumbers(one), verifiedNumbers(other))) {
            objections.add(DIFFERENT_NHS_NUMBERS);
        }
        var all = Stream.concat(one.stream(), other.stream()).toList();
        if (Profiles.of(all).all().stream().anyMatch(Profile::secluded)) {
            objections.add(PROTECTED_IDENTITY);
        }
        return objections;
    }

    private static boolean conflict(Set<String> mine, Set<String> theirs) {
        var both = new HashSet<>(mine);
        both.addAll(theirs);
        return !mine.isEmpty() && !theirs.isEmpty() && both.size() > 1;
    }

    private static Set<String> verifiedNumbers(List<Identity> identities) {
        return identities.stream()
                .map(Identity::details)
                .filter(details -> details.nhsNumberStatus() == NhsNumberStatus.VERIFIED)
                .map(PersonDetails::nhsNumber)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
