package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldValuesTest {
    @Test
    void whatIsNotFilledIsBlank() {
        var values = new FieldValues();
        values.set(Field.STREAM, "EMPLOYMENT");

        assertThat(values.text(Field.STREAM)).isEqualTo("EMPLOYMENT");
        assertThat(values.has(Field.AMOUNT)).isFalse();
        assertThat(values.text(Field.AMOUNT)).isEmpty();
    }

    @Test
    void whatIsClearedIsBlankAgain() {
        var values = new FieldValues();
        values.set(Field.STREAM, "EMPLOYMENT");
        values.clear(Field.STREAM);

        assertThat(values.has(Field.STREAM)).isFalse();
    }

    @Test
    void whatIsFilledLaterIsTheRowsOwn() {
        var known = new FieldValues();
        new FieldValues(known).set(Field.STREAM, "EMPLOYMENT");

        assertThat(known.has(Field.STREAM)).isFalse();
    }
}
