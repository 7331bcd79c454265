package org.braid.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.Entitlement;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;

/** How many people hold budgets of which kind, day after day (REQUIREMENTS D7, J1, A3). It may see several days. */
final class Uptake implements Walk {
    private static final String ALL = "ALL";

    private final Discretion discretion;
    private final Keyed<Counter> kinds = new Keyed<>(Counter::new);
    private final Keyed<Counter> streams = new Keyed<>(Counter::new);

    Uptake(Asked asked) {
        this.discretion = asked.discretion();
    }

    private static final class Counter {
        private long people;
        private long holders;
        private long severalStreams;

        private void count(boolean holder) {
            people++;
            holders += holder ? 1 : 0;
        }
    }

    @Override
    public void see(BudgetRecord record) {
        var day = record.validAt().toString();
        var lines = record.lines().stream()
                .filter(line -> line.inForce() && line.entitlement().isPublicMoney())
                .map(BudgetLine::entitlement)
                .toList();
        var counter = streams.at(day);
        if (lines.isEmpty()) {
            return;
        }
        counter.people++;
        counter.severalStreams +=
                lines.stream().map(Entitlement::stream).distinct().count() > 1 ? 1 : 0;
        for (var country : new TreeSet<>(lines.stream().map(Uptake::country).toList())) {
            var holder = lines.stream().anyMatch(line -> country(line).equals(country) && Devolved.isTrueOf(line));
            kinds.at(day, country, record.kind().code()).count(holder);
            kinds.at(day, country, ALL).count(holder);
        }
    }

    private static String country(Entitlement entitlement) {
        var country = entitlement.scheme().country();
        return country.isBlank() ? "not said" : country;
    }

    @Override
    public List<String> headline() {
        if (streams.all().isEmpty()) {
            return List.of("Nobody held a budget of public money.");
        }
        var first = streams.all().firstKey().get(0);
        var last = streams.all().lastKey().get(0);
        var held = "On %s, public money was in the budgets of %s".formatted(first, words(first));
        return List.of(held + (first.equals(last) ? "." : "; on %s, of %s.".formatted(last, words(last))));
    }

    private String words(String day) {
        return discretion.words(streams.at(day).people);
    }

    @Override
    public List<Section> sections() {
        return List.of(
                new Section(
                        "uptake",
                        "People with budgets of public money",
                        "",
                        List.of(
                                new Column("day", "Day", Column.Type.DAY),
                                Column.text("country", "Country"),
                                Column.code("kind", "Kind of budget"),
                                Column.people("people", "people"),
                                Column.people("holders", "budget holders")),
                        kinds.rows(Uptake::row)),
                new Section(
                        "streams",
                        "People whose budget joins two or more public streams",
                        "",
                        List.of(
                                new Column("day", "Day", Column.Type.DAY),
                                Column.people("people", "people with a budget"),
                                Column.people("severalStreams", "two or more streams"),
                                Column.percent("share", "%")),
                        streams.rows(Uptake::streams)));
    }

    private static Row row(List<String> key, Counter counter) {
        var isAll = key.get(2).equals(ALL);
        return Row.of(
                isAll ? "" : key.get(0) + key.get(1),
                counter.people,
                LocalDate.parse(key.get(0)),
                key.get(1),
                isAll ? "ALL_KINDS" : key.get(2),
                counter.people,
                counter.holders);
    }

    private static Row streams(List<String> key, Counter counter) {
        return Row.of(
                "",
                counter.people,
                LocalDate.parse(key.get(0)),
                counter.people,
                counter.severalStreams,
                Exact.percent(BigFraction.of(counter.severalStreams), BigFraction.of(counter.people)));
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add("A budget counts on a day when public money is in force on it; own money alone does not.");
        notes.add(Devolved.NOTE);
        notes.add("Somebody with money of two countries counts in each.");
        return notes;
    }
}
