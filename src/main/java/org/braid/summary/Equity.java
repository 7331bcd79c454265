package org.braid.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.braid.entitlement.CareEvent;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;

/**
 * How far the weekly allocations of people lie apart: between areas (REQUIREMENTS D4), between ways of assessing, and between
 * people with and without support from family or friends (D5).
 */
final class Equity implements Walk {
    /** The code by which a feed says that family or friends help without pay. */
    static final String INFORMAL_CARE = "INFORMAL_CARE";

    private final Asked asked;
    private final Places places;
    private final Keyed<Spread> areas = new Keyed<>(Spread::new);
    private final Keyed<Spread> instruments = new Keyed<>(Spread::new);
    private final Keyed<Spread> carers = new Keyed<>(Spread::new);
    private boolean anyInformalCare;

    Equity(Asked asked) {
        this.asked = asked;
        this.places = new Places(asked);
    }

    @Override
    public void see(BudgetRecord record) {
        add(areas, record, line -> List.of(stream(line), Exact.currency(line), places.of(line)));
        add(instruments, record, line -> {
            var allocation = line.entitlement().allocation();
            return List.of(
                    stream(line),
                    Exact.currency(line),
                    allocation.method(),
                    allocation.instrument(),
                    allocation.version());
        });
        var informal = hasInformalCare(record);
        anyInformalCare |= informal;
        add(carers, record, line -> List.of(stream(line), Exact.currency(line), informal ? "YES" : "NOT_TOLD"));
    }

    private static void add(Keyed<Spread> spreads, BudgetRecord record, Function<BudgetLine, List<String>> words) {
        Weekly.by(record, words).all().forEach((key, sum) -> spreads.at(key).add(sum[0]));
    }

    private static String stream(BudgetLine line) {
        return line.entitlement().stream().code();
    }

    private static boolean hasInformalCare(BudgetRecord record) {
        return Stream.concat(
                        record.lines().stream()
                                .filter(BudgetLine::inForce)
                                .map(line -> line.entitlement().plan()),
                        Happened.until(record).map(CareEvent::plan))
                .anyMatch(plan -> plan.support().contains(INFORMAL_CARE));
    }

    @Override
    public List<Section> sections() {
        return List.of(between(), spread(), instruments(), carers());
    }

    private Section between() {
        return new Section(
                "between-areas",
                "Between areas",
                "The middle person of each area, and how many times the lowest area the highest gives. Areas with few"
                        + " people are left out.",
                List.of(
                        Column.code("stream", "Stream"),
                        Column.text("currency", ""),
                        Column.count("areas", "areas"),
                        Column.money("lowestMedian", "lowest median"),
                        Column.money("highestMedian", "highest median"),
                        Column.number("ratio", "times")),
                byStream().rows(Equity::between));
    }

    private Keyed<List<Spread>> byStream() {
        var byStream = new Keyed<List<Spread>>(ArrayList::new);
        areas.all().entrySet().stream()
                .filter(area -> area.getValue().number() >= asked.discretion().fewest())
                .forEach(area -> byStream.at(area.getKey().subList(0, 2)).add(area.getValue()));
        return byStream;
    }

    private static Row between(List<String> key, List<Spread> areas) {
        var medians = areas.stream()
                .map(Spread::median)
                .sorted(Comparator.naturalOrder())
                .toList();
        var lowest = medians.get(0);
        var highest = medians.get(medians.size() - 1);
        var currency = key.get(1);
        return Row.plain(
                key.get(0),
                currency,
                (long) medians.size(),
                Exact.money(lowest, currency),
                Exact.money(highest, currency),
                Exact.ratio(highest, lowest));
    }

    private Section spread() {
        return new Section(
                "areas",
                "Within each area: public money a week for one person",
                "",
                columns(Column.text("area", "Area")),
                areas.rows((key, spread) -> row(key, spread, places.name(key.get(2)))));
    }

    private Section instruments() {
        return new Section(
                "instruments",
                "By the way in which need was assessed",
                "",
                columns(
                        Column.code("method", "Method"),
                        Column.text("instrument", "Instrument"),
                        Column.text("version", "version")),
                instruments.rows((key, spread) -> row(key, spread, key.get(2), key.get(3), key.get(4))));
    }

    private Section carers() {
        return new Section(
                "informal-care",
                "By support from family or friends",
                "",
                columns(Column.code("informalCare", "helped without pay")),
                carers.rows((key, spread) -> row(key, spread, key.get(2))));
    }

    private static List<Column> columns(Column... own) {
        var columns = new ArrayList<>(List.of(Column.code("stream", "Stream"), Column.text("currency", "")));
        columns.addAll(List.of(own));
        columns.addAll(List.of(
                Column.people("people", "people"),
                Column.money("lowerQuartile", "a quarter get less than"),
                Column.money("median", "half get less than"),
                Column.money("upperQuartile", "a quarter get more than")));
        return columns;
    }

    private static Row row(List<String> key, Spread spread, String... own) {
        var currency = key.get(1);
        var cells = new ArrayList<Object>(List.of(key.get(0), currency));
        cells.addAll(List.of(own));
        cells.addAll(List.of(
                spread.number(),
                spread.quartile(1, currency),
                spread.quartile(2, currency),
                spread.quartile(3, currency)));
        return Row.of("", spread.number(), cells.toArray());
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add("Recurring public money in force on the day, each person's lines of one stream together. Different"
                + " needs explain some of the spread: the report cannot say how much.");
        if (!anyInformalCare) {
            notes.add("No feed says whether family or friends help without pay (support " + INFORMAL_CARE + ").");
        }
        asked.reference().schemes().all().stream()
                .filter(scheme -> !scheme.assessmentRules().isBlank())
                .map(scheme -> Map.entry(scheme.name(), scheme.assessmentRules()))
                .forEach(rules -> notes.add(
                        "How need is assessed for %s is published: %s.".formatted(rules.getKey(), rules.getValue())));
        return notes;
    }
}
