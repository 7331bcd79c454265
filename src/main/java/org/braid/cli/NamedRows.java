package org.braid.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.record.BudgetRecord;

/** The rows of a record that somebody names, and the descriptions behind them. */
final class NamedRows {
    private static final int REFUSED = 3;

    private final BudgetRecord record;
    private final Map<String, String> descriptions;

    /** @param descriptions the description behind each statement, both by the texts of their keys */
    NamedRows(BudgetRecord record, Map<String, String> descriptions) {
        this.record = record;
        this.descriptions = Map.copyOf(descriptions);
    }

    /**
     * The descriptions behind the rows; a feed's requests, plans and reviews go with the description they are about.
     *
     * @param rows a line's number, or a statement's key
     * @throws Refusal when a row is not there, or when money that was not named has one of these descriptions, too
     */
    Set<String> descriptions(List<String> rows) {
        var named = rows.stream().map(this::key).collect(Collectors.toSet());
        var behind = named.stream().map(this::description).collect(Collectors.toCollection(TreeSet::new));
        var staying = money().stream()
                .filter(key -> !named.contains(key) && behind.contains(description(key)))
                .toList();
        if (!staying.isEmpty()) {
            throw new Refusal(
                    REFUSED,
                    "The feed gives the same description of the person with " + words(staying)
                            + ", so it cannot stay behind. Name it, too, or ask the sender which of the two is wrong.");
        }
        return behind;
    }

    private String key(String row) {
        if (row.matches("[0-9]{1,9}")) {
            var number = Integer.parseInt(row);
            return record.lines().stream()
                    .filter(line -> line.number() == number)
                    .map(line -> line.entitlement().key().text())
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            2, "The record has lines 1 to " + record.lines().size() + "."));
        }
        if (!descriptions.containsKey(row)) {
            throw new Refusal(
                    2,
                    "A row that was named is not in the record. Name a line by its number, or a statement by the four parts of"
                            + " its key, as in 'provider|CHARITY|R1|Outreach'; `braid record "
                            + record.person() + " --json` shows them.");
        }
        return row;
    }

    private String description(String key) {
        return descriptions.getOrDefault(key, "");
    }

    private List<String> money() {
        return record.placements().stream()
                .map(placement -> placement.entitlement().key().text())
                .toList();
    }

    /** Keys may hold a person's number, and messages end in logs: lines are named, the rest is counted. */
    private String words(List<String> keys) {
        var lines = record.lines().stream()
                .filter(line -> keys.contains(line.entitlement().key().text()))
                .map(line -> "line " + line.number())
                .toList();
        var others = keys.size() - lines.size();
        var rest = others == 0 ? "" : others == 1 ? "a row that is not counted" : others + " rows that are not counted";
        return String.join(
                " and ",
                Stream.of(String.join(", ", lines), rest)
                        .filter(words -> !words.isEmpty())
                        .toList());
    }
}
