package org.braid.fhir;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import org.braid.fhir.PersonSearch.Asked;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.jspecify.annotations.Nullable;

/** The budgets: one a person, under the person's id. */
public final class BudgetProvider extends PeopleProvider {
    BudgetProvider(Shelf shelf, PersonSearch search) {
        super(shelf, search, CoverageEligibilityResponse.class);
    }

    @Search
    public IBundleProvider search(
            @OptionalParam(name = "_id") @Nullable TokenParam id,
            @OptionalParam(name = "patient") @Nullable ReferenceParam patient,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated) {
        var person = patient == null ? id : new TokenParam(patient.getIdPart());
        return found(new Asked(person, null, null, null, null, null, lastUpdated));
    }
}
