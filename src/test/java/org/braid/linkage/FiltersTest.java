package org.braid.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiltersTest {
    private static final EncodingKey KEY = EncodingKey.of("x7Pq2mZ9+kVb4Rt6Yw8Lc1Nf3Hs5Jd0G=");
    private static final List<String> NAMES = List.of("given-name", "family-name", "birth-date", "postcode", "gender");
    private static final List<String> ADA = List.of("ADA", "EXAMPLE", "19810704", "ZZ11AA", "F");

    private static EncodingPlan plan(boolean salted, int folds, double flip) {
        return new EncodingPlan(
                1024,
                salted,
                folds,
                flip,
                NAMES.stream()
                        .map(name -> EncodedField.usual(name, 1024 << folds))
                        .toList());
    }

    private static long[] bits(EncodingPlan plan, List<String> values) {
        return EncodedBits.of(HexFormat.of().formatHex(new Filters(plan, KEY).of(values)));
    }

    private static List<String> with(int field, String value) {
        var changed = new ArrayList<>(ADA);
        changed.set(field, value);
        return changed;
    }

    private static double likeness(EncodingPlan plan, List<String> other) {
        return EncodedBits.dice(bits(plan, ADA), bits(plan, other));
    }

    @Test
    void encodesTheSamePersonTheSameEachTime() {
        var plan = plan(true, 1, 0.05);

        assertThat(bits(plan, ADA)).hasSize(16).isEqualTo(bits(plan, ADA));
    }

    @Test
    void setsAboutHalfOfTheBitsHoweverLongNamesAre() {
        var plan = plan(false, 0, 0);

        assertThat(EncodedBits.ones(bits(plan, ADA))).isBetween(440, 560);
        assertThat(EncodedBits.ones(bits(plan, with(1, "EXAMPLESBOROUGH HYPHENATED"))))
                .isBetween(440, 560);
    }

    @Test
    void likeValuesAreEncodedAlike() {
        var plan = plan(false, 0, 0);

        assertThat(likeness(plan, with(1, "EXAMPEL"))).isGreaterThan(0.85);
        assertThat(likeness(plan, with(2, "19810407"))).isGreaterThan(0.85);
        assertThat(likeness(plan, with(2, "19810000"))).isGreaterThan(0.8);
        assertThat(likeness(plan, with(3, ""))).isGreaterThan(0.85);
        assertThat(likeness(plan, List.of("BEN", "OTHER", "19520316", "ZZ992ZZ", "M")))
                .isLessThan(0.65);
    }

    @Test
    void aNameWithAnotherYearOfBirthIsAnotherNameWhereTheYearIsTheSalt() {
        var otherYear = with(2, "19820704");

        assertThat(likeness(plan(false, 0, 0), otherYear)).isGreaterThan(0.85);
        assertThat(likeness(plan(true, 0, 0), otherYear)).isLessThan(0.75);
    }

    @Test
    void foldingDrivesUnlikePeopleApart() {
        var moved = with(3, "ZZ992ZZ");

        assertThat(likeness(plan(false, 1, 0), moved)).isLessThan(likeness(plan(false, 0, 0), moved));
    }

    @Test
    void aShareOfTheBitsIsTurnedOver() {
        var kept = bits(plan(false, 0, 0), ADA);
        var flipped = bits(plan(false, 0, 0.1), ADA);
        var turned = 0;
        for (var word = 0; word < kept.length; word++) {
            turned += Long.bitCount(kept[word] ^ flipped[word]);
        }

        assertThat(turned).isBetween(60, 150);
    }

    @Test
    void aPlanThatCannotBeMeantIsRefused() {
        var name = List.of(new EncodedField("given-name", 100));

        assertThatThrownBy(() -> new EncodingPlan(1000, false, 0, 0, name)).hasMessageContaining("multiple of 64");
        assertThatThrownBy(() -> new EncodingPlan(1024, false, 3, 0, name)).hasMessageContaining("folded");
        assertThatThrownBy(() -> new EncodingPlan(1024, false, 0, 0.5, name)).hasMessageContaining("flipped");
        assertThatThrownBy(() -> new EncodingPlan(1024, false, 0, 0, List.of())).hasMessageContaining("no field");
        assertThatThrownBy(() -> new EncodingPlan(1024, true, 0, 0, name)).hasMessageContaining("year of birth");
        assertThatThrownBy(() ->
                        new EncodingPlan(1024, false, 0, 0, List.of(name.get(0), new EncodedField("given-name", 1))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new EncodingPlan(1024, false, 0, 0, List.of(new EncodedField("gender", 0))))
                .hasMessageStartingWith("PARAMETERS_INVALID: ");
        assertThatThrownBy(() -> new EncodedField("number", 10)).hasMessageContaining("given-name, middle-name");
    }
}
