package org.braid.person;

/** A compared pair that reaches at least clerical review. */
record Scored(int left, int right, double weight, Agreement agreement) implements CandidatePair {
    @Override
    public Bond bond() {
        return new Bond(left, right, Link.Stage.PROBABILISTIC, weight, agreement.evidence());
    }
}
