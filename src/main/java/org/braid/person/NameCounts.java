package org.braid.person;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.braid.entitlement.PersonDetails;

/** Counts who is found by the shape of their name. */
public final class NameCounts {
    private final Map<NameShape, NameRates> rates = new EnumMap<>(NameShape.class);

    /**
     * @param descriptions of one person
     * @param linked whether they come from more than one feed
     * @param doubted whether somebody is asked about the person
     */
    public void add(Collection<PersonDetails> descriptions, boolean linked, boolean doubted) {
        descriptions.forEach(details -> rates.merge(
                NameShape.of(details.givenName(), details.familyName()),
                NameRates.of(linked, doubted),
                NameRates::plus));
    }

    public Map<NameShape, NameRates> rates() {
        return new EnumMap<>(rates);
    }
}
