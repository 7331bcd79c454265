package org.braid.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Money;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.InsuranceComponent;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.ItemsComponent;
import org.hl7.fhir.r4.model.Enumerations.RemittanceOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/**
 * The budget itself. It has one {@code insurance} for each coverage and period, since an item has no period of its own,
 * and one item for each line, with the line's number as its id.
 */
final class FhirBudget {
    private FhirBudget() {}

    static CoverageEligibilityResponse of(BudgetRecord record, Patient patient, FhirCoverages coverages) {
        var budget = new CoverageEligibilityResponse();
        budget.setId(FhirNames.id("CoverageEligibilityResponse", record.person()));
        budget.addIdentifier(FhirNames.identifier("record", record.person() + "|" + record.version()));
        budget.setStatus(CoverageEligibilityResponse.EligibilityResponseStatus.ACTIVE);
        budget.addPurpose(CoverageEligibilityResponse.EligibilityResponsePurpose.BENEFITS);
        budget.setPatient(FhirNames.to(patient));
        budget.setServiced(FhirNames.period(DateRange.financialYear(record.validAt())));
        budget.setCreatedElement(FhirNames.day(record.validAt()));
        // R4 wants a request and an insurer; a record is asked for by nobody and answers for all its funders.
        budget.setRequest(new Reference().setDisplay("Everything the person is entitled to on this day"));
        budget.setOutcome(RemittanceOutcome.COMPLETE);
        budget.addExtension(
                FhirNames.definition("budget-kind"),
                FhirNames.concept("budget-kind", record.kind().code()));
        budget.setDisposition(Wording.capital(Wording.kind(record.kind())));
        budget.setInsurer(new Reference().setDisplay("All funders of the coverages, each for its own lines"));
        insurances(record, coverages).forEach(budget::addInsurance);
        return budget;
    }

    private static List<InsuranceComponent> insurances(BudgetRecord record, FhirCoverages coverages) {
        var byTerm = new LinkedHashMap<Term, InsuranceComponent>();
        for (var line : record.lines()) {
            var entitlement = line.entitlement();
            var term = new Term(coverages.of(entitlement), entitlement.inForce());
            byTerm.computeIfAbsent(term, key -> insurance(key, line)).addItem(item(record, line));
        }
        return List.copyOf(byTerm.values());
    }

    private static InsuranceComponent insurance(Term term, BudgetLine line) {
        return new InsuranceComponent()
                .setCoverage(FhirNames.to(term.coverage()))
                .setInforce(line.inForce())
                .setBenefitPeriod(FhirNames.period(term.valid()));
    }

    private static ItemsComponent item(BudgetRecord record, BudgetLine line) {
        var entitlement = line.entitlement();
        var terms = entitlement.terms();
        var item = new ItemsComponent()
                .setCategory(FhirNames.concept("money-kind", terms.kind().name()))
                .setName(FhirNames.text(Figures.purpose(entitlement)))
                .setDescription(FhirNames.text(line.working()))
                .setTerm(FhirNames.concept("frequency", terms.frequency().name()));
        item.setId(id(line));
        item.addModifier(FhirNames.concept(
                        "management-option", record.context(line).management().name())
                .setText(FhirNames.text(Figures.held(record, line))));
        benefits(line)
                .forEach((type, money) -> item.addBenefit()
                        .setType(FhirNames.concept("benefit-type", type))
                        .setAllowed(FhirNames.money(money)));
        FhirUse.of(line, record.validAt()).forEach(item::addBenefit);
        item.addExtension(FhirTerms.of(entitlement));
        return item;
    }

    /** A one-off has no weekly cost, and no zero stands in for it. */
    private static Map<String, Money> benefits(BudgetLine line) {
        var benefits = new LinkedHashMap<String, Money>();
        if (line.entitlement().terms().frequency().recurring()) {
            benefits.put("WEEKLY", line.weekly());
        }
        benefits.put("FINANCIAL_YEAR", line.financialYear());
        return benefits;
    }

    /** Where a Provenance finds the line. */
    static String id(BudgetLine line) {
        return String.format(Locale.ROOT, "line-%d", line.number());
    }

    /** The coverage by identity: two are never equal. */
    private record Term(Coverage coverage, DateRange valid) {}
}
