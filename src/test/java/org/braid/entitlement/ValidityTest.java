package org.braid.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidityTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Validity UNTIL_MAY = new Validity(APRIL, MAY);
    private static final Validity FROM_MAY = new Validity(MAY, null);

    @Test
    void lastDayIsTheOneThatSourcesWrite() {
        assertThat(Validity.throughLastDay(APRIL, MAY.minusDays(1))).isEqualTo(UNTIL_MAY);
        assertThat(UNTIL_MAY.lastDay()).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(FROM_MAY.lastDay()).isNull();
    }

    @Test
    void nothingSaidMayBeAnyDay() {
        assertThat(Validity.UNSTATED.stated()).isFalse();
        assertThat(Validity.UNSTATED.endedBy(JUNE)).isFalse();
        assertThat(Validity.UNSTATED.beginsAfter(APRIL)).isFalse();
        assertThat(Validity.UNSTATED.mayOverlap(UNTIL_MAY)).isTrue();
    }

    @Test
    void oneThatEndsAsTheOtherBeginsIsItsForerunner() {
        assertThat(UNTIL_MAY.endsBefore(FROM_MAY)).isTrue();
        assertThat(UNTIL_MAY.mayOverlap(FROM_MAY)).isFalse();
        assertThat(FROM_MAY.mayOverlap(UNTIL_MAY)).isFalse();
        assertThat(new Validity(null, JUNE).mayOverlap(FROM_MAY)).isTrue();
    }

    @Test
    void twoTogetherAreAsOpenAsEither() {
        assertThat(UNTIL_MAY.spanning(FROM_MAY)).isEqualTo(new Validity(APRIL, null));
        assertThat(FROM_MAY.spanning(UNTIL_MAY)).isEqualTo(new Validity(APRIL, null));
        assertThat(UNTIL_MAY.spanning(new Validity(null, JUNE))).isEqualTo(new Validity(null, JUNE));
        assertThat(new Validity(APRIL, JUNE).spanning(UNTIL_MAY)).isEqualTo(new Validity(APRIL, JUNE));
    }

    @Test
    void endBeforeTheBeginningIsRefused() {
        assertThatThrownBy(() -> new Validity(MAY, APRIL)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void descriptionWithoutDaysIsWrittenAsItAlwaysWas() {
        var plain = new PersonDetails(
                List.of(new Identifier("upn", "A1")), NhsNumberStatus.ABSENT, "", "", null, null, "", "", "", false);
        var dated = plain.with(List.of(new DatedIdentifier(new Identifier("upn", "A1"), UNTIL_MAY)));

        assertThat(StatementJson.write(plain)).doesNotContain("dated").endsWith("\"protectedIdentity\":false}");
        assertThat(StatementJson.read(StatementJson.write(plain), PersonDetails.class))
                .isEqualTo(plain);
        assertThat(StatementJson.read(StatementJson.write(dated), PersonDetails.class))
                .isEqualTo(dated);
        assertThat(dated.with(List.of())).isEqualTo(plain);
    }
}
