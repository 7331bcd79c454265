package org.braid.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Handling;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What is known around a line: its own words first, where they are silent those of whoever allocated the money, and then the
 * newest event of its stream that the same authority tells of. Another authority's plan is another plan.
 *
 * @param assessedOn the assessment behind the figure
 * @param planReference the plan that the money belongs to; blank when none is known
 * @param planPeriod the days of the stream's plan, where an event gives them: of one in force, or else of the newest
 * @param management as the line says, or else as its plan does
 * @param taken what the line does not say itself, and which event does
 */
public record Context(
        @Nullable LocalDate assessedOn,
        @Nullable LocalDate reviewDue,
        String planReference,
        @Nullable DateRange planPeriod,
        ManagementOption management,
        List<Taken> taken) {
    public Context {
        taken = List.copyOf(taken);
    }

    /** What can be taken from another statement. */
    public enum What {
        ASSESSED_ON,
        REVIEW_DUE,
        PLAN_REFERENCE,
        PLAN_PERIOD,
        MANAGEMENT
    }

    /** @param from the event or the allocation that says it, and where it was read */
    public record Taken(What what, Evidence from) {}

    /** @param events newest first */
    static Context of(BudgetLine line, List<CareEvent> events, LocalDate validAt) {
        var entitlement = line.entitlement();
        var stated = Stream.concat(Stream.of(entitlement), Allocated.told(line)).toList();
        var past = events.stream()
                .filter(event -> event.stream().equals(entitlement.stream()))
                .filter(event ->
                        event.key().authority().equals(entitlement.key().authority()))
                .filter(event -> !event.valid().startInclusive().isAfter(validAt))
                .toList();
        return new Taking(past, validAt).context(stated);
    }

    /** Takes from events what a line does not say itself, and notes from which. */
    private static final class Taking {
        private final List<CareEvent> past;
        private final List<CareEvent> plans;
        private final List<Taken> taken = new ArrayList<>();

        Taking(List<CareEvent> past, LocalDate validAt) {
            this.past = past;
            this.plans = past.stream()
                    .filter(event -> event.kind() == CareEvent.Kind.PLAN)
                    .sorted(Comparator.comparing(plan -> !plan.valid().contains(validAt)))
                    .toList();
        }

        Context context(List<Entitlement> stated) {
            var assessedOn =
                    said(What.ASSESSED_ON, stated, each -> each.allocation().assessedOn());
            var reviewDue = said(What.REVIEW_DUE, stated, each -> each.plan().reviewDue());
            var reference = said(What.PLAN_REFERENCE, stated, each -> stated(each.plan()));
            var option = stated(stated.get(0).handling());
            return new Context(
                    assessedOn != null ? assessedOn : first(What.ASSESSED_ON, past, Taking::assessedOn),
                    reviewDue != null
                            ? reviewDue
                            : first(What.REVIEW_DUE, past, event -> event.plan().reviewDue()),
                    reference != null
                            ? reference
                            : orElse("", first(What.PLAN_REFERENCE, past, event -> stated(event.plan()))),
                    first(What.PLAN_PERIOD, plans, CareEvent::valid),
                    option != null
                            ? option
                            : orElse(
                                    ManagementOption.NOT_RECORDED,
                                    first(What.MANAGEMENT, plans, event -> stated(event.handling()))),
                    taken);
        }

        private static <T> T orElse(T otherwise, @Nullable T value) {
            return value == null ? otherwise : value;
        }

        private static @Nullable LocalDate assessedOn(CareEvent event) {
            return event.kind() == CareEvent.Kind.ASSESSMENT ? event.valid().startInclusive() : null;
        }

        private static @Nullable String stated(Plan plan) {
            return plan.reference().isBlank() ? null : plan.reference();
        }

        private static @Nullable ManagementOption stated(Handling handling) {
            return handling.option() == ManagementOption.NOT_RECORDED ? null : handling.option();
        }

        /** In the line's own words, the first of these; what another says is noted. */
        private <T> @Nullable T said(What what, List<Entitlement> stated, Function<Entitlement, @Nullable T> value) {
            for (var each : stated) {
                var found = value.apply(each);
                if (found != null) {
                    if (!each.equals(stated.get(0))) {
                        taken.add(new Taken(what, Evidence.of(each)));
                    }
                    return found;
                }
            }
            return null;
        }

        private <T> @Nullable T first(What what, List<CareEvent> events, Function<CareEvent, @Nullable T> value) {
            for (var event : events) {
                var found = value.apply(event);
                if (found != null) {
                    taken.add(new Taken(what, Evidence.of(event)));
                    return found;
                }
            }
            return null;
        }
    }
}
