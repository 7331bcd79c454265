package org.braid.summary;

import java.util.HashSet;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.Stream;
import org.braid.record.BudgetRecord;

/**
 * How much of the year's social care money goes through budgets, of all that feeds state and of all that is known to be
 * spent; by area and in all of them; never own money (REQUIREMENTS J3, J4).
 */
final class ShareOfSpend implements Walk {
    /** Before every code of an area. */
    private static final String ALL = "";

    private static final List<Column> COLUMNS = List.of(
            Column.text("area", "Area"),
            Column.text("currency", ""),
            Column.people("people", "people"),
            Column.people("holders", "budget holders"),
            Column.money("throughBudgets", "through budgets"),
            Column.money("all", "in the feeds"),
            Column.percent("share", "%"),
            Column.money("spend", "all spending"),
            Column.percent("shareOfSpend", "% of it"));

    private final Asked asked;
    private final Places places;
    private final Keyed<Care> areas = new Keyed<>(Care::new);

    ShareOfSpend(Asked asked) {
        this.asked = asked;
        this.places = new Places(asked);
    }

    private static final class Care {
        private long people;
        private long holders;
        private BigFraction throughBudgets = BigFraction.ZERO;
        private BigFraction all = BigFraction.ZERO;
    }

    @Override
    public void see(BudgetRecord record) {
        var seen = new HashSet<Care>();
        var held = new HashSet<Care>();
        for (var line : record.lines()) {
            var entitlement = line.entitlement();
            var year = Exact.year(line, record.validAt());
            if (!entitlement.isPublicMoney()
                    || !entitlement.stream().equals(Stream.SOCIAL_CARE)
                    || year.compareTo(BigFraction.ZERO) == 0) {
                continue;
            }
            var devolved = Devolved.isTrueOf(entitlement);
            for (var area : List.of(ALL, places.of(line))) {
                var care = areas.at(Exact.currency(line), area);
                care.all = care.all.add(year);
                care.throughBudgets = care.throughBudgets.add(devolved ? year : BigFraction.ZERO);
                seen.add(care);
                if (devolved) {
                    held.add(care);
                }
            }
        }
        seen.forEach(care -> care.people++);
        held.forEach(care -> care.holders++);
    }

    @Override
    public List<Section> sections() {
        return List.of(new Section(
                "share-of-spend",
                "Social care money of the year, and how much of it goes through budgets",
                "Areas by their codes, in no order of merit. All spending is what the reference data says.",
                COLUMNS,
                areas.rows(this::row)));
    }

    private Row row(List<String> key, Care care) {
        var currency = key.get(0);
        var isAll = key.get(1).equals(ALL);
        var spend = isAll
                ? null
                : places.spend(key.get(1), currency, asked.validAt()).orElse(null);
        return Row.of(
                isAll ? "" : currency,
                care.people,
                isAll ? "all areas" : places.name(key.get(1)),
                currency,
                care.people,
                care.holders,
                Exact.money(care.throughBudgets, currency),
                Exact.money(care.all, currency),
                Exact.percent(care.throughBudgets, care.all),
                spend,
                spend == null ? null : Exact.percent(care.throughBudgets, BigFraction.of(spend.minor())));
    }

    @Override
    public List<String> notes() {
        return List.of(
                Devolved.NOTE,
                "A share of what is in the feeds says something where a feed tells of services without a budget, too.");
    }
}
