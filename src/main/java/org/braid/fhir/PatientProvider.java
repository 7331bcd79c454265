package org.braid.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.braid.answer.When;
import org.braid.fhir.PersonSearch.Asked;
import org.braid.report.RecordFhir;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** The people, and the whole record of each on any day and as known at any time. */
public final class PatientProvider extends PeopleProvider {
    PatientProvider(Shelf shelf, PersonSearch search) {
        super(shelf, search, Patient.class);
    }

    @Override
    public Resource read(@IdParam IdType id) {
        var moved = id.hasVersionIdPart()
                ? null
                : Refused.or(() -> served.moved(id.getIdPart(), shelf.now())).orElse(null);
        return moved == null || shelf.current(shelf.now()).containsKey(id.getIdPart()) ? super.read(id) : moved;
    }

    @Search
    public IBundleProvider search(
            @OptionalParam(name = "_id") @Nullable TokenParam id,
            @OptionalParam(name = "identifier") @Nullable TokenParam identifier,
            @OptionalParam(name = "family") @Nullable StringParam family,
            @OptionalParam(name = "given") @Nullable StringParam given,
            @OptionalParam(name = "gender") @Nullable TokenParam gender,
            @OptionalParam(name = "birthdate") @Nullable DateRangeParam birthDate,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated) {
        return found(new Asked(id, identifier, family, given, gender, birthDate, lastUpdated));
    }

    /** The document of the record. */
    @Operation(name = "$individual-budget", idempotent = true)
    public Bundle individualBudget(
            @IdParam IdType id,
            @OperationParam(name = "valid-at", max = 1) @Nullable StringType validAt,
            @OperationParam(name = "known-at", max = 1) @Nullable StringType knownAt) {
        return Refused.or(() -> {
            var when = new When(day(validAt), knownAt == null ? null : knownAt.getValue());
            return RecordFhir.bundle(shelf.answers().find(id.getIdPart(), when));
        });
    }

    private static @Nullable LocalDate day(@Nullable StringType text) {
        try {
            return text == null ? null : LocalDate.parse(text.getValue());
        } catch (DateTimeException e) {
            throw Refused.invalid("The day in valid-at is written like 2026-09-30.");
        }
    }
}
