package org.braid.person;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.braid.entitlement.Identifier;

/**
 * Pairs of which it is known whether they are one person: seeded, so that each night shows whether the linkage still gets
 * them right.
 *
 * @param minimum the share of the pairs that must be right, from 0 to 1
 * @param pairs in the order of the file
 */
public record LinkageTruth(BigDecimal minimum, List<Pair> pairs) {
    public LinkageTruth {
        pairs = List.copyOf(pairs);
    }

    /**
     * @param same whether they are one person
     * @param line where it stands in the file, from 1
     */
    record Pair(Identifier left, Identifier right, boolean same, int line) {}

    /**
     * How many are right in a night.
     *
     * @param missing pairs of which one side is nobody's that night; they are neither right nor wrong
     * @param wrongLines where the wrong ones stand in the file
     */
    public record Score(long right, long wrong, long missing, List<Integer> wrongLines, BigDecimal minimum) {
        public Score {
            wrongLines = List.copyOf(wrongLines);
        }

        /** Whether the share of right ones, exact, is the minimum at least; of none at all it is not. */
        public boolean enough() {
            var checked = BigDecimal.valueOf(right + wrong);
            return right + wrong > 0 && BigDecimal.valueOf(right).compareTo(minimum.multiply(checked)) >= 0;
        }
    }

    public Score score(Persons persons, int night) {
        var right = 0;
        var missing = 0;
        var wrongLines = new ArrayList<Integer>();
        for (var pair : pairs) {
            var left = persons.stated(pair.left(), night);
            var other = persons.stated(pair.right(), night);
            if (left.isEmpty() || other.isEmpty()) {
                missing++;
            } else if (isRight(pair, left, other)) {
                right++;
            } else {
                wrongLines.add(pair.line());
            }
        }
        return new Score(right, wrongLines.size(), missing, wrongLines, minimum);
    }

    /** An identifier that two people carry tells nobody who is meant. */
    private static boolean isRight(Pair pair, Set<String> left, Set<String> other) {
        if (pair.same()) {
            return left.size() == 1 && left.equals(other);
        }
        return left.stream().noneMatch(other::contains);
    }
}
