package org.braid.record;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.braid.entitlement.Money;
import org.braid.entitlement.Statement;
import org.braid.entitlement.StatementKey;
import org.jspecify.annotations.Nullable;

/**
 * Where one statement stands in a record.
 *
 * @param line the number of the line it is, or is told beside; 0 where it is about none
 * @param weekly what it says a week costs, rounded; null for an event
 * @param financialYear what it says falls into the financial year of the record's day, rounded; null for an event
 */
public record Stand(
        Statement statement,
        Place place,
        int line,
        @Nullable Money weekly,
        @Nullable Money financialYear) {

    /** Where a statement can stand. */
    public enum Place {
        /** It is a line of the budget. */
        COUNTED,
        /** A line counts the same money. */
        TOLD_ELSEWHERE,
        /** Nobody with authority states this money. */
        WAITING,
        /** It carries no money: a request, an assessment, a plan, a review. */
        EVENT
    }

    /** Every statement of a record, by its key; nothing of none. */
    public static SortedMap<StatementKey, Stand> of(@Nullable BudgetRecord record) {
        var stands = new TreeMap<StatementKey, Stand>();
        if (record != null) {
            record.lines().forEach(line -> line(line, stands));
            record.reports().forEach(report -> put(told(report, Place.WAITING, 0), stands));
            record.events().forEach(event -> put(new Stand(event, Place.EVENT, 0, null, null), stands));
        }
        return Collections.unmodifiableSortedMap(stands);
    }

    private static void line(BudgetLine line, SortedMap<StatementKey, Stand> stands) {
        put(new Stand(line.entitlement(), Place.COUNTED, line.number(), line.weekly(), line.financialYear()), stands);
        line.corroboratedBy().forEach(report -> put(told(report, Place.TOLD_ELSEWHERE, line.number()), stands));
    }

    private static Stand told(Report report, Place place, int line) {
        return new Stand(report.entitlement(), place, line, report.weekly(), report.financialYear());
    }

    private static void put(Stand stand, SortedMap<StatementKey, Stand> stands) {
        stands.put(stand.statement().key(), stand);
    }
}
