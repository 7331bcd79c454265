package org.braid.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.braid.entitlement.Allocation;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Frequency;
import org.braid.record.Allocated;
import org.braid.record.Report;
import org.jspecify.annotations.Nullable;

/**
 * How a line was allocated, as the published JSON says it.
 *
 * @param feed who says so
 * @param figure the final one, or the indicative one while there is no other
 * @param indicative what was said up front; empty when nothing was, or nothing else is said yet
 * @param sufficient whether the figure pays for the costed plan; null where no plan is costed
 */
record AllocationFigures(
        String feed,
        String reference,
        Figure figure,
        List<Figure> indicative,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean sufficient) {

    /** An amount in major units, on its own basis. */
    record Figure(BigDecimal amount, Frequency frequency, LocalDate from, Allocation how) {
        static Figure of(Entitlement entitlement) {
            return new Figure(
                    entitlement.terms().amount(),
                    entitlement.terms().frequency(),
                    entitlement.valid().startInclusive(),
                    entitlement.allocation());
        }
    }

    static @Nullable AllocationFigures of(Allocated allocated) {
        var by = allocated.by();
        var plan = by.allocation().costedPlan();
        return allocated.isStated()
                ? new AllocationFigures(
                        by.key().feed(),
                        by.key().reference(),
                        Figure.of(by),
                        allocated.indicative().stream()
                                .map(Report::entitlement)
                                .map(Figure::of)
                                .toList(),
                        plan == null ? null : by.terms().amount().compareTo(plan) >= 0)
                : null;
    }
}
