package org.braid.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.Money;
import org.braid.entitlement.Stream;
import org.braid.record.BudgetKind;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Manifest;
import org.braid.reference.Area;

/** One page for a director: outcomes, people, money, areas, what to look at, what changed (REQUIREMENTS K5, J2 to J4). */
final class Board implements Walk {
    private static final int LONGEST = 12;

    private final Asked asked;
    private final Places places;
    private final Keyed<Sum> kinds = new Keyed<>(Sum::new);
    private final Keyed<Sum> funders = new Keyed<>(Sum::new);
    private final Keyed<Sum> streams = new Keyed<>(Sum::new);
    private final Keyed<Sum> areas = new Keyed<>(Sum::new);
    private final Keyed<Sum> findings = new Keyed<>(Sum::new);
    private final TreeMap<String, String> names = new TreeMap<>();
    private long holders;
    private long severalStreams;

    Board(Asked asked) {
        this.asked = asked;
        this.places = new Places(asked);
    }

    private static final class Sum {
        private long people;
        private BigFraction weekly = BigFraction.ZERO;
        private BigFraction year = BigFraction.ZERO;
    }

    @Override
    public void see(BudgetRecord record) {
        if (!record.kind().equals(BudgetKind.NONE)) {
            kinds.at(record.kind().code()).people++;
        }
        record.findings().stream()
                .map(finding -> finding.code().name())
                .distinct()
                .forEach(code -> findings.at(code).people++);
        var streamsInForce = record.lines().stream()
                .filter(line -> line.inForce() && line.entitlement().isPublicMoney())
                .map(line -> line.entitlement().stream())
                .distinct()
                .count();
        holders += streamsInForce > 0 ? 1 : 0;
        severalStreams += streamsInForce > 1 ? 1 : 0;
        money(record);
    }

    private void money(BudgetRecord record) {
        var seen = new HashSet<Sum>();
        for (var line : record.lines()) {
            if (!line.entitlement().isPublicMoney()
                    || (!line.inForce() && line.financialYear().minor() == 0)) {
                continue;
            }
            var funder = line.entitlement().funder();
            names.merge(funder.id(), funder.name(), (one, other) -> one.isBlank() ? other : one);
            var currency = Exact.currency(line);
            add(seen, funders.at(funder.id(), currency), line);
            add(seen, streams.at(line.entitlement().stream().code(), currency), line);
            if (line.entitlement().stream().equals(Stream.SOCIAL_CARE) && Devolved.isTrueOf(line.entitlement())) {
                add(seen, areas.at(places.of(line), currency), line);
            }
        }
        seen.forEach(sum -> sum.people++);
    }

    /** As the night's account does it, so that a director's page and the account do not differ by pennies. */
    private static void add(Set<Sum> seen, Sum sum, BudgetLine line) {
        sum.weekly =
                sum.weekly.add(BigFraction.of(line.inForce() ? line.weekly().minor() : 0));
        sum.year = sum.year.add(BigFraction.of(line.financialYear().minor()));
        seen.add(sum);
    }

    @Override
    public List<String> headline() {
        if (holders == 0) {
            return List.of("Nobody holds a budget of public money.");
        }
        var discretion = asked.discretion();
        return List.of("Public money is in the budgets of %s; for %s of them it joins two or more streams."
                .formatted(
                        discretion.words(holders),
                        discretion.isFew(severalStreams) ? "few" : Exact.percent(severalStreams, holders) + " %"));
    }

    @Override
    public List<Section> sections() {
        var money = List.of(
                Column.text("currency", ""),
                Column.people("people", "people"),
                Column.money("weekly", "a week"),
                Column.money("year", "in the year"));
        return List.of(
                new Section(
                        "people",
                        "People, by kind of budget",
                        "",
                        List.of(Column.code("kind", "Kind"), Column.people("people", "people")),
                        kinds.rows((key, sum) -> Row.of("kinds", sum.people, key.get(0), sum.people))),
                new Section(
                        "funders",
                        "Public money, by funder",
                        "Each line is rounded to the penny and then added, as in the night's account; a record adds first.",
                        with(Column.text("funder", "Funder"), money),
                        most(funders.rows((key, sum) -> row("funders", name(key.get(0)), key.get(1), sum)))),
                new Section(
                        "streams",
                        "Public money, by stream",
                        "",
                        with(Column.code("stream", "Stream"), money),
                        streams.rows((key, sum) -> row("streams", key.get(0), key.get(1), sum))),
                areas(),
                new Section(
                        "findings",
                        "To look at",
                        "",
                        List.of(Column.code("finding", "What"), Column.people("people", "people")),
                        most(findings.rows((key, sum) -> Row.of("", sum.people, key.get(0), sum.people)))),
                new Section(
                        "changes",
                        "Since the night before",
                        "As the night's account has it.",
                        List.of(
                                Column.text("what", "What"),
                                Column.text("before", "before"),
                                Column.text("now", "now")),
                        changes()));
    }

