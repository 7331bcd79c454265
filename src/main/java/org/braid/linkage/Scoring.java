package org.braid.linkage;

import org.braid.linkage.Model.FieldModel;

/** The weights of pairs in bits: the model's, with rare values telling more and common ones less. */
final class Scoring {
    private final People people;
    private final Model model;
    private final Comparing comparing;
    private final double prior;

    Scoring(People people, Model model, Comparing comparing) {
        this.people = people;
        this.model = model;
        this.comparing = comparing;
        prior = model.priorWeight();
    }

    double prior() {
        return prior;
    }

    /** Of a pair whose pattern is known; the prior counted. */
    double weight(long pair, long pattern) {
        return prior + evidence(Pairs.left(pair), pattern);
    }

    /** What speaks for and against two rows, the prior left out. */
    double evidence(int left, int right) {
        return evidence(left, comparing.pattern(left, right));
    }

    private double evidence(int left, long pattern) {
        var weight = 0.0;
        for (var place = 0; place < model.fields().size(); place++) {
            weight += evidence(left, pattern, place);
        }
        return weight;
    }

    /** What one field adds. */
    double evidence(int left, long pattern, int place) {
        var rarity = Pattern.level(pattern, place) == Comparison.EXACT ? rarity(left, pattern, place) : 0;
        return model.weight(pattern, place) + rarity;
    }

    boolean forbids(int place, int level) {
        return comparing.forbids(place, level);
    }

    long pattern(int left, int right) {
        return comparing.pattern(left, right);
    }

    /** As far as the agreement is not what the parent's agreement brings with it. */
    private double rarity(int row, long pattern, int place) {
        var field = model.fields().get(place);
        if (field.field().kind() == Kind.ENCODED) {
            return 0; // hardly any two people are encoded the same: whoever is, is no rare case
        }
        var usual = usual(field);
        return Model.log2(usual / byChance(place, row, usual)) * ofItself(field, pattern, usual);
    }

    /** The share of the others who state the same: the two rows themselves are no chance; at most one more is. */
    private double byChance(int place, int row, double usual) {
        var values = people.values().get(place);
        var stated = (double) values.stated();
        return (values.count(people.number(place, row)) - 2 + Math.min(1, usual * stated)) / stated;
    }

    private static double usual(FieldModel field) {
        return field.u()[0][Comparison.EXACT];
    }

    private static double ofItself(FieldModel field, long pattern, double usual) {
        if (field.parent() < 0) {
            return 1;
        }
        var given = field.u()[Pattern.level(pattern, field.parent())][Comparison.EXACT];
        return Math.max(0, Math.min(1, Math.log(given) / Math.log(usual)));
    }
}
