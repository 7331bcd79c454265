package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.braid.record.BudgetRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordTextTest {

    static Stream<BudgetRecord> records() {
        return Stream.of(
                Records.braided(),
                Records.withoutNhsNumber(),
                Records.selfFunder(),
                Records.empty(),
                Records.oddPeriods(),
                Records.hostile());
    }

    @Test
    void saysOutcomesThenMoneyThenEachLineWithItsWorking() {
        assertThat(RecordText.of(Records.braided())).isEqualTo(expected("braided-record.txt"));
    }

    @Test
    void saysThatASelfFunderHasNoPublicMoney() {
        assertThat(RecordText.of(Records.selfFunder()))
                .contains("This budget is own money only: no public money is in force.")
                .contains("No outcome is recorded: the figures below cannot say whether the money does any good.")
                .contains("  No public money.\n  Own money, beside it and in no public figure: £80.00 a week;")
                .doesNotContain("Public money by");
    }

    @Test
    void saysThatNothingIsInForceWhereThereIsNoLine() {
        assertThat(RecordText.of(Records.empty()))
                .contains("This budget is empty on this day: no line is in force.")
                .contains("The lines\n  None.\n")
                .contains("To check\n  Nothing.\n");
    }

    @Test
    void saysWhenNoNhsNumberIsKnownThePersonDiedAndTheIdentityIsProtected() {
        assertThat(RecordText.of(Records.withoutNhsNumber()))
                .startsWith("Sample (P-7) on 15 June 2026\n")
                .contains("No NHS number is known.")
                .contains("Died on 1 May")
                .contains("The identity is protected: it is never compared with another.");
    }

    @Test
    void saysWhenALineCountsWhateverItsPeriod() {
        assertThat(RecordText.of(Records.oddPeriods()))
                .contains("This budget is of one public stream, education.")
                .contains("no day: it would begin and end on 1 May 2026; not in force on this day")
                .contains("1 May 2026 to 31 March 2027");
    }

    @ParameterizedTest
    @MethodSource("records")
    void keepsWithinAHundredCharactersWithoutControls(BudgetRecord record) {
        assertThat(RecordText.of(record).split("\n"))
                .allSatisfy(line -> assertThat(line)
                        .hasSizeLessThanOrEqualTo(100)
                        .isEqualTo(line.stripTrailing())
                        .doesNotContainPattern("\\p{Cc}"));
    }

    @Test
    void readsTheSameOnAMachineOfAnotherCountry() {
        var machine = Locale.getDefault();
        var here = RecordText.of(Records.braided());
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(RecordText.of(Records.braided())).isEqualTo(here);
        } finally {
            Locale.setDefault(machine);
        }
    }

    static String expected(String name) {
        try (var text = Objects.requireNonNull(RecordTextTest.class.getResourceAsStream(name))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
