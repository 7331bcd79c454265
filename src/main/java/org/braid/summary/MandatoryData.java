package org.braid.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.SourceValue;
import org.braid.entitlement.Statement;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Placement;

/** What people and senders are asked for, and how often people are looked at: is it in proportion? (REQUIREMENTS G6) */
final class MandatoryData implements Walk {
    private final Asked asked;
    private final Places places;
    private final Keyed<Items> feeds = new Keyed<>(Items::new);
    private final Keyed<Watched> areas = new Keyed<>(Watched::new);

    MandatoryData(Asked asked) {
        this.asked = asked;
        this.places = new Places(asked);
    }

    private static final class Items {
        private final Set<String> columns = new TreeSet<>();
        private final Spread perPerson = new Spread();
        private long statements;
    }

    private static final class Watched {
        private long people;
        private long touches;
        private long days;
    }

    @Override
    public void see(BudgetRecord record) {
        var byFeed = new Keyed<List<Statement>>(ArrayList::new);
        Stream.concat(record.placements().stream().map(Placement::entitlement), record.events().stream())
                .forEach(statement -> byFeed.at(statement.key().feed()).add(statement));
        byFeed.all().forEach((feed, statements) -> take(feeds.at(feed), statements));
        var validAt = record.validAt();
        var year = new DateRange(validAt.minusYears(1).plusDays(1), validAt.plusDays(1));
        for (var area : new TreeSet<>(record.lines().stream()
                .filter(line -> line.entitlement().isPublicMoney())
                .map(places::of)
                .toList())) {
            var days = days(record, area, year);
            if (days > 0) {
                var watched = areas.at(area);
                watched.people++;
                watched.days += days;
                watched.touches += Touches.lastYear(record, area, places);
            }
        }
    }

    private static void take(Items items, List<Statement> statements) {
        var values = statements.stream()
                .flatMap(statement -> statement.words().stream())
                .filter(value -> !value.isOfTariff());
        var columns = values.map(SourceValue::column).distinct().toList();
        items.columns.addAll(columns);
        items.perPerson.add(BigFraction.of(columns.size()));
        items.statements += statements.size();
    }

    /** Days of the year on which public money of the area was in force, each once. */
    private long days(BudgetRecord record, String area, DateRange year) {
        var periods = record.lines().stream()
                .filter(line ->
                        line.entitlement().isPublicMoney() && places.of(line).equals(area))
                .map(BudgetLine::entitlement)
                .flatMap(entitlement -> entitlement.inForce().intersection(year).stream())
                .toList();
        return year.startInclusive()
                .datesUntil(year.startInclusive().plusDays(year.days()))
                .filter(day -> periods.stream().anyMatch(period -> period.contains(day)))
                .count();
    }

    @Override
    public List<Section> sections() {
        return List.of(
                new Section(
                        "feeds",
                        "Data asked for by each feed",
                        "An item is a column of which a value was used for the person.",
                        List.of(
                                Column.text("feed", "Feed"),
                                Column.people("people", "people"),
                                Column.count("statements", "statements"),
                                Column.count("needed", "columns needed"),
                                Column.count("used", "columns used"),
                                Column.number("median", "items for one person"),
                                Column.number("most", "at most")),
                        feeds.rows(this::feed)),
                new Section(
                        "touches",
                        "How often people are looked at, in the last year",
                        "Requests, assessments and reviews by the authority, for a year of one person's budget.",
                        List.of(
                                Column.text("area", "Area"),
                                Column.people("people", "people"),
                                Column.number("personYears", "person- years"),
                                Column.count("touches", "touches"),
                                Column.number("perYear", "a person- year")),
                        areas.rows(this::area)));
    }

    private Row feed(List<String> key, Items items) {
        var people = items.perPerson.number();
        return Row.of(
                "",
                people,
                key.get(0),
                people,
                items.statements,
                asked.demanded().containsKey(key.get(0))
                        ? Long.valueOf(asked.demanded().get(key.get(0)))
                        : null,
                (long) items.columns.size(),
                Exact.ratio(items.perPerson.median(), BigFraction.ONE),
                Exact.ratio(items.perPerson.quartile(4), BigFraction.ONE));
    }

    private Row area(List<String> key, Watched watched) {
        var years = BigFraction.of(watched.days, 365);
        return Row.of(
                "",
                watched.people,
                places.name(key.get(0)),
                watched.people,
                Exact.ratio(years, BigFraction.ONE),
                watched.touches,
                Exact.ratio(BigFraction.of(watched.touches), years));
    }

    @Override
    public List<String> notes() {
        return List.of(
                "Columns needed are those without which a delivery is set aside; the mapping of the feed names them.");
    }
}
