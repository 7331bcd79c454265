package org.braid.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the funder came to the figure.
 *
 * @param method {@code RAS}, {@code COSTED_PLAN}, ... or {@code NOT_RECORDED}
 * @param instrument the assessment's or resource allocation system's name
 * @param version of the instrument, as stated
 * @param rate money for a point, in major units, on the basis of the terms
 * @param grade the level of need that was assessed, in the funder's own scale
 * @param costedPlan what the support plan costs, in major units, on the basis of the terms
 * @param reason why the figure is what it is, where it fell; blank when none is given
 */
public record Allocation(
        Stage stage,
        String method,
        String instrument,
        String version,
        @Nullable BigDecimal points,
        @Nullable BigDecimal rate,
        @Nullable LocalDate assessedOn,
        String grade,
        @Nullable BigDecimal costedPlan,
        String reason) {

    public static final Allocation NOT_RECORDED =
            new Allocation(Stage.FINAL, "NOT_RECORDED", "", "", null, null, null, "", null, "");

    /** An up-front figure, or the agreed one. */
    public enum Stage {
        INDICATIVE,
        FINAL
    }
}
