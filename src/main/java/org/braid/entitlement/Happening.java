package org.braid.entitlement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only some events tell; blank text means not stated.
 *
 * @param domain of an outcome: {@code EMPLOYMENT}, {@code QUALITY_OF_LIFE}, ...
 * @param measure what the outcome was measured with
 * @param score what was measured, on the measure's own scale
 * @param offered the options that an offer named, as codes
 * @param illegal whether money was used for something unlawful: the one hard spending rule
 * @param rights what an agreement gives the person
 * @param responsibilities what an agreement asks of the person
 * @param setting where the person lives from then on
 */
public record Happening(
        String domain,
        String measure,
        @Nullable BigDecimal score,
        List<String> offered,
        boolean illegal,
        String rights,
        String responsibilities,
        String setting) {
    public Happening {
        score = score == null ? null : Terms.plain(score);
        offered = List.copyOf(offered);
    }
}
