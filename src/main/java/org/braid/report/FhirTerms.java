package org.braid.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Funder;
import org.braid.entitlement.Share;
import org.braid.entitlement.Step;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * What an item of R4 has no place for: the award as its funder stated it, from which every figure is worked out. Whoever
 * reads it back has the same line, to the penny.
 */
final class FhirTerms {
    private final Extension award = new Extension(FhirNames.definition("award"));
    private final Entitlement entitlement;

    private FhirTerms(Entitlement entitlement) {
        this.entitlement = entitlement;
    }

    static Extension of(Entitlement entitlement) {
        var terms = new FhirTerms(entitlement);
        terms.whose();
        terms.money();
        terms.scheme();
        terms.handling();
        terms.allocation();
        terms.plan();
        return terms.award;
    }

    private void whose() {
        var statement = entitlement.key();
        award.addExtension("statement", FhirNames.identifier("statement", statement.text()));
        award.addExtension("payer", payer(entitlement.funder()));
        code("sector", entitlement.funder().sector().name());
        words("reportedBy", entitlement.reportedBy());
        code("commitment", entitlement.terms().commitment().name());
        code("stage", entitlement.allocation().stage().name());
    }

    private static org.hl7.fhir.r4.model.Identifier payer(Funder funder) {
        var payer = FhirNames.identifier(funder.system(), funder.value());
        var name = FhirNames.text(funder.name());
        return name.isEmpty() ? payer : payer.setAssigner(new Reference().setDisplay(name));
    }

    private void money() {
        var terms = entitlement.terms();
        number(award, "amount", terms.amount());
        number(award, "unitsPerWeek", terms.unitsPerWeek());
        number(award, "weeksPerYear", terms.weeksPerYear());
        share(award, terms.share());
        terms.steps().forEach(step -> award.addExtension("step", step(step)));
        code("convention", terms.convention().name());
        words("yearBegins", terms.yearBegins().toString().substring(2));
        day(award, "to", entitlement.valid().lastDay());
    }

    /** {@code 2025-01-01 347 tariff 60/100}: one value, since its parts mean nothing alone. */
    private static StringType step(Step step) {
        var share = step.share();
        return new StringType("%s %s %s%s"
                .formatted(
                        step.from(),
                        step.amount().toPlainString(),
                        FhirNames.code(step.reason().name()),
                        share == null
                                ? ""
                                : " " + share.part().toPlainString() + "/"
                                        + share.whole().toPlainString()));
    }

    private static void share(Extension in, @Nullable Share share) {
        if (share != null) {
            number(in, "share", share.part());
            number(in, "shareOf", share.whole());
        }
    }

    private void scheme() {
        var scheme = entitlement.scheme();
        words("stream", scheme.stream().code());
        words("scheme", scheme.code());
        words("component", scheme.component());
        words("country", scheme.country());
        words("legalBasis", scheme.legalBasis());
        words("term", scheme.term());
    }

    private void handling() {
        var handling = entitlement.handling();
        code("form", handling.form().name());
        code("management", handling.option().name());
        words("managingParty", handling.managingParty());
        code("control", handling.control());
    }

    private void allocation() {
        var allocation = entitlement.allocation();
        words("method", allocation.method());
        words("instrument", allocation.instrument());
        words("instrumentVersion", allocation.version());
        number(award, "points", allocation.points());
        number(award, "rate", allocation.rate());
        day(award, "assessedOn", allocation.assessedOn());
        words("grade", allocation.grade());
        number(award, "costedPlan", allocation.costedPlan());
        words("reason", allocation.reason());
    }

    private void plan() {
        var plan = entitlement.plan();
        words("plan", plan.reference());
        plan.outcomes().forEach(outcome -> words("outcome", outcome));
        words("wishes", plan.wishes());
        plan.support().forEach(service -> words("support", service));
        day(award, "reviewDue", plan.reviewDue());
        words("purpose", plan.purpose());
        day(award, "targetDate", plan.targetDate());
        words("planUnit", plan.unit());
    }

    private void code(String name, String code) {
        if (!code.isBlank()) {
            award.addExtension(name, new CodeType(FhirNames.code(code)));
        }
    }

    private void words(String name, String words) {
        var text = FhirNames.text(words);
        if (!text.isEmpty()) {
            award.addExtension(name, new StringType(text));
        }
    }

    private static void number(Extension in, String name, @Nullable BigDecimal number) {
        if (number != null) {
            in.addExtension(name, new DecimalType(number));
        }
    }

    private static void day(Extension in, String name, @Nullable LocalDate day) {
        if (day != null) {
            in.addExtension(name, FhirNames.date(day));
        }
    }
}
