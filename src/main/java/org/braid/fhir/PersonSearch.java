package org.braid.fhir;

import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.lang.ref.SoftReference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.braid.audit.Night;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.PersonDetails;
import org.braid.report.FhirNames;
import org.jspecify.annotations.Nullable;

/** Finds people by what FHIR asks of a Patient. By a name, of which an index is kept. */
final class PersonSearch {
    /** Some must read records; more at once would leave nothing for the short questions. */
    private static final int AT_ONCE = 2;

    private static final String OURS = FhirNames.BASE + "sid/";

    private final Shelf shelf;
    private final Semaphore walks = new Semaphore(AT_ONCE);
    private SoftReference<PeopleIndex> index = new SoftReference<>(null);

    PersonSearch(Shelf shelf) {
        this.shelf = shelf;
    }

    /** What is asked; null for what is not. */
    record Asked(
            @Nullable TokenParam id,
            @Nullable TokenParam identifier,
            @Nullable StringParam family,
            @Nullable StringParam given,
            @Nullable TokenParam gender,
            @Nullable DateRangeParam birthDate,
            @Nullable DateRangeParam lastUpdated) {

        boolean looksAtPeople() {
            return Stream.of(family, given, gender, birthDate).anyMatch(part -> part != null);
        }

        boolean isUpdated(Instant at) {
            return lastUpdated == null || inside(at, lastUpdated);
        }

        boolean fits(PersonDetails details) {
            return fitsName(details.familyName(), details.givenName())
                    && fitsGender(details.gender())
                    && fitsBirth(details.birthDate());
        }

        boolean fitsName(String familyName, String givenName) {
            return begins(familyName, family) && begins(givenName, given);
        }

        boolean fitsGender(String stated) {
            return gender == null || stated.equals(gender.getValue());
        }

        boolean fitsBirth(@Nullable LocalDate day) {
            return birthDate == null || within(day, birthDate);
        }

        /** As FHIR compares text: from the beginning, without regard to capitals. */
        private static boolean begins(String text, @Nullable StringParam asked) {
            return asked == null
                    || (asked.isExact()
                            ? text.equals(asked.getValue())
                            : text.toLowerCase(Locale.ROOT)
                                    .startsWith(asked.getValue().toLowerCase(Locale.ROOT)));
        }

        /** HAPI reads a day in the machine's own zone. */
        private static boolean within(@Nullable LocalDate day, DateRangeParam asked) {
            return day != null
                    && inside(day.atStartOfDay(ZoneId.systemDefault()).toInstant(), asked);
        }

        private static boolean inside(Instant at, DateRangeParam asked) {
            var first = asked.getLowerBoundAsInstant();
            var last = asked.getUpperBoundAsInstant();
            return (first == null || !at.isBefore(first.toInstant()))
                    && (last == null || !at.isAfter(last.toInstant()));
        }
    }

    /** Their ids, sorted. */
    List<String> find(Asked asked, Night night) {
        var candidates = candidates(asked, night);
        var byNumber = shelf.byNumber();
        return shelf.current(night).entrySet().stream()
                .filter(known -> candidates.contains(known.getKey()))
                .filter(known -> asked.isUpdated(
                        shelf.made(known.getKey(), known.getValue(), byNumber).at()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<String> candidates(Asked asked, Night night) {
        var found = asked.looksAtPeople()
                ? looked(asked, night)
                : new TreeSet<>(shelf.current(night).keySet());
        if (asked.identifier() != null) {
            found.retainAll(identified(asked.identifier(), night));
        }
        if (asked.id() != null) {
            found.retainAll(Set.of(asked.id().getValue()));
        }
        return found;
    }

    private List<String> identified(TokenParam identifier, Night night) {
        var value = identifier.getValue();
        var system = identifier.getSystem();
        if (system == null || system.isEmpty()) {
            throw Refused.invalid("Say of which system the identifier is: identifier=SYSTEM|VALUE.");
        }
        if (system.equals(OURS + "person")) {
            return List.of(value);
        }
        var ours = system.equals(Profiles.NHS_NUMBER)
                ? Identifier.NHS
                : system.startsWith(OURS) ? system.substring(OURS.length()) : "";
        return ours.isEmpty() ? List.of() : shelf.persons().find(ours, value, night.number());
    }

    private Set<String> looked(Asked asked, Night night) {
        if (!walks.tryAcquire()) {
            throw Refused.busy("As many lists as may be made at once are being made. Ask again soon.");
        }
        try {
            var known = shelf.current(night).keySet();
            return index(night)
                    .find(
                            asked,
                            person -> known.contains(person)
                                    && asked.fits(shelf.record(person, night).details()));
        } finally {
            walks.release();
        }
    }

    /** Made when somebody asks by a name for the first time in a night; given up where memory is short. */
    private synchronized PeopleIndex index(Night night) {
        var kept = index.get();
        if (kept == null || !kept.isOf(night)) {
            kept = PeopleIndex.of(night, shelf.descriptions());
            index = new SoftReference<>(kept);
        }
        return kept;
    }
}
