package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldValuesTest {
    @Test
    void aFieldThatCannotBeFilledIsBlank() {
        var values = new FieldValues(Set.of(Field.AMOUNT, Field.STREAM));
        values.set(Field.STREAM, "EMPLOYMENT");

        assertThat(values.text(Field.STREAM)).isEqualTo("EMPLOYMENT");
        assertThat(values.has(Field.AMOUNT)).isFalse();
        assertThat(values.has(Field.UNRESOLVED)).isFalse();
    }

    @Test
    void aFieldThatWasNotToBeFilledIsRefused() {
        var values = new FieldValues(Set.of(Field.AMOUNT));

        assertThatThrownBy(() -> values.set(Field.STREAM, "EMPLOYMENT"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stream was not to be filled");
    }

    @Test
    void whatIsFilledLaterIsTheRowsOwn() {
        var known = new FieldValues(Set.of(Field.STREAM));
        new FieldValues(known).set(Field.STREAM, "EMPLOYMENT");

        assertThat(known.has(Field.STREAM)).isFalse();
    }
}
