package org.braid.record;

import java.util.Collection;
import java.util.Set;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Stream;

/**
 * What a budget is called (REQUIREMENTS A1).
 *
 * @param code {@code INDIVIDUAL} for two or more public streams, {@code PERSONAL} for social care only,
 *     {@code PERSONAL_HEALTH} for the NHS only, otherwise the single stream's code; {@code OWN_MONEY} without public
 *     money, {@code NONE} without any line in force
 */
public record BudgetKind(String code) {
    public static final BudgetKind INDIVIDUAL = new BudgetKind("INDIVIDUAL");
    public static final BudgetKind PERSONAL = new BudgetKind("PERSONAL");
    public static final BudgetKind PERSONAL_HEALTH = new BudgetKind("PERSONAL_HEALTH");
    public static final BudgetKind NONE = new BudgetKind("NONE");

    /** Whatever the streams, there are these. */
    public static Set<BudgetKind> always() {
        return Set.of(INDIVIDUAL, PERSONAL, PERSONAL_HEALTH, NONE, new BudgetKind(Stream.OWN_MONEY.code()));
    }

    /** What a budget is called that has nothing but this stream. */
    public static BudgetKind ofOnly(Stream stream) {
        if (stream.equals(Stream.SOCIAL_CARE)) {
            return PERSONAL;
        }
        return stream.equals(Stream.NHS_PHB) ? PERSONAL_HEALTH : new BudgetKind(stream.code());
    }

    /** @param inForce what is in force on the day */
    static BudgetKind of(Collection<Entitlement> inForce) {
        var streams = inForce.stream()
                .filter(Entitlement::isPublicMoney)
                .map(Entitlement::stream)
                .distinct()
                .toList();
        if (streams.size() == 1) {
            return ofOnly(streams.get(0));
        }
        if (streams.isEmpty()) {
            return inForce.isEmpty() ? NONE : new BudgetKind(Stream.OWN_MONEY.code());
        }
        return INDIVIDUAL;
    }

    @Override
    public String toString() {
        return code;
    }
}
