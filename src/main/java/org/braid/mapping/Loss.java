package org.braid.mapping;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How much of what a snapshot replaces it leaves out: people, and stated money by currency. */
final class Loss {
    private final Set<Long> people = new HashSet<>();
    private final Set<Long> staying = new HashSet<>();
    private final Map<String, BigDecimal> money = new TreeMap<>();
    private final Map<String, BigDecimal> stayingMoney = new TreeMap<>();

    void count(Statements.Current statement, boolean stays) {
        var amount = statement.stated();
        people.add(statement.identity());
        money.merge(amount.currency(), amount.amount().abs(), BigDecimal::add);
        if (stays) {
            staying.add(statement.identity());
            stayingMoney.merge(amount.currency(), amount.amount().abs(), BigDecimal::add);
        }
    }

    /** @param share 0 to 1 */
    boolean exceeds(double share) {
        return lost(people.size(), staying.size()) > share
                || money.entrySet().stream()
                        .anyMatch(each -> lost(
                                        each.getValue().doubleValue(),
                                        stayingMoney
                                                .getOrDefault(each.getKey(), BigDecimal.ZERO)
                                                .doubleValue())
                                > share);
    }

    private static double lost(double all, double staying) {
        return all == 0 ? 0 : 1 - staying / all;
    }
}
