package org.braid.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the funder came to the figure.
 *
 * @param method {@code RAS}, {@code COSTED_PLAN}, ... or {@code NOT_RECORDED}
 * @param instrument the assessment's or resource allocation system's name and version, as stated
 * @param rate money for a point, in major units
 */
public record Allocation(
        Stage stage,
        String method,
        String instrument,
        @Nullable BigDecimal points,
        @Nullable BigDecimal rate,
        @Nullable LocalDate assessedOn) {

    public static final Allocation NOT_RECORDED = new Allocation(Stage.FINAL, "NOT_RECORDED", "", null, null, null);

    /** An up-front figure, or the agreed one. */
    public enum Stage {
        INDICATIVE,
        FINAL
    }
}
