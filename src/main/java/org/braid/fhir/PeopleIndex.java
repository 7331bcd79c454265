package org.braid.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.braid.audit.Night;
import org.braid.entitlement.PersonDetails;
import org.braid.fhir.PersonSearch.Asked;
import org.braid.person.Descriptions;
import org.jspecify.annotations.Nullable;

/**
 * What every feed says of names, genders and dates of birth, by the person, as one night knew; some 200 bytes a person. A
 * record's own details are chosen among these, so that mostly it need not be read to be found.
 */
final class PeopleIndex {
    private final Night night;
    private final SortedMap<String, List<Look>> looks = new TreeMap<>();

    private PeopleIndex(Night night) {
        this.night = night;
    }

    static PeopleIndex of(Night night, Descriptions descriptions) {
        var index = new PeopleIndex(night);
        var once = new HashMap<String, String>();
        descriptions.each(
                night.number(),
                (person, details) -> index.add(person, Look.of(details, text -> once.computeIfAbsent(text, t -> t))));
        return index;
    }

    private void add(String person, Look look) {
        var known = looks.computeIfAbsent(person, none -> new ArrayList<>(1));
        if (!known.contains(look)) {
            known.add(look);
        }
    }

    boolean isOf(Night asked) {
        return night.number() == asked.number();
    }

    /** @param reallyFits is asked where what the feeds say differs */
    Set<String> find(Asked asked, Predicate<String> reallyFits) {
        var found = new TreeSet<String>();
        for (Map.Entry<String, List<Look>> each : looks.entrySet()) {
            var fits = fits(asked, each.getValue());
            if (fits == Fits.YES || (fits == Fits.PERHAPS && reallyFits.test(each.getKey()))) {
                found.add(each.getKey());
            }
        }
        return found;
    }

    private static Fits fits(Asked asked, List<Look> looks) {
        return Fits.of(looks, Look::name, look -> asked.fitsName(look.family(), look.given()))
                .and(Fits.of(looks, Look::gender, look -> asked.fitsGender(look.gender())))
                .and(Fits.of(looks, Look::born, look -> asked.fitsBirth(look.born())));
    }

    /** What one feed says; blank where it does not. */
    private record Look(
            String family,
            String given,
            String gender,
            @Nullable LocalDate born) {
        static Look of(PersonDetails details, Function<String, String> once) {
            return new Look(
                    once.apply(details.familyName()),
                    once.apply(details.givenName()),
                    once.apply(details.gender()),
                    details.birthDate());
        }

        /** A name is taken whole. */
        String name() {
            return family + given;
        }
    }

    /** Whether somebody fits, whichever of the feeds is believed. */
    private enum Fits {
        NO,
        PERHAPS,
        YES;

        /** Of those that say anything of it; where nobody does, as what is blank fits. */
        static Fits of(List<Look> looks, Function<Look, @Nullable Object> part, Predicate<Look> fits) {
            var telling = looks.stream()
                    .filter(look -> !Objects.toString(part.apply(look), "").isBlank())
                    .toList();
            var asked = telling.isEmpty() ? looks : telling;
            if (asked.stream().allMatch(fits)) {
                return YES;
            }
            return asked.stream().anyMatch(fits) ? PERHAPS : NO;
        }

        Fits and(Fits other) {
            return compareTo(other) < 0 ? this : other;
        }
    }
}
