package org.braid.cli;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.braid.entitlement.Entitlement;
import org.braid.record.BudgetRecord;

/** Who sends what is known of people's money, by code, with the name that each gives. */
final class Senders {
    private final TreeMap<String, String> names = new TreeMap<>();

    static boolean is(String sender, Entitlement entitlement) {
        return entitlement.key().authority().equalsIgnoreCase(sender)
                || entitlement.reportedBy().equalsIgnoreCase(sender);
    }

    void see(BudgetRecord record) {
        record.placements().forEach(placement -> see(placement.entitlement()));
    }

    private void see(Entitlement entitlement) {
        names.merge(
                entitlement.key().authority(), entitlement.reportedBy(), (one, other) -> one.isBlank() ? other : one);
    }

    /** @throws Refusal when nobody of that code or name sends anything */
    void check(String sender) {
        var known = names.entrySet().stream()
                .anyMatch(each -> each.getKey().equalsIgnoreCase(sender)
                        || each.getValue().equalsIgnoreCase(sender));
        if (!known) {
            throw new Refusal(
                    2,
                    "No such sender sends anything about money. There are "
                            + names.entrySet().stream()
                                    .map(each -> "%s (%s)".formatted(each.getKey(), each.getValue()))
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }
}
