package org.braid.person;

import java.util.List;

/**
 * Why one identity was joined with another of the same person.
 *
 * @param left the smaller of the two identity keys
 * @param weight the match weight in bits (log2 of the odds it multiplies); what a certain stage gives is 99
 * @param evidence one plain sentence for each reason, without any personal value: {@code the same postcode}
 * @param weights what the weight is the sum of, where the stage is one of weights
 */
public record Link(
        String left, String right, Stage stage, double weight, List<String> evidence, List<LinkWeight> weights) {
    public Link {
        evidence = List.copyOf(evidence);
        weights = List.copyOf(weights);
    }

    public Link(String left, String right, Stage stage, double weight, List<String> evidence) {
        this(left, right, stage, weight, evidence, List.of());
    }

    Link weighed(List<LinkWeight> sum) {
        return new Link(left, right, stage, weight, evidence, sum);
    }

    /** The step of the cascade that decided. */
    public enum Stage {
        NHS_NUMBER,
        SCOPED_IDENTIFIER,
        PROBABILISTIC,
        DECISION
    }
}
