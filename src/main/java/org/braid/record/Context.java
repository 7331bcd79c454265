package org.braid.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.ManagementOption;
import org.jspecify.annotations.Nullable;

/**
 * What is known around a line: its own words first, where they are silent those of whoever allocated the money, and then the
 * newest event of its stream.
 *
 * @param assessedOn the assessment behind the figure, by the same authority
 * @param planReference the plan that the money belongs to; blank when none is known
 * @param planPeriod the days of the stream's plan, where an event gives them: of one in force, or else of the newest
 * @param management as the line says, or else as its plan does
 */
public record Context(
        @Nullable LocalDate assessedOn,
        @Nullable LocalDate reviewDue,
        String planReference,
        @Nullable DateRange planPeriod,
        ManagementOption management) {

    /** @param events newest first */
    static Context of(BudgetLine line, List<CareEvent> events, LocalDate validAt) {
        var entitlement = line.entitlement();
        var stated = Stream.concat(Stream.of(entitlement), Allocated.told(line)).toList();
        var past = events.stream()
                .filter(event -> event.stream().equals(entitlement.stream()))
                .filter(event -> !event.valid().startInclusive().isAfter(validAt))
                .toList();
        var plans = past.stream()
                .filter(event -> event.kind() == CareEvent.Kind.PLAN)
                .sorted(Comparator.comparing(plan -> !plan.valid().contains(validAt)))
                .toList();
        return new Context(
                assessedOn(stated, past),
                reviewDue(stated, past),
                planReference(stated, past),
                first(plans.stream(), CareEvent::valid),
                management(entitlement, plans));
    }

    private static @Nullable LocalDate assessedOn(List<Entitlement> stated, List<CareEvent> past) {
        var said = first(stated.stream(), each -> each.allocation().assessedOn());
        return said != null
                ? said
                : first(
                        past.stream()
                                .filter(event -> event.kind() == CareEvent.Kind.ASSESSMENT)
                                .filter(event -> sameAuthority(event, stated.get(0))),
                        event -> event.valid().startInclusive());
    }

    private static @Nullable LocalDate reviewDue(List<Entitlement> stated, List<CareEvent> past) {
        var said = first(stated.stream(), each -> each.plan().reviewDue());
        return said != null
                ? said
                : first(
                        past.stream().filter(event -> sameAuthority(event, stated.get(0))),
                        event -> event.plan().reviewDue());
    }

    private static String planReference(List<Entitlement> stated, List<CareEvent> past) {
        return Stream.concat(
                        stated.stream().map(Entitlement::plan), past.stream().map(CareEvent::plan))
                .map(plan -> plan.reference())
                .filter(reference -> !reference.isBlank())
                .findFirst()
                .orElse("");
    }

    private static ManagementOption management(Entitlement entitlement, List<CareEvent> plans) {
        return Stream.concat(Stream.of(entitlement.handling()), plans.stream().map(CareEvent::handling))
                .map(handling -> handling.option())
                .filter(option -> option != ManagementOption.NOT_RECORDED)
                .findFirst()
                .orElse(ManagementOption.NOT_RECORDED);
    }

    private static boolean sameAuthority(CareEvent event, Entitlement entitlement) {
        return event.key().authority().equals(entitlement.key().authority());
    }

    private static <S, T> @Nullable T first(Stream<S> statements, Function<S, @Nullable T> value) {
        return statements.map(value).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
