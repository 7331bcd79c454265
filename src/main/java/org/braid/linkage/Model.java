package org.braid.linkage;

import java.util.List;

/**
 * What the engine believes of pairs, after Fellegi and Sunter (1969): how often each level of agreement is seen among
 * pairs of one person (m) and of two (u). A field whose agreement hangs on another's has a parent, whose level its m and
 * u are given by; so a street and its postcode are not counted twice.
 *
 * @param prior the probability that two rows taken at random are of one person
 * @param fields in the order of the tables' fields; a parent stands anywhere
 * @param rules by which pairs are chosen for comparing; none: all are compared
 */
record Model(double prior, List<FieldModel> fields, List<List<BlockPart>> rules) {
    Model {
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
    }

    /**
     * One field.
     */
    static final class FieldModel {
        private final Field field;
        private final List<String> levels;
        private final int parent;
        private final double[][] m;
        private final double[][] u;

        /**
         * @param parent the place of the field it hangs on, or -1
         * @param m by the parent's level and the own; where the parent says nothing, and without one, level 0
         * @param u as m
         */
        FieldModel(Field field, List<String> levels, int parent, double[][] m, double[][] u) {
            this.field = field;
            this.levels = List.copyOf(levels);
            this.parent = parent;
            this.m = m;
            this.u = u;
        }

        Field field() {
            return field;
        }

        List<String> levels() {
            return levels;
        }

        int parent() {
            return parent;
        }

        double[][] m() {
            return m;
        }

        double[][] u() {
            return u;
        }

        double weight(int above, int level) {
            return log2(m[above][level] / u[above][level]);
        }
    }

    double priorWeight() {
        return log2(prior / (1 - prior));
    }

    /** The weight of a pattern in bits, the prior not counted. */
    double weight(long pattern) {
        var weight = 0.0;
        for (var place = 0; place < fields.size(); place++) {
            weight += weight(pattern, place);
        }
        return weight;
    }

    /** What one field adds. */
    double weight(long pattern, int place) {
        var level = Pattern.level(pattern, place);
        if (level == Comparison.NOT_STATED) {
            return 0;
        }
        var field = fields.get(place);
        return field.weight(field.parent() < 0 ? 0 : Pattern.level(pattern, field.parent()), level);
    }

    double probability(long pattern) {
        return probability(priorWeight() + weight(pattern));
    }

    static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
