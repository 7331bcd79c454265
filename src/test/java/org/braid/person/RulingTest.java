package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RulingTest {

    @Test
    void isAboutBothOfThoseItNames() {
        var join = new Ruling(1, Ruling.Kind.JOIN, "P-1", "P-2", "", null, null, "lead", null, null, Instant.EPOCH, 1);

        assertThat(join.isAbout("P-1")).isTrue();
        assertThat(join.isAbout("P-2")).isTrue();
        assertThat(join.isAbout("P-3")).isFalse();
    }
}
