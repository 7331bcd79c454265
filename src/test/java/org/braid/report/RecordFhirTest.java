package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import java.util.stream.Stream;
import org.braid.record.BudgetRecord;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordFhirTest {
    private static final FhirContext R4 = FhirContext.forR4();

    static Stream<BudgetRecord> records() {
        return Stream.of(
                Records.braided(),
                Records.withoutNhsNumber(),
                Records.selfFunder(),
                Records.empty(),
                Records.renumbered(),
                Records.oddPeriods(),
                Records.hostile());
    }

    @ParameterizedTest
    @MethodSource("records")
    void isValidAgainstTheCoreOfR4(BudgetRecord record) {
        var result = Validator.R4_CORE.validateWithResult(RecordFhir.of(record));

        assertThat(result.getMessages())
                .filteredOn(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .isEmpty();
    }

    @Test
    void writesTheNhsNumberAsUkCoreDoes() {
        var number = only(Patient.class, Records.braided()).getIdentifier().stream()
                .filter(identifier -> identifier.getSystem().equals("https://fhir.nhs.uk/Id/nhs-number"))
                .findFirst()
                .orElseThrow();

        assertThat(number.getValue()).isEqualTo("9990010005");
        assertThat(number.getExtensionByUrl(
                                "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus")
                        .castToCodeableConcept(number.getExtension().get(0).getValue())
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("01");
    }

    @Test
    void saysThatASupersededNumberIsOld() {
        assertThat(only(Patient.class, Records.renumbered()).getIdentifier())
                .filteredOn(identifier -> identifier.getUse() == IdentifierUse.OLD)
                .map(identifier -> identifier.getSystem() + " " + identifier.getValue())
                .containsExactly("https://braid.example/fhir/sid/nhs-superseded 9990000018");
    }

    @Test
    void hasAnItemForEachLineUnderTheCoverageOfItsFunder() {
        var budget = only(CoverageEligibilityResponse.class, Records.braided());

        assertThat(budget.getInsurance())
                .flatMap(CoverageEligibilityResponse.InsuranceComponent::getItem)
                .map(CoverageEligibilityResponse.ItemsComponent::getId)
                .containsExactlyInAnyOrder("line-1", "line-2", "line-3", "line-4", "line-5", "line-6", "line-7");
        assertThat(all(Coverage.class, Records.braided()))
                .map(coverage -> coverage.getType().getCodingFirstRep().getCode())
                .containsExactly("education", "social-care", "employment", "nhs-phb", "own-money");
        assertThat(all(Organization.class, Records.braided())).hasSize(3);
    }

    @Test
    void statesWhatALineAllowsAWeekAndInTheYear() {
        var home = only(CoverageEligibilityResponse.class, Records.withoutNhsNumber())
                .getInsuranceFirstRep()
                .getItemFirstRep();

        assertThat(home.getBenefit())
                .filteredOn(benefit -> benefit.hasAllowedMoney())
                .map(benefit -> benefit.getType().getCodingFirstRep().getCode() + " "
                        + benefit.getAllowedMoney().getValue() + " "
                        + benefit.getAllowedMoney().getCurrency())
                .containsExactly("weekly 143.20 GBP", "financial-year 7466.86 GBP", "balance 48.1 GBP");
        assertThat(home.getBenefit())
                .filteredOn(benefit -> benefit.hasUsedMoney())
                .map(benefit -> benefit.getType().getCodingFirstRep().getCode())
                .containsExactly("spent");
        assertThat(home.getModifierFirstRep().getText()).isEqualTo("direct payment");
    }

    @Test
    void aimsAtTheOutcomesAndSchedulesTheReview() {
        assertThat(all(Goal.class, Records.braided()))
                .map(goal -> goal.getDescription().getText())
                .containsExactly("Save up for a hi-fi", "Go to the shops by herself", "Keep a part-time job");
        assertThat(all(CarePlan.class, Records.braided()).get(1).getActivity())
                .map(activity -> activity.getDetail().getCode().getText() + " "
                        + activity.getDetail().getStatus().toCode())
                .containsExactly(
                        "advocacy unknown", "review due scheduled", "review completed", "assessment completed");
    }

    @Test
    void tracesEachLineToItsDelivery() {
        var provenances = all(Provenance.class, Records.braided());

        assertThat(provenances)
                .hasSize(7)
                .allSatisfy(provenance -> assertThat(provenance
                                .getEntityFirstRep()
                                .getWhat()
                                .getIdentifier()
                                .getValue())
                        .isEqualTo("5e".repeat(32)));
        assertThat(provenances.get(4).getEntityFirstRep().getWhat().getDisplay())
                .isEqualTo("provider-june.xlsx, sheet 'Budgets', row 7");
    }

    @Test
    void marksAProtectedIdentityAsRestricted() {
        assertThat(only(Patient.class, Records.withoutNhsNumber())
                        .getMeta()
                        .getSecurityFirstRep()
                        .getCode())
                .isEqualTo("R");
    }

    @Test
    void givesTheSameBytesForTheSameRecord() {
        assertThat(RecordFhir.of(Records.braided())).isEqualTo(RecordFhir.of(Records.braided()));
    }

    private static <T extends Resource> T only(Class<T> type, BudgetRecord record) {
        var found = all(type, record);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static <T extends Resource> List<T> all(Class<T> type, BudgetRecord record) {
        return R4.newJsonParser().parseResource(Bundle.class, RecordFhir.of(record)).getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Slow to make, so made once and only for the tests that need it. */
    private static final class Validator {
        static final FhirValidator R4_CORE = validator();

        private static FhirValidator validator() {
            // HAPI takes every StAX parser that names a version for Woodstox, Aalto too, and then fails on it.
            System.setProperty("javax.xml.stream.XMLInputFactory", "com.ctc.wstx.stax.WstxInputFactory");
            var support = new ValidationSupportChain(
                    new DefaultProfileValidationSupport(R4),
                    new CommonCodeSystemsTerminologyService(R4),
                    new InMemoryTerminologyServerValidationSupport(R4));
            return R4.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
        }
    }
}
