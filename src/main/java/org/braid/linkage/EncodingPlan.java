package org.braid.linkage;

import java.util.List;
import org.braid.linkage.EncodingRefused.Code;

/**
 * How people are encoded: everything that two organisations must agree on but the key.
 *
 * @param length of an encoding in bits
 * @param salted whether all beside the date of birth is hashed together with the year of birth
 * @param folds how often a filter is folded upon itself by exclusive or; it is twice as long before each
 * @param flip the share of bits that is turned over, by a chance that only the holders of the key can repeat
 * @param fields in the order of their kinds
 */
public record EncodingPlan(int length, boolean salted, int folds, double flip, List<EncodedField> fields) {
    private static final int UNIT = 64;
    private static final int SHORTEST = 256;
    private static final int LONGEST = 8192;
    private static final int MOST_FOLDS = 2;
    private static final double MOST_FLIPS = 0.2;

    public EncodingPlan {
        fields = List.copyOf(fields);
        require(
                length % UNIT == 0 && length >= SHORTEST && length <= LONGEST,
                "the length is a multiple of %d bits, from %d to %d".formatted(UNIT, SHORTEST, LONGEST));
        require(folds >= 0 && folds <= MOST_FOLDS, "an encoding is folded %d times at most".formatted(MOST_FOLDS));
        require(flip >= 0 && flip <= MOST_FLIPS, "the share of flipped bits is from 0 to " + MOST_FLIPS);
        require(!fields.isEmpty(), "there is no field");
        require(
                fields.stream().map(EncodedField::name).distinct().count() == fields.size(),
                "a field stands there twice");
        for (var field : fields) {
            require(
                    field.bits() > 0 && field.bits() <= length << folds,
                    "a field has a bit or more, and not all of them");
        }
        require(
                !salted || fields.stream().anyMatch(field -> field.kind() == Kind.BIRTH_DATE),
                "without birth-date there is no year of birth for a salt");
    }

    private static void require(boolean met, String rule) {
        if (!met) {
            throw new EncodingRefused(Code.PARAMETERS_INVALID, rule + ".");
        }
    }

    /** The length of the filter before it is folded. */
    int unfolded() {
        return length << folds;
    }
}
