package org.braid.fhir;

import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.valueset.BundleEntryTransactionMethodEnum;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.braid.audit.Night;
import org.braid.fhir.Shelf.Made;
import org.braid.report.FhirNames;
import org.braid.report.RecordFhir;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The resources of records as the server hands them out: each with the version of its record and since when it is known. */
final class Served {
    private final Shelf shelf;

    Served(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Of one type, in the record of somebody as a night knows it. */
    List<Resource> of(String person, Night night, Class<? extends Resource> type) {
        var made = shelf.made(person, night).stream().findFirst().orElseGet(() -> new Made(person, 1, night));
        return of(made, night, type);
    }

    /** As the night knew that made the version. */
    List<Resource> of(Made made, Class<? extends Resource> type) {
        return of(made, made.night(), type);
    }

    private List<Resource> of(Made made, Night night, Class<? extends Resource> type) {
        var record = shelf.record(made.person(), night);
        var resources = type.equals(Patient.class) ? List.of(RecordFhir.patient(record)) : RecordFhir.resources(record);
        return resources.stream()
                .filter(type::isInstance)
                .map(resource -> versioned(resource, made, night))
                .toList();
    }

    Resource versioned(Resource resource, Made made, Night night) {
        var id = resource.getIdElement().getIdPart();
        resource.setId(new IdType(resource.fhirType(), id, Integer.toString(made.version())));
        resource.getMeta().setLastUpdated(Date.from(made.at()));
        if (resource instanceof Patient patient) {
            shelf.persons()
                    .earlier(made.person(), night.number())
                    .forEach(earlier -> patient.addLink()
                            .setType(Patient.LinkType.REPLACES)
                            .setOther(new Reference("Patient/" + earlier)));
        }
        return resource;
    }

    /** Of somebody who became part of somebody else the Patient stays and says so; all else is a deletion. */
    Resource ended(Made made, IdType id) {
        var moved = type(id).equals("Patient") ? moved(made.person(), made.night()) : Optional.<Patient>empty();
        if (moved.isPresent()) {
            moved.get().getMeta().setLastUpdated(Date.from(made.at()));
            return moved.get();
        }
        var resource =
                (Resource) RecordFhir.context().getResourceDefinition(type(id)).newInstance();
        resource.setId(new IdType(type(id), id.getIdPart()));
        resource.getMeta().setLastUpdated(Date.from(made.at()));
        ResourceMetadataKeyEnum.ENTRY_TRANSACTION_METHOD.put(resource, BundleEntryTransactionMethodEnum.DELETE);
        return resource;
    }

    private static String type(IdType id) {
        return Objects.requireNonNull(id.getResourceType());
    }

    /** Somebody who became part of somebody else is still answered for: it says of whom. */
    Optional<Patient> moved(String person, Night night) {
        return shelf.persons().moved(person, night.number()).stream()
                .findFirst()
                .map(moved -> {
                    var patient = new Patient();
                    patient.setId(new IdType("Patient", person, "1"));
                    patient.addIdentifier()
                            .setSystem(FhirNames.BASE + "sid/person")
                            .setValue(person);
                    patient.setActive(false);
                    patient.addLink()
                            .setType(Patient.LinkType.REPLACEDBY)
                            .setOther(new Reference("Patient/" + moved.person()));
                    return patient;
                });
    }
}
