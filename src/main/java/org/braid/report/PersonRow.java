package org.braid.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.Money;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Totals;

/**
 * One person in the list of people with budgets; other programs read it (DESIGN section 5).
 *
 * @param streams the streams of the lines in force, sorted; own money is one of them
 * @param weekly the public money of a week in minor units, by currency
 * @param annual the public money of the financial year in minor units, by currency
 * @param findings the codes, each once, sorted
 */
public record PersonRow(
        String id,
        List<Identifier> identifiers,
        String kind,
        List<String> streams,
        SortedMap<String, Long> weekly,
        SortedMap<String, Long> annual,
        List<String> findings) {

    public PersonRow {
        identifiers = List.copyOf(identifiers);
        streams = List.copyOf(streams);
        weekly = Collections.unmodifiableSortedMap(new TreeMap<>(weekly));
        annual = Collections.unmodifiableSortedMap(new TreeMap<>(annual));
        findings = List.copyOf(findings);
    }

    public static PersonRow of(BudgetRecord record) {
        return new PersonRow(
                record.person(),
                record.details().identifiers(),
                record.kind().code(),
                streams(record),
                sums(record, Totals.Sum::weekly),
                sums(record, Totals.Sum::financialYear),
                record.findings().stream()
                        .map(finding -> finding.code().name())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static List<String> streams(BudgetRecord record) {
        return record.lines().stream()
                .filter(BudgetLine::inForce)
                .map(line -> line.entitlement().stream().code())
                .distinct()
                .sorted()
                .toList();
    }

    private static SortedMap<String, Long> sums(BudgetRecord record, Function<Totals.Sum, Money> which) {
        var sums = new TreeMap<String, Long>();
        record.totals().publicMoney().stream()
                .map(which)
                .forEach(money -> sums.put(money.currency().getCurrencyCode(), money.minor()));
        return sums;
    }
}
