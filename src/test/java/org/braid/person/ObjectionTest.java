package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObjectionTest {
    private static final People ONE = People.of("one", "Rosalind", "Thornbury");
    private static final People OTHER = People.of("other", "Oscar", "Wakeford");

    private static Set<Objection> between(People one, People other) {
        return Objection.between(List.of(one.identity()), List.of(other.identity()));
    }

    @Test
    void plainDecisionIsEnoughForStrangers() {
        assertThat(between(ONE, OTHER)).isEmpty();
        assertThat(between(ONE.verified(Town.nhsNumber(1)), OTHER)).isEmpty();
        assertThat(between(ONE.verified(Town.nhsNumber(1)), OTHER.verified(Town.nhsNumber(1))))
                .isEmpty();
        assertThat(between(ONE.verified(Town.nhsNumber(1)), OTHER.unverified(Town.nhsNumber(2))))
                .isEmpty();
    }

    @Test
    void differentVerifiedNumbersMustBeNamed() {
        assertThat(between(ONE.verified(Town.nhsNumber(1)), OTHER.verified(Town.nhsNumber(2))))
                .containsExactly(Objection.DIFFERENT_NHS_NUMBERS);
    }

    @Test
    void protectedIdentityMustBeNamedOnEitherSide() {
        assertThat(between(ONE.secluded(), OTHER)).containsExactly(Objection.PROTECTED_IDENTITY);
        assertThat(between(ONE, OTHER.secluded())).containsExactly(Objection.PROTECTED_IDENTITY);
    }
}
