package org.braid.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.braid.audit.Night;
import org.braid.report.RecordFhir;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.jspecify.annotations.Nullable;

/** The funders of all records; they are gathered once for each night, when somebody asks. */
public final class FunderProvider implements IResourceProvider {
    private final Shelf shelf;
    private @Nullable Gathered gathered;

    FunderProvider(Shelf shelf) {
        this.shelf = shelf;
    }

    private record Gathered(Night night, List<Organization> funders) {}

    @Override
    public Class<Organization> getResourceType() {
        return Organization.class;
    }

    @Read
    public Organization read(@IdParam IdType id) {
        return Refused.or(this::gathered).funders().stream()
                .filter(funder -> funder.getIdElement().getIdPart().equals(id.getIdPart()))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("There is nothing with that id here."));
    }

    @Search
    public IBundleProvider search(
            @OptionalParam(name = "_id") @Nullable TokenParam id,
            @OptionalParam(name = "identifier") @Nullable TokenParam identifier) {
        return Refused.or(() -> {
            var all = gathered();
            return Pages.of(
                    all.night(),
                    all.funders().stream()
                            .filter(funder -> id == null
                                    || funder.getIdElement().getIdPart().equals(id.getValue()))
                            .filter(funder -> identifier == null || has(funder, identifier))
                            .toList());
        });
    }

    private static boolean has(Organization funder, TokenParam asked) {
        return funder.getIdentifier().stream()
                .anyMatch(each -> each.getValue().equals(asked.getValue())
                        && (asked.getSystem() == null || asked.getSystem().equals(each.getSystem())));
    }

    private synchronized Gathered gathered() {
        var night = shelf.now();
        var kept = gathered;
        if (kept == null || kept.night().number() != night.number()) {
            kept = new Gathered(night, gather(night));
            gathered = kept;
        }
        return Objects.requireNonNull(kept);
    }

    private List<Organization> gather(Night night) {
        var funders = new TreeMap<String, Organization>();
        shelf.all(night.date(), night)
                .forEachRemaining(record -> RecordFhir.resources(record).stream()
                        .filter(Organization.class::isInstance)
                        .map(Organization.class::cast)
                        .forEach(funder ->
                                funders.putIfAbsent(funder.getIdElement().getIdPart(), funder)));
        return List.copyOf(funders.values());
    }
}
