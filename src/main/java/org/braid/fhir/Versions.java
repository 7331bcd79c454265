package org.braid.fhir;

import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Since;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.braid.fhir.Shelf.Made;
import org.braid.report.FhirNames;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What can be asked of every type of resource in a record: one by its id, as it is or was, and how it became so. */
public abstract class Versions implements IResourceProvider {
    private final Class<? extends Resource> type;
    final Shelf shelf;
    final Served served;

    Versions(Shelf shelf, Class<? extends Resource> type) {
        this.shelf = shelf;
        this.type = type;
        this.served = new Served(shelf);
    }

    @Override
    public final Class<? extends Resource> getResourceType() {
        return type;
    }

    /** With a version, as the night knew that made it. */
    @Read(version = true)
    public Resource read(@IdParam IdType id) {
        return Refused.or(() -> id.hasVersionIdPart() ? version(id) : latest(id));
    }

    private Resource latest(IdType id) {
        var night = shelf.now();
        if (shelf.hasEnded(FhirNames.person(id.getIdPart()), night)) {
            throw Refused.gone("There is no such budget any more; its _history says what it was.");
        }
        return find(served.of(FhirNames.person(id.getIdPart()), night, type), id);
    }

    private Resource version(IdType id) {
        return shelf.made(FhirNames.person(id.getIdPart()), shelf.now()).stream()
                .filter(made -> Integer.toString(made.version()).equals(id.getVersionIdPart()))
                .findFirst()
                .map(made -> find(served.of(made, type), id))
                .orElseThrow(() -> Refused.unknown("That record has no such version."));
    }

    private static Resource find(List<Resource> resources, IdType id) {
        return resources.stream()
                .filter(resource -> resource.getIdElement().getIdPart().equals(id.getIdPart()))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("There is nothing with that id here."));
    }

    /** Each version of its record, the newest first; {@code _since} asks along the axis of knowing. */
    @History
    public IBundleProvider history(@IdParam IdType id, @Since @Nullable InstantType since) {
        return Refused.or(() -> {
            var now = shelf.now();
            var all = shelf.events(FhirNames.person(id.getIdPart()), now);
            if (all.isEmpty()) {
                throw Refused.unknown("There is nothing with that id here.");
            }
            return new Pages<>(
                    now, all.stream().filter(made -> isSince(made, since)).toList(), made -> version(made, id));
        });
    }

    private Stream<Resource> version(Made made, IdType id) {
        if (made.ended()) {
            return Stream.of(served.ended(made, id));
        }
        return served.of(made, type).stream()
                .filter(resource -> resource.getIdElement().getIdPart().equals(id.getIdPart()));
    }

    static boolean isSince(Made made, @Nullable InstantType since) {
        return since == null || since.getValue() == null || made.at().isAfter(instant(since));
    }

    static Instant instant(InstantType since) {
        return since.getValue().toInstant();
    }
}
