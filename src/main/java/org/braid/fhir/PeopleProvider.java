package org.braid.fhir;

import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.Since;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.braid.audit.Night;
import org.braid.fhir.PersonSearch.Asked;
import org.braid.fhir.Shelf.Made;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A type of resource of which each record has one: everybody's can be listed, and what changed since. */
public abstract class PeopleProvider extends Versions {
    final PersonSearch search;

    PeopleProvider(Shelf shelf, PersonSearch search, Class<? extends Resource> type) {
        super(shelf, type);
        this.search = search;
    }

    final IBundleProvider found(Asked asked) {
        return Refused.or(() -> {
            var night = shelf.now();
            return new Pages<>(night, search.find(asked, night), person -> read(person, night));
        });
    }

    private Stream<Resource> read(String person, Night night) {
        return served.of(person, night, getResourceType()).stream();
    }

    /** Every version that became known since then, the newest first. */
    @History
    public IBundleProvider changes(@Since @Nullable InstantType since) {
        return Refused.or(() -> {
            var night = shelf.now();
            var first = since == null || since.getValue() == null
                    ? 0
                    : shelf.nights()
                            .knownAt(Versions.instant(since))
                            .map(Night::number)
                            .orElse(0);
            var made = shelf.history().changed(first, night.number()).stream()
                    .flatMap(person -> shelf.events(person, night).stream())
                    .filter(version -> isSince(version, since))
                    .sorted(Comparator.comparing(
                                    (Made version) -> version.night().number())
                            .reversed()
                            .thenComparing(Made::person))
                    .toList();
            return new Pages<>(night, made, version -> read(version));
        });
    }

    private Stream<Resource> read(Made made) {
        if (made.ended()) {
            var type = getResourceType().getSimpleName();
            return Stream.of(served.ended(made, new IdType(type, made.person())));
        }
        List<Resource> resources = served.of(made, getResourceType());
        return resources.stream();
    }
}