    private static List<Column> with(Column first, List<Column> others) {
        var columns = new ArrayList<Column>(List.of(first));
        columns.addAll(others);
        return columns;
    }

    private String name(String funder) {
        var name = names.getOrDefault(funder, "");
        return name.isBlank() ? funder : name;
    }

    private static Row row(String group, String name, String currency, Sum sum) {
        return Row.of(
                group + currency,
                sum.people,
                name,
                currency,
                sum.people,
                Exact.money(sum.weekly, currency),
                Exact.money(sum.year, currency));
    }

    /** One page holds the greatest few. */
    private static List<Row> most(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparingLong(Row::people).reversed())
                .limit(LONGEST)
                .toList();
    }

    private Section areas() {
        return new Section(
                "areas",
                "Social care in each area, and how much of all its spending goes through budgets",
                "In the order of people, not of merit.",
                List.of(
                        Column.text("area", "Area"),
                        Column.text("inControl", "In Control"),
                        Column.text("pilot", "pilot site"),
                        Column.text("currency", ""),
                        Column.people("people", "people"),
                        Column.money("year", "through budgets in the year"),
                        Column.money("spend", "all social care"),
                        Column.percent("share", "%")),
                most(areas.rows(this::area)));
    }

    private Row area(List<String> key, Sum sum) {
        var currency = key.get(1);
        var area = asked.reference().areas().find(key.get(0));
        var spend = places.spend(key.get(0), currency, asked.validAt());
        return Row.of(
                "",
                sum.people,
                places.name(key.get(0)),
                isMember(area, "IN_CONTROL"),
                wasPilot(area),
                currency,
                sum.people,
                Exact.money(sum.year, currency),
                spend.orElse(null),
                spend.map(money -> Objects.requireNonNull(Exact.percent(sum.year, BigFraction.of(money.minor()))))
                        .orElse(null));
    }

    /** No list of all members is known: of an area without a membership nothing is said. */
    private String isMember(Optional<Area> area, String scheme) {
        return area.filter(each -> each.everTookPartIn(scheme))
                .map(each -> each.takesPartIn(scheme, asked.validAt()) ? "yes" : "no")
                .orElse("");
    }

    /** A site stays one in the statistics after the pilot has ended; the thirteen sites are known. */
    private static String wasPilot(Optional<Area> area) {
        return area.map(each -> each.everTookPartIn("IB_PILOT") ? "yes" : "no").orElse("");
    }

    private List<Row> changes() {
        if (asked.manifests().isEmpty()) {
            return List.of();
        }
        var now = asked.manifests().get(asked.manifests().size() - 1);
        var before = asked.manifests().size() > 1 ? asked.manifests().get(0) : null;
        var rows = new ArrayList<Row>();
        rows.add(Row.plain(
                "people", before == null ? "" : "%,d".formatted(before.people()), "%,d".formatted(now.people())));
        rows.add(Row.plain(
                "budgets that changed", "", "%,d".formatted(now.budgets().changed())));
        rows.add(Row.plain(
                "matches that wait for a person",
                before == null ? "" : "%,d".formatted(before.review().open()),
                "%,d".formatted(now.review().open())));
        now.money()
                .forEach((funder, money) -> rows.add(Row.plain(
                        "%s, in budgets".formatted(name(funder)),
                        before == null ? "" : money(before, funder),
                        money(now, funder))));
        return rows;
    }

    private static String money(Manifest manifest, String funder) {
        var part = manifest.money().get(funder);
        return part == null ? "" : new Money(part.inBudgets(), Currency.getInstance(part.currency())).toString();
    }
}
