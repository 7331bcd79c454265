package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.record.Award.APRIL;
import static org.braid.record.Award.TODAY;
import static org.braid.record.Award.council;
import static org.braid.record.Award.nhs;

import java.time.LocalDate;
import java.util.List;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.CareEvent.Kind;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.ManagementOption;
import org.braid.record.Totals.Dimension;
import org.junit.jupiter.api.Test;

class ContextTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void believesTheLineBeforeAnyEvent() {
        var events = List.of(
                council("P1").planned("PLAN-2", JUNE).event(Kind.PLAN),
                council("A1").event(Kind.ASSESSMENT));

        var context = context(events, council("C1").planned("PLAN-1", TODAY).assessedOn(JUNE));

        assertThat(withoutTaken(context))
                .isEqualTo(new Context(
                        JUNE,
                        TODAY,
                        "PLAN-1",
                        new DateRange(APRIL, null),
                        ManagementOption.COUNCIL_MANAGED,
                        List.of()));
    }

    @Test
    void fillsWhatTheLineDoesNotSayFromTheNewestEvents() {
        var events = List.of(
                council("A1").event(Kind.ASSESSMENT),
                council("A2").from(JUNE).event(Kind.ASSESSMENT),
                council("R1").from(JUNE).planned("", TODAY.plusDays(9)).event(Kind.REVIEW),
                council("P1")
                        .planned("PLAN-1", null)
                        .managed(ManagementOption.DIRECT_PAYMENT)
                        .event(Kind.PLAN));

        var context = context(events, council("C1").managed(ManagementOption.NOT_RECORDED));

        assertThat(withoutTaken(context))
                .isEqualTo(new Context(
                        JUNE,
                        TODAY.plusDays(9),
                        "PLAN-1",
                        new DateRange(APRIL, null),
                        ManagementOption.DIRECT_PAYMENT,
                        List.of()));
        assertThat(context.taken().stream()
                        .map(taken ->
                                taken.what() + " " + taken.from().statement().reference()))
                .containsExactly(
                        "ASSESSED_ON A2", "REVIEW_DUE R1", "PLAN_REFERENCE P1", "PLAN_PERIOD P1", "MANAGEMENT P1");
    }

    @Test
    void hearsNothingFromAnotherStreamAnotherAuthorityOrTheFuture() {
        var events = List.of(
                nhs("A1").event(Kind.ASSESSMENT),
                council("A2").by("social-care", "502").planned("", JUNE).event(Kind.ASSESSMENT),
                council("A3").from(TODAY.plusDays(1)).planned("PLAN-9", JUNE).event(Kind.ASSESSMENT));

        var context = context(events, council("C1").managed(ManagementOption.NOT_RECORDED));

        assertThat(context).isEqualTo(new Context(null, null, "", null, ManagementOption.NOT_RECORDED, List.of()));
    }

    @Test
    void takesNoPlanOfAnotherCouncil() {
        var plan = council("P1")
                .by("social-care", "502")
                .planned("PLAN-502", TODAY)
                .managed(ManagementOption.DIRECT_PAYMENT)
                .event(Kind.PLAN);

        var context = context(List.of(plan), council("C1").managed(ManagementOption.NOT_RECORDED));

        assertThat(context).isEqualTo(new Context(null, null, "", null, ManagementOption.NOT_RECORDED, List.of()));
    }

    @Test
    void prefersThePlanInForceToANewerOneThatEnded() {
        var events = List.of(
                council("P1").planned("PLAN-1", null).event(Kind.PLAN),
                council("P2").through(JUNE, JUNE).event(Kind.PLAN));

        assertThat(context(events, council("C1")).planPeriod()).isEqualTo(new DateRange(APRIL, null));
    }

    @Test
    void dividesTheTotalsByWhatThePlanSaysOfTheManagement() {
        var plan = council("P1").managed(ManagementOption.PAYMENT_CARD).event(Kind.PLAN);

        var record = Given.record(List.of(plan), council("C1").managed(ManagementOption.NOT_RECORDED));

        assertThat(record.totals().by())
                .filteredOn(part -> part.dimension() == Dimension.MANAGEMENT)
                .extracting(Totals.Part::code)
                .containsExactly("PAYMENT_CARD");
        assertThat(record.lines().get(0).entitlement().handling().option()).isEqualTo(ManagementOption.NOT_RECORDED);
    }

    private static Context withoutTaken(Context context) {
        return new Context(
                context.assessedOn(),
                context.reviewDue(),
                context.planReference(),
                context.planPeriod(),
                context.management(),
                List.of());
    }

    private static Context context(List<CareEvent> events, Award award) {
        var record = Given.record(events, award);
        return record.context(record.lines().get(0));
    }
}
