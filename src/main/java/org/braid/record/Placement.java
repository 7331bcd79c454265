package org.braid.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;
import org.braid.entitlement.StatementKey;

/**
 * Where one statement about money ended in a record.
 *
 * @param weekly what it says a week costs, rounded
 * @param financialYear what it says falls into the financial year of the record's day, rounded
 */
public record Placement(Entitlement entitlement, Place place, Money weekly, Money financialYear) {

    /** The places of the manifest (DESIGN section 6). */
    public enum Place {
        /** It is a line of the budget. */
        IN_BUDGET,
        /** A line counts the same money. */
        COUNTED_ELSEWHERE,
        /** Nobody with authority states this money yet. */
        WAITING
    }

    static List<Placement> of(BudgetRecord record) {
        var placements = new ArrayList<Placement>();
        for (var line : record.lines()) {
            placements.add(new Placement(line.entitlement(), Place.IN_BUDGET, line.weekly(), line.financialYear()));
            line.corroboratedBy().forEach(report -> placements.add(of(report, Place.COUNTED_ELSEWHERE)));
        }
        record.reports().forEach(report -> placements.add(of(report, Place.WAITING)));
        return List.copyOf(placements);
    }

    /**
     * @throws IllegalStateException unless each statement that went in is in exactly one place; the message holds
     *     numbers only
     */
    static BudgetRecord conserved(List<Entitlement> in, BudgetRecord record) {
        var out = record.placements();
        if (out.size() != in.size()
                || !keys(in).equals(
                                keys(out.stream().map(Placement::entitlement).toList()))) {
            throw new IllegalStateException("%s statements merged, %s placed".formatted(in.size(), out.size()));
        }
        return record;
    }

    private static Set<StatementKey> keys(List<Entitlement> entitlements) {
        var keys = new TreeSet<StatementKey>();
        entitlements.forEach(entitlement -> keys.add(entitlement.key()));
        return keys;
    }

    private static Placement of(Report report, Place place) {
        return new Placement(report.entitlement(), place, report.weekly(), report.financialYear());
    }
}
