package org.braid.record;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.braid.audit.FindingCode;
import org.braid.entitlement.Money;
import org.braid.person.PersonMove;

/**
 * What a night changes: everybody's records before it and after it, both for one day, held against each other.
 *
 * @param validAt the day that all figures are for
 * @param money by funder, also where nothing changed; sums of the lines as shown, so that they tie with the manifest
 * @param people those whose record is another, in the order of their ids
 * @param findings by code, those of which any comes or goes
 * @param moves who joins and who parts, in the order of their ids
 */
public record Impact(
        LocalDate validAt,
        Counts budgets,
        List<FunderChange> money,
        List<PersonChange> people,
        List<FindingChange> findings,
        List<PersonMove> moves) {

    public Impact {
        money = List.copyOf(money);
        people = List.copyOf(people);
        findings = List.copyOf(findings);
        moves = List.copyOf(moves);
    }

    /** The same, told who joins and who parts. */
    public Impact moving(List<PersonMove> told) {
        return new Impact(validAt, budgets, money, people, findings, told);
    }

    /**
     * Walks both side by side, one record of each in memory at a time.
     *
     * @param before in the order of the people's ids, as {@code after}
     */
    public static Impact of(LocalDate validAt, Iterator<BudgetRecord> before, Iterator<BudgetRecord> after) {
        return of(validAt, before, after, person -> false);
    }

    /**
     * The same, where it is known of some that nothing changed.
     *
     * @param before without those
     * @param after with them
     * @param same says who they are
     */
    public static Impact of(
            LocalDate validAt, Iterator<BudgetRecord> before, Iterator<BudgetRecord> after, Predicate<String> same) {
        return new SideBySide(validAt, same).walk(before, after);
    }

    /** All that is more or less in the financial year, by person and funder and whichever its sign: one sum a currency. */
    public List<Money> moved() {
        var moved = new TreeMap<String, Money>();
        for (var person : people) {
            for (var change : person.money()) {
                var difference = change.financialYear().difference();
                var amount = new Money(Math.abs(difference.minor()), difference.currency());
                moved.merge(difference.currency().getCurrencyCode(), amount, Money::plus);
            }
        }
        return List.copyOf(moved.values());
    }

    /**
     * People with a record.
     *
     * @param begun had none before
     * @param ended have none after
     * @param changed have another than before
     */
    public record Counts(long before, long after, long begun, long ended, long changed) {}

    /** @param difference what is more after than before; negative where it is less */
    public record Figure(Money before, Money after, Money difference) {
        static Figure of(Money before, Money after) {
            var difference = Math.subtractExact(after.minor(), before.minor());
            return new Figure(before, after, new Money(difference, after.currency()));
        }

        public boolean changes() {
            return difference.minor() != 0;
        }
    }

    /**
     * One funder's money in one pocket and currency.
     *
     * @param funder its id; blank where a person's own money or contribution is not of one
     * @param name as the feeds name it
     */
    public record FunderChange(String funder, String name, Pocket pocket, Figure weekly, Figure financialYear) {
        public boolean changes() {
            return weekly.changes() || financialYear.changes();
        }
    }

    /** What became of a person's record. */
    public enum Fate {
        BEGUN,
        ENDED,
        CHANGED
    }

    /**
     * One person's record before and after.
     *
     * @param kindBefore blank where there was no record
     * @param kindAfter blank where there is none
     * @param total the public money, one for each currency
     * @param money by funder, only what changed; public by funder; own money, savings and contributions as one each
     * @param came findings that were not there before, one entry each
     */
    public record PersonChange(
            String person,
            Fate fate,
            String kindBefore,
            String kindAfter,
            List<FunderChange> total,
            List<FunderChange> money,
            List<FindingCode> came,
            List<FindingCode> gone) {
        public PersonChange {
            total = List.copyOf(total);
            money = List.copyOf(money);
            came = List.copyOf(came);
            gone = List.copyOf(gone);
        }
    }

    /** Findings of one code in everybody's records. */
    public record FindingChange(FindingCode code, long came, long gone) {}
}
