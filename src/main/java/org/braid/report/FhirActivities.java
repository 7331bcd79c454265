package org.braid.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Plan;
import org.braid.entitlement.Statement;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.Timing;

/** What is done under a plan: support received, what happened, and the review that is due. */
final class FhirActivities {
    private FhirActivities() {}

    static List<CarePlanActivityComponent> of(LocalDate day, List<Statement> statements) {
        var plans = statements.stream().map(Statement::plan).toList();
        var support = plans.stream()
                .flatMap(plan -> plan.support().stream())
                .distinct()
                .map(FhirActivities::support);
        var due = plans.stream()
                .map(Plan::reviewDue)
                .filter(Objects::nonNull)
                .distinct()
                .map(FhirActivities::review);
        var events = statements.stream()
                .filter(CareEvent.class::isInstance)
                .map(CareEvent.class::cast)
                .map(event -> event(event, day));
        return Stream.of(support, due, events)
                .flatMap(details -> details)
                .map(detail -> new CarePlanActivityComponent().setDetail(detail))
                .toList();
    }

    private static CarePlanActivityDetailComponent support(String service) {
        return new CarePlanActivityDetailComponent()
                .setStatus(CarePlanActivityStatus.UNKNOWN)
                .setCode(FhirNames.concept("support-service", service));
    }

    private static CarePlanActivityDetailComponent review(LocalDate due) {
        return new CarePlanActivityDetailComponent()
                .setStatus(CarePlanActivityStatus.SCHEDULED)
                .setCode(FhirNames.concept("event", "REVIEW_DUE"))
                .setScheduled(new Timing().setEvent(List.of(FhirNames.day(due))));
    }

    private static CarePlanActivityDetailComponent event(CareEvent event, LocalDate day) {
        var upcoming = event.valid().startInclusive().isAfter(day);
        var detail = new CarePlanActivityDetailComponent()
                .setStatus(upcoming ? CarePlanActivityStatus.SCHEDULED : CarePlanActivityStatus.COMPLETED)
                .setCode(FhirNames.concept("event", event.kind().name()))
                .setScheduled(FhirNames.period(event.valid()));
        var outcome = FhirNames.text(event.outcome());
        return outcome.isEmpty() ? detail : detail.setDescription(outcome);
    }
}
