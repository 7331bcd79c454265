package org.braid.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What speaks for two groups of rows being one person, in bits: the firmest tie of one row to all of the other group,
 * which is likelier to hold its person the more rows it has; less what the firmest pair leaves unsaid and the others,
 * field by field on average, say against it.
 */
final class Tie {
    /** As likely as not: for a person to look at. */
    private static final double EVEN = 0;

    private final Scoring scoring;
    private final double[] sums;
    private final int[] stated;
    private final double[] ofFirmest;
    private final int[] forbidden;

    Tie(Scoring scoring, int fields) {
        this.scoring = scoring;
        sums = new double[fields];
        stated = new int[fields];
        ofFirmest = new double[fields];
        forbidden = new int[fields];
    }

    double of(int[] left, int[] right) {
        var ofLeft = new double[left.length];
        var ofRight = new double[right.length];
        var firmest = Double.NEGATIVE_INFINITY;
        for (var one = 0; one < left.length; one++) {
            for (var other = 0; other < right.length; other++) {
                var evidence = take(left[one], right[other], firmest);
                firmest = Math.max(firmest, evidence);
                var odds = Math.pow(2, scoring.prior() + evidence);
                ofLeft[one] += odds;
                ofRight[other] += odds;
            }
        }
        var most = Math.max(
                Arrays.stream(ofLeft).max().orElseThrow(),
                Arrays.stream(ofRight).max().orElseThrow());
        var weight = Model.log2(most) + against();
        return isForbidden() ? Math.min(weight, EVEN) : weight;
    }

    private double take(int left, int right, double firmest) {
        var pattern = scoring.pattern(left, right);
        var each = new double[sums.length];
        var evidence = 0.0;
        for (var field = 0; field < sums.length; field++) {
            if (Pattern.level(pattern, field) != Comparison.NOT_STATED) {
                each[field] = scoring.evidence(left, pattern, field);
                sums[field] += each[field];
                stated[field]++;
                evidence += each[field];
                forbidden[field] += scoring.forbids(field, Pattern.level(pattern, field)) ? 1 : 0;
            }
        }
        if (evidence > firmest) {
            System.arraycopy(each, 0, ofFirmest, 0, each.length);
        }
        return evidence;
    }

    /** Whether most of what the groups say of a field are two people's: two right numbers. */
    private boolean isForbidden() {
        return IntStream.range(0, stated.length).anyMatch(field -> 2 * forbidden[field] > stated[field]);
    }

    private double against() {
        var against = 0.0;
        for (var field = 0; field < sums.length; field++) {
            var mean = stated[field] == 0 ? 0 : sums[field] / stated[field];
            against += mean < 0 ? Math.min(0, mean - ofFirmest[field]) : 0;
        }
        return against;
    }
}
