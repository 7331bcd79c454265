package org.braid.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.braid.linkage.EncodingKey.Purpose;
import org.junit.jupiter.api.Test;

class EncodingKeyTest {
    private static final String SECRET = "x7Pq2mZ9+kVb4Rt6Yw8Lc1Nf3Hs5Jd0G=";

    @Test
    void refusesWhatIsTooShortToBeASecret() {
        assertThatThrownBy(() -> EncodingKey.of(SECRET.substring(2)))
                .isInstanceOf(EncodingRefused.class)
                .hasMessageStartingWith("KEY_TOO_SHORT: ")
                .hasMessageNotContaining(SECRET.substring(2, 8));
    }

    @Test
    void refusesWhatIsLongAndEasilyGuessed() {
        assertThatThrownBy(() -> EncodingKey.of("abcabcabcabcabcabcabcabcabcabcabcabc"))
                .hasMessageStartingWith("KEY_TOO_PLAIN: ");
        assertThatThrownBy(() -> EncodingKey.of("the quick brown fox jumps over the lazy dog"))
                .hasMessageStartingWith("KEY_TOO_PLAIN: ");
        assertThatThrownBy(() -> EncodingKey.of(SECRET + "ü")).hasMessageStartingWith("KEY_TOO_PLAIN: ");
    }

    @Test
    void isTheSameHoweverItsFileEnds() {
        assertThat(EncodingKey.of(SECRET + "\r\n").check())
                .isEqualTo(EncodingKey.of(SECRET).check())
                .isNotEqualTo(EncodingKey.of(SECRET + "1").check());
    }

    @Test
    void givesEveryPurposeAKeyOfItsOwn() {
        var key = EncodingKey.of(SECRET);
        var message = "AN".getBytes(StandardCharsets.US_ASCII);

        assertThat(key.of(Purpose.field("given-name")).doFinal(message))
                .isEqualTo(
                        EncodingKey.of(SECRET).of(Purpose.field("given-name")).doFinal(message))
                .isNotEqualTo(key.of(Purpose.field("family-name")).doFinal(message));
    }

    @Test
    void showsItsCheckAndNothingElse() {
        assertThat(EncodingKey.of(SECRET))
                .hasToString("EncodingKey[" + EncodingKey.of(SECRET).check() + "]");
    }
}
