package org.braid.fhir;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import org.braid.report.FhirNames;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A type of resource of which a record may have many: asked for by the person, or by its own id. */
public final class PartProvider extends Versions {
    PartProvider(Shelf shelf, Class<? extends Resource> type) {
        super(shelf, type);
    }

    @Search
    public IBundleProvider search(
            @OptionalParam(name = "_id") @Nullable TokenParam id,
            @OptionalParam(name = "patient") @Nullable ReferenceParam patient) {
        return Refused.or(() -> {
            var night = shelf.now();
            return Pages.of(
                    night,
                    served.of(person(id, patient), night, getResourceType()).stream()
                            .filter(part -> id == null
                                    || part.getIdElement().getIdPart().equals(id.getValue()))
                            .toList());
        });
    }

    private static String person(@Nullable TokenParam id, @Nullable ReferenceParam patient) {
        if (patient != null) {
            return patient.getIdPart();
        }
        if (id != null) {
            return FhirNames.person(id.getValue());
        }
        throw Refused.invalid("Say whose, by patient=Patient/P-..., or ask for everybody's by /fhir/$export.");
    }
}
