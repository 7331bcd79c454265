package org.braid.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braid.entitlement.Sector;
import org.braid.reference.Glossary.Achieved;
import org.braid.reference.Glossary.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shipped reference data says. */
class ReferenceTest {
    private static final Reference SHIPPED = Reference.read(Path.of("mappings"));

    @Test
    void knowsEveryCodeThatTheRequirementsList() {
        assertThat(List.of(
                        "IN_CONTROL",
                        "DYNAMITE",
                        "TAKING_CONTROL",
                        "IB_PILOT",
                        "IB_FAMILIES_DISABLED_CHILDREN",
                        "PUTTING_PEOPLE_FIRST",
                        "IPC",
                        "PERSONAL_HEALTH_BUDGET",
                        "DIRECT_PAYMENTS",
                        "DIRECT_PAYMENT",
                        "SELF_DIRECTED_SUPPORT",
                        "DE_LONG_TERM_CARE",
                        "DE_PERSOENLICHES_BUDGET",
                        "NL_PGB"))
                .allMatch(code -> SHIPPED.schemes().find(code).isPresent());
    }

    @Test
    void everyEnglishBudgetStandsUnderPersonalisation() {
        for (var code : List.of("IB_PILOT", "PERSONAL_BUDGET", "PERSONAL_HEALTH_BUDGET", "DIRECT_PAYMENTS", "IPC")) {
            var scheme = SHIPPED.schemes().find(code).orElseThrow();

            assertThat(SHIPPED.schemes().isUnder(scheme, "PERSONALISATION")).isTrue();
        }
        assertThat(SHIPPED.schemes().path(SHIPPED.schemes().find("IB_PILOT").orElseThrow()))
                .extracting(KnownScheme::code)
                .containsExactly("PERSONALISATION", "INDIVIDUAL_BUDGET", "IB_PILOT");
    }

    @Test
    void aLawSaysWhenItCouldFirstBeUsedAndWhatOfItIsFromMemory() {
        var directPayments = SHIPPED.schemes().find("DIRECT_PAYMENTS").orElseThrow();

        assertThat(directPayments.legalBases().get(0))
                .isEqualTo(new KnownScheme.LegalBasis(
                        "Community Care (Direct Payments) Act 1996", LocalDate.of(1997, 4, 1)));
        assertThat(directPayments.unverified()).containsExactly("legalBasis");
    }

    @Test
    void aCircularBelongsToTheVersionOfItsDays() {
        var putting = SHIPPED.schemes().find("PUTTING_PEOPLE_FIRST").orElseThrow();

        assertThat(putting.inForce().from()).isEqualTo(LocalDate.of(2008, 4, 1));
        assertThat(putting.policiesOn(LocalDate.of(2008, 6, 1)))
                .extracting(KnownScheme.Policy::title)
                .containsExactly("Local authority circular LAC(DH)(2008)1, Transforming Social Care");
        assertThat(putting.policiesOn(LocalDate.of(2008, 3, 31))).isEmpty();
    }

    @Test
    void germanCareInsuranceDependsNeitherOnMeansNorOnTheArea() {
        var german = SHIPPED.schemes().find("DE_LONG_TERM_CARE").orElseThrow();

        assertThat(german.meansTested()).contains(false);
        assertThat(german.areaDependent()).contains(false);
        assertThat(SHIPPED.schemes().find("NL_PGB").orElseThrow().areaDependent())
                .isEmpty();
    }

    @Test
    void aFeedsOwnWordForASchemeLeadsToIt() {
        assertThat(SHIPPED.schemes().find("Long Term Support: Community"))
                .map(KnownScheme::code)
                .contains("PERSONAL_BUDGET");
        assertThat(SHIPPED.schemes().find("A scheme of next year")).isEmpty();
    }

    @Test
    void anAreaKnowsItsMembershipsPilotAndFundedSupportOnADay() {
        var area = SHIPPED.areas().find("991").orElseThrow();

        assertThat(area.takesPartIn("IN_CONTROL", LocalDate.of(2006, 3, 31))).isFalse();
        assertThat(area.takesPartIn("IN_CONTROL", LocalDate.of(2006, 4, 1))).isTrue();
        assertThat(area.takesPartIn("IB_PILOT", LocalDate.of(2007, 12, 31))).isTrue();
        assertThat(area.takesPartIn("IB_PILOT", LocalDate.of(2008, 1, 1))).isFalse();
        assertThat(area.strands()).containsExactly("COMMUNITY", "SUPPORT_PLANNING");
        assertThat(area.supportOn(LocalDate.of(2011, 1, 1)))
                .extracting(Area.SupportService::kind)
                .containsExactly("INFORMATION", "USER_LED_ORGANISATION");
    }

    @Test
    void aProviderThatWasTakenOverIsItsSuccessorFromThatDay() {
        var providers = SHIPPED.providers();

        assertThat(providers.identity("MEADOW  Home-Care", LocalDate.of(2026, 6, 30)))
                .isEqualTo("meadow home care");
        assertThat(providers.identity("Meadow Home Care", LocalDate.of(2026, 7, 1)))
                .isEqualTo("beacon care");
        assertThat(providers.identity("Nobody Ltd", LocalDate.of(2026, 7, 1))).isEqualTo("nobody ltd");
        assertThat(providers.find("open hands")).map(Provider::sector).contains(Sector.THIRD);
    }

    @Test
    void eitherTermLeadsToTheKind() {
        var glossary = SHIPPED.glossary();

        assertThat(glossary.kind("Personal Budget")).contains("PERSONAL");
        assertThat(glossary.kind("individual budgets")).contains("INDIVIDUAL");
        assertThat(glossary.kind("IBs")).contains("INDIVIDUAL");
        assertThat(glossary.kind("PHB")).contains("PERSONAL_HEALTH");
        assertThat(glossary.kind("education", "Personal budget")).contains("EDUCATION");
        assertThat(glossary.kind("social-care", "Personal budget")).contains("PERSONAL");
        assertThat(glossary.kind("voucher")).isEqualTo(Optional.empty());
    }

    @Test
    void wordsForSettingsMeasuresAndReviewsHaveTheirMeaning() {
        var glossary = SHIPPED.glossary();

        assertThat(glossary.setting("long term Residential care")).contains(Setting.INSTITUTION);
        assertThat(glossary.setting("Tenant - Private landlord")).contains(Setting.COMMUNITY);
        assertThat(glossary.measure("ascot sct4").orElseThrow().higherIsBetter())
                .isTrue();
        assertThat(glossary.review("Partially achieved")).contains(Achieved.PARTLY);
        assertThat(glossary.review("Maintain")).isEmpty();
    }

    @Test
    void knowsTheCouncilsThatTheRequirementsName() {
        var areas = SHIPPED.areas();

        assertThat(areas.find("E09000022")).map(Area::name).contains("London Borough of Lambeth");
        assertThat(areas.find("E08000004")).map(Area::name).contains("Oldham Council");
        assertThat(areas.find("E10000016")).map(Area::name).contains("Kent County Council");
    }

    @Test
    void withoutReferenceDataNothingIsRefused(@TempDir Path mappings) {
        assertThat(Reference.read(mappings).extent()).isEqualTo("0 schemes, 0 areas, 0 providers");
    }
}
