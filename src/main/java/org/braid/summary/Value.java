package org.braid.summary;

import java.util.List;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;

/** What came of it, set against the public money of the same people (REQUIREMENTS G9, I6). */
final class Value implements Walk {
    private static final List<Column> COLUMNS = List.of(
            Column.code("outcome", "Outcome"),
            Column.text("measure", "measured with"),
            Column.code("direction", "score"),
            Column.text("currency", ""),
            Column.people("people", "people"),
            Column.money("year", "public money in the year"),
            Column.money("each", "for one person"),
            Column.money("before", "a week, at the first measure"),
            Column.money("after", "a week, at the last"));

    private final Keyed<Spent> groups = new Keyed<>(Spent::new);

    Value(Asked asked) {}

    private static final class Spent {
        private long people;
        private BigFraction year = BigFraction.ZERO;
        private BigFraction before = BigFraction.ZERO;
        private BigFraction after = BigFraction.ZERO;
        private boolean compared;
    }

    @Override
    public void see(BudgetRecord record) {
        var year = new TreeMap<String, BigFraction>();
        for (var line : record.lines()) {
            var amount = Exact.year(line, record.validAt());
            if (line.entitlement().isPublicMoney() && amount.compareTo(BigFraction.ZERO) != 0) {
                year.merge(Exact.currency(line), amount, BigFraction::add);
            }
        }
        var scores = Scores.of(record);
        year.forEach((currency, amount) -> {
            if (scores.isEmpty()) {
                add(groups.at("NOT_MEASURED", "", "", currency), amount);
            }
            scores.forEach(each -> take(record, each, currency, amount));
        });
    }

    private void take(BudgetRecord record, Scores scores, String currency, BigFraction amount) {
        var group = groups.at(scores.domain(), scores.measure(), direction(scores), currency);
        add(group, amount);
        if (scores.isRepeated()) {
            group.compared = true;
            group.before = group.before.add(weekly(record, currency, scores.first()));
            group.after = group.after.add(weekly(record, currency, scores.last()));
        }
    }

    private static void add(Spent group, BigFraction amount) {
        group.people++;
        group.year = group.year.add(amount);
    }

    private static String direction(Scores scores) {
        if (!scores.isRepeated()) {
            return "MEASURED_ONCE";
        }
        var direction = scores.direction();
        return direction > 0 ? "ROSE" : direction < 0 ? "FELL" : "THE_SAME";
    }

    private static BigFraction weekly(BudgetRecord record, String currency, Scores.Score score) {
        return record.lines().stream()
                .filter(line -> line.entitlement().isPublicMoney())
                .filter(line -> Exact.currency(line).equals(currency))
                .map(BudgetLine::entitlement)
                .map(entitlement -> Exact.weeklyOn(entitlement, score.day()))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    @Override
    public List<Section> sections() {
        return List.of(new Section(
                "value",
                "Public money beside what came of it",
                "Somebody measured in two ways stands in two rows: rows are not to be added.",
                COLUMNS,
                groups.rows(Value::row)));
    }

    private static Row row(List<String> key, Spent spent) {
        var currency = key.get(3);
        return Row.of(
                key.get(0) + key.get(1) + currency,
                spent.people,
                key.get(0).isEmpty() ? "NOT_RECORDED" : key.get(0),
                key.get(1),
                key.get(2),
                currency,
                spent.people,
                Exact.money(spent.year, currency),
                Exact.money(spent.year.divide(BigFraction.of(spent.people)), currency),
                spent.compared ? Exact.money(spent.before, currency) : null,
                spent.compared ? Exact.money(spent.after, currency) : null);
    }

    @Override
    public List<String> notes() {
        return List.of(
                "A rise need not come of the money, and for some measures a fall is better: the outcomes above say for which.",
                "Whether money is well spent is for people to judge; no row is a target.");
    }
}
