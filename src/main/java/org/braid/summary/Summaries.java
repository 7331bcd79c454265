package org.braid.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.braid.record.BudgetRecord;

/** The summaries there are. A new one is a line here and a {@link Walk}. */
public final class Summaries {
    /** It may be asked for several days; {@link Everybody} then gives each person on each of them. */
    public static final Definition UPTAKE = new Definition(
            "uptake",
            "How many people hold budgets",
            "How many people hold a budget of which kind, on one day or on a series of days.",
            Uptake::new);

    private static final List<Definition> ALL = List.of(
            new Definition(
                    "cash-share",
                    "How much of the money is paid in cash",
                    "How the public money of the year reaches people, by country and scheme.",
                    CashShare::new),
            new Definition(
                    "equity",
                    "How far allocations lie apart",
                    "How weekly public money differs between areas, ways of assessing, and people with informal care.",
                    Equity::new),
            UPTAKE,
            new Definition(
                    "share-of-spend",
                    "How much social care money goes through budgets",
                    "Which share of the year's social care money people may direct, by area and in all of them.",
                    ShareOfSpend::new),
            new Definition(
                    "providers",
                    "Who delivers support",
                    "How many providers there are in each area, of which sector, and how much the largest has.",
                    Market::new),
            new Definition(
                    "brokers",
                    "Brokers and fees",
                    "Where brokers, third parties and trusts take part, and what they cost.",
                    Brokers::new),
            new Definition(
                    "support",
                    "Support to find one's way",
                    "Which support services there are, who received them, and which areas have none.",
                    Support::new),
            new Definition(
                    "mandatory-data",
                    "What people are asked for",
                    "How many data items each feed needs, and how often people are reviewed.",
                    MandatoryData::new),
            new Definition(
                    "settings",
                    "Where people live",
                    "Who lives in an institution or in the community, and who moved.",
                    Settings::new),
            new Definition(
                    "board",
                    "One page for the board",
                    "Outcomes first, then people, money, areas, what to look at and what changed.",
                    Board::new),
            new Definition(
                    "value",
                    "What came of the money",
                    "Outcomes set against the public money of the same people.",
                    Value::new));

    private Summaries() {}

    public static List<Definition> all() {
        return ALL;
    }

    /** Everybody's records: of one day, or of several. */
    @FunctionalInterface
    public interface Everybody {
        void each(Consumer<BudgetRecord> record);
    }

    public static Summary of(Definition definition, Asked asked, Everybody everybody) {
        var outcomes = new Outcomes(asked);
        var walk = definition.walk().apply(asked);
        everybody.each(record -> {
            outcomes.see(record);
            walk.see(record);
        });
        return summary(definition, asked, List.of(outcomes, walk));
    }

    private static Summary summary(Definition definition, Asked asked, List<Walk> walks) {
        var notes = new ArrayList<>(
                walks.stream().flatMap(walk -> walk.notes().stream()).toList());
        notes.add(asked.discretion().rule());
        return new Summary(
                definition.name(),
                definition.title(),
                asked.validAt(),
                asked.night(),
                walks.stream().flatMap(walk -> walk.headline().stream()).toList(),
                walks.stream()
                        .flatMap(walk -> walk.sections().stream())
                        .map(asked.discretion()::apply)
                        .toList(),
                notes);
    }
}
