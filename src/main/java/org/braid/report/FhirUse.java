package org.braid.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Use;
import org.braid.record.BudgetLine;
import org.braid.record.Report;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.BenefitComponent;
import org.hl7.fhir.r4.model.Money;
import org.jspecify.annotations.Nullable;

/** What has become of a line's money, as the newest statement that tells it by the day of the record. */
final class FhirUse {
    private FhirUse() {}

    static List<BenefitComponent> of(BudgetLine line, LocalDate validAt) {
        return told(line)
                .filter(told -> isKnown(told.use(), validAt))
                .min(Comparator.comparing(FhirUse::asOf, Comparator.reverseOrder())
                        .thenComparing(Entitlement::key))
                .map(FhirUse::benefits)
                .orElse(List.of());
    }

    private static Stream<Entitlement> told(BudgetLine line) {
        return Stream.concat(
                Stream.of(line.entitlement()), line.corroboratedBy().stream().map(Report::entitlement));
    }

    /** A balance is of one day, and nothing is known of it before. */
    private static boolean isKnown(@Nullable Use use, LocalDate validAt) {
        return use != null && (use.asOf() == null || !use.asOf().isAfter(validAt));
    }

    private static LocalDate asOf(Entitlement told) {
        var use = told.use();
        return use == null || use.asOf() == null ? LocalDate.EPOCH : use.asOf();
    }

    private static List<BenefitComponent> benefits(Entitlement told) {
        var use = told.use();
        if (use == null) {
            return List.of();
        }
        return Stream.of(
                        used("SPENT", use.spent(), told),
                        used("PROMISED", use.committed(), told),
                        left("BALANCE", use.balance(), told),
                        left("BROUGHT_FORWARD", use.broughtForward(), told))
                .flatMap(each -> each)
                .map(each -> dated(each, use))
                .toList();
    }

    private static Stream<BenefitComponent> used(String type, @Nullable BigDecimal amount, Entitlement told) {
        return amount == null ? Stream.of() : Stream.of(benefit(type).setUsed(money(amount, told)));
    }

    private static Stream<BenefitComponent> left(String type, @Nullable BigDecimal amount, Entitlement told) {
        return amount == null ? Stream.of() : Stream.of(benefit(type).setAllowed(money(amount, told)));
    }

    private static BenefitComponent benefit(String type) {
        return new BenefitComponent().setType(FhirNames.concept("benefit-type", type));
    }

    private static Money money(BigDecimal amount, Entitlement told) {
        return new Money().setValue(amount).setCurrency(told.terms().currency().getCurrencyCode());
    }

    private static BenefitComponent dated(BenefitComponent benefit, Use use) {
        if (use.asOf() != null) {
            benefit.addExtension(FhirNames.definition("as-of"), FhirNames.date(use.asOf()));
        }
        return benefit;
    }
}
