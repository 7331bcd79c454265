package org.braid.report;

import ca.uhn.fhir.context.FhirContext;
import org.braid.record.BudgetRecord;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * One individual budget as a FHIR R4 Bundle: the Patient, an Organization for each funder, a Coverage for each stream of
 * each funder, one CoverageEligibilityResponse with an item for each line, CarePlans with Goals, and the Provenance of
 * each line. Nothing in it depends on when it is written.
 */
public final class RecordFhir {
    /** Costly to make and safe to share. */
    private static final FhirContext R4 = FhirContext.forR4();

    private RecordFhir() {}

    public static String of(BudgetRecord record) {
        return R4.newJsonParser().setPrettyPrint(true).encodeResourceToString(bundle(record)) + "\n";
    }

    static Bundle bundle(BudgetRecord record) {
        var patient = FhirPatient.of(record);
        var coverages = new FhirCoverages(record, patient);
        var budget = FhirBudget.of(record, patient, coverages);
        var plans = new FhirPlans(record, patient, budget);
        var bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        bundle.setId(FhirNames.id("Bundle", record.person()));
        bundle.setIdentifier(FhirNames.identifier("record", record.person() + "|" + record.version()));
        add(bundle, patient);
        coverages.organizations().forEach(each -> add(bundle, each));
        coverages.coverages().forEach(each -> add(bundle, each));
        add(bundle, budget);
        plans.goals().forEach(each -> add(bundle, each));
        plans.carePlans().forEach(each -> add(bundle, each));
        FhirProvenances.of(record, budget).forEach(each -> add(bundle, each));
        return bundle;
    }

    private static void add(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setFullUrl(FhirNames.url(resource.getIdElement().getIdPart()))
                .setResource(resource);
    }
}
