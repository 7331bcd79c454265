package org.braid.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses blocking rules for what the tables hold: each as coarse as its share of the pairs allows, so that a slip in any
 * field leaves a rule that does not ask for it.
 */
final class RuleChoice {
    /** How many pairs there may be for each row, of one rule and of all; more are allowed where rows are few. */
    private static final long OF_A_RULE = 2;

    private static final long OF_ALL = 15;
    private static final long ALWAYS = 8_000_000;
    private static final int PARTS = 3;

    private final People people;
    private final BlockKeys keys;
    private final List<Priced> fine = new ArrayList<>();

    RuleChoice(People people) {
        this.people = people;
        keys = new BlockKeys(people);
    }

    private record Priced(List<BlockPart> rule, long pairs) {
        /** Whether the other's pairs are all among this one's. */
        boolean contains(List<BlockPart> other) {
            return rule.stream().allMatch(part -> other.stream().anyMatch(each -> each.implies(part)));
        }
    }

    /** The cheapest first, as many as the budget pays for. */
    List<List<BlockPart>> rules() {
        price();
        fine.sort(Comparator.comparingLong(Priced::pairs)
                .thenComparing(each -> each.rule().toString()));
        var chosen = new ArrayList<List<BlockPart>>();
        var left = Math.max(ALWAYS, OF_ALL * people.size());
        for (var each : fine) {
            if (left >= each.pairs() && !containedElsewhere(each)) {
                left -= each.pairs();
                chosen.add(each.rule());
            }
        }
        return chosen;
    }

    private boolean containedElsewhere(Priced each) {
        return fine.stream().anyMatch(other -> !other.rule().equals(each.rule()) && other.contains(each.rule()));
    }

    /** Rules of one part, and of more where fewer are too coarse. */
    private void price() {
        var most = Math.max(ALWAYS / 8, OF_A_RULE * people.size());
        var coarse = List.of(List.<BlockPart>of());
        for (var parts = 1; parts <= PARTS; parts++) {
            var next = new ArrayList<List<BlockPart>>();
            for (var rule : extended(coarse)) {
                if (fine.stream().noneMatch(other -> other.contains(rule))) {
                    var pairs = count(rule);
                    if (pairs > most) {
                        next.add(rule);
                    } else if (pairs > 0) {
                        fine.add(new Priced(rule, pairs));
                    }
                }
            }
            coarse = next;
        }
    }

    /** Each rule with one more part, of a field that stands after those it has. */
    private List<List<BlockPart>> extended(List<List<BlockPart>> rules) {
        var extended = new ArrayList<List<BlockPart>>();
        for (var rule : rules) {
            var after = rule.isEmpty() ? 0 : placeOf(rule.get(rule.size() - 1)) + 1;
            for (var field : people.fields().subList(after, people.fields().size())) {
                for (var cut : Cut.of(field.kind())) {
                    var longer = new ArrayList<>(rule);
                    longer.add(new BlockPart(field.name(), cut));
                    extended.add(List.copyOf(longer));
                }
            }
        }
        return extended;
    }

    private int placeOf(BlockPart part) {
        return people.fields().stream().map(Field::name).toList().indexOf(part.field());
    }

    private long count(List<BlockPart> rule) {
        var count = new long[1];
        new Blocks(keys.of(rule)).each((rows, from, to) -> {
            var size = (long) to - from;
            count[0] += size * Math.min(size - 1, Candidates.MOST_IN_A_BLOCK) / 2;
        });
        return count[0];
    }
}
