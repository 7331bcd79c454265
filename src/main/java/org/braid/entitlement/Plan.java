package org.braid.entitlement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the money is for in the person's life.
 *
 * @param reference the support or care plan's reference; blank when none is known
 * @param outcomes in the source's words
 * @param wishes how the person wants it used, in their words
 * @param support support services received, as codes
 * @param purpose what is being saved for; blank unless the money is saved up
 * @param targetDate when it is to be spent
 * @param unit whose plan it is where it is not one person's alone: {@code FAMILY}; blank otherwise
 */
public record Plan(
        String reference,
        List<String> outcomes,
        String wishes,
        List<String> support,
        @Nullable LocalDate reviewDue,
        String purpose,
        @Nullable LocalDate targetDate,
        String unit) {

    public static final Plan NONE = new Plan("", List.of(), "", List.of(), null, "", null, "");

    public Plan {
        outcomes = List.copyOf(outcomes);
        support = List.copyOf(support);
    }
}
