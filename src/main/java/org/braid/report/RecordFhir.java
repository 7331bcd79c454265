package org.braid.report;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import org.braid.record.BudgetRecord;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * One individual budget as a FHIR R4 document: a Composition, the Patient, an Organization for each funder, a Coverage for
 * each stream of each funder, one CoverageEligibilityResponse with an item for each line, Contracts for agreements, CarePlans
 * with Goals, the Linkage of the descriptions, and the Provenance of each line. Nothing in it depends on when it is written.
 */
public final class RecordFhir {
    /** Costly to make and safe to share. */
    private static final FhirContext R4 = FhirContext.forR4();

    private final BudgetRecord record;

    private RecordFhir(BudgetRecord record) {
        this.record = record;
    }

    /** What reads and writes the resources. */
    public static FhirContext context() {
        return R4;
    }

    public static String of(BudgetRecord record) {
        return R4.newJsonParser().setPrettyPrint(true).encodeResourceToString(bundle(record)) + "\n";
    }

    public static Bundle bundle(BudgetRecord record) {
        return new RecordFhir(record).document();
    }

    /** What stands in the document but the Composition, in its order. */
    public static List<Resource> resources(BudgetRecord record) {
        return bundle(record).getEntry().stream()
                .skip(1)
                .map(Bundle.BundleEntryComponent::getResource)
                .toList();
    }

    /** The person alone, where nothing else is asked for. */
    public static Patient patient(BudgetRecord record) {
        return FhirPatient.of(record);
    }

    private Bundle document() {
        var patient = FhirPatient.of(record);
        var coverages = new FhirCoverages(record, patient);
        var budget = FhirBudget.of(record, patient, coverages);
        var plans = new FhirPlans(record, patient, budget);
        var provenances = new FhirProvenances(record);
        provenances.lines(budget);
        var contracts = new ArrayList<Resource>();
        FhirContracts.agreements(record).forEach(agreement -> {
            var contract = FhirContracts.of(record, agreement, patient);
            contracts.add(contract);
            provenances.agreement(agreement, contract);
        });
        var who = new ArrayList<Resource>(List.of(patient));
        FhirLinkage.of(record, patient).ifPresent(who::add);
        var money = new ArrayList<Resource>(List.of(budget));
        money.addAll(coverages.coverages());
        money.addAll(contracts);
        var purpose = new ArrayList<Resource>(plans.goals());
        purpose.addAll(plans.carePlans());

        var first = new FhirComposition(record, patient);
        first.section("What the money is to achieve", purpose);
        first.money(money);
        first.section("Who pays", List.copyOf(coverages.organizations()));
        first.section("Who this is", who);
        first.section("Where it comes from", provenances.all());
        return bundle(
                first.composition(),
                List.of(who, List.copyOf(coverages.organizations()), money, purpose, provenances.all()));
    }

    private Bundle bundle(Resource first, List<? extends List<? extends Resource>> parts) {
        var bundle = new Bundle().setType(Bundle.BundleType.DOCUMENT);
        bundle.setId(FhirNames.id("Bundle", record.person()));
        bundle.setIdentifier(FhirNames.identifier("record", record.person() + "|" + record.version()));
        bundle.setTimestampElement(FhirNames.instant(record.validAt()));
        add(bundle, first);
        parts.forEach(part -> part.forEach(each -> add(bundle, each)));
        return bundle;
    }

    private static void add(Bundle bundle, Resource resource) {
        bundle.addEntry().setFullUrl(FhirNames.url(resource)).setResource(resource);
    }
}
