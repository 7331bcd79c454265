package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Rates;
import org.braid.entitlement.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When money ends before the day that its row names, and what is left of it. */
class EndingTest {
    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({
        "yes, WEEKLY, 12/07/2026, 2026-07-12",
        "month, WEEKLY, 12/07/2026, 2026-07-31",
        "month, WEEKLY, 12/12/2026, 2026-12-31", // ends then anyway
        "no, WEEKLY, 12/07/2026, 2026-12-31",
        "yes, ONE_OFF, 12/07/2026, 2026-12-31",
        "yes, WEEKLY, 12/07/2025, 2026-12-31", // before it began: for a person to look at
    })
    void moneyEndsAtDeathAsItsMappingSays(String ends, String frequency, String death, String lastDay) {
        var mapping = mapping("endsAtDeath: '" + ends + "'", "frequency: " + frequency);

        var entitlement = entitlement(mapping, death, "31/12/2026", "");

        assertThat(entitlement.valid().lastDay()).isEqualTo(lastDay);
    }

    @Test
    void openEndIsClosedByADeathAndNoted() {
        var mapping = mapping("endsAtDeath: 'yes'", "frequency: WEEKLY");

        var result = Drafts.normalise(mapping, "12/07/2026", "", "");

        assertThat(findings(result)).containsExactly(FindingCode.ENDED_AT_DEATH);
        assertThat(entitlement(mapping, "12/07/2026", "", "").valid().lastDay()).isEqualTo("2026-07-12");
    }

    @Test
    void tariffChangesNothingAfterADeath() {
        var mapping = rows(
                "endsAtDeath: 'yes'",
                "frequency: WEEKLY",
                "amount: { column: D, tariff: { a: { 2020-01-01: 1, 2026-06-01: 2, 2026-08-01: 3 } } }");

        var entitlement = entitlement(mapping, "12/07/2026", "", "", "a");

        assertThat(entitlement.terms().steps()).extracting(Step::from).containsExactly(LocalDate.of(2026, 6, 1));
    }

    @Test
    void ofAnAmountForAWholePeriodTheDaysBeforeTheDeathCount() {
        var mapping = mapping("endsAtDeath: 'yes'", "frequency: WHOLE_PERIOD");

        var entitlement = entitlement(mapping, "14/03/2026", "31/12/2026", "");

        assertThat(cents(entitlement)).isEqualTo(73_00); // 365.00 x 73 / 365 days
        assertThat(Rates.weekly(entitlement.terms(), entitlement.valid()).doubleValue())
                .isEqualTo(7_00);
    }

    @Test
    void ofAnAmountForALongerPeriodTheDaysOfTheAwardCount() {
        var mapping = mapping("amountTo: { column: C }", "frequency: WHOLE_PERIOD");

        assertThat(cents(entitlement(mapping, "", "14/03/2026", "31/12/2026"))).isEqualTo(73_00);
        assertThat(cents(entitlement(mapping, "", "31/12/2026", "31/12/2026"))).isEqualTo(365_00);
        assertThat(cents(entitlement(mapping, "", "31/12/2026", ""))).isEqualTo(365_00);
        assertThat(findings(Drafts.normalise(mapping, "", "31/12/2026", "14/03/2026")))
                .containsExactly(FindingCode.INVALID_PERIOD);
    }

    @Test
    void aShareOfAnAmountForAWholePeriodIsCutToo() {
        var mapping = mapping("amountTo: { column: C }", "frequency: WHOLE_PERIOD", "share: '60'");

        assertThat(cents(entitlement(mapping, "", "14/03/2026", "31/12/2026"))).isEqualTo(43_80);
    }

    private Mapping mapping(String... fields) {
        return rows("amount: '365'", String.join("\n", fields));
    }

    private Mapping rows(String... fields) {
        return new Drafts(root)
                .fields(
                        "authority: '991'",
                        "reference: R1",
                        "stream: SOCIAL_CARE",
                        "familyName: Example",
                        "birthDate: '1950-07-04'",
                        "deathDate: { column: A }",
                        "funderSystem: council",
                        "funder: '991'",
                        "currency: EUR",
                        "from: '2026-01-01'",
                        "to: { column: B }",
                        String.join("\n", fields));
    }

    private static double cents(Entitlement entitlement) {
        return Rates.within(YEAR, entitlement.terms(), entitlement.valid()).doubleValue();
    }

    private static Entitlement entitlement(Mapping mapping, String... cells) {
        return Drafts.normalise(mapping, cells)
                .fold(new MappingResult.Cases<>(
                        mapped -> (Entitlement) mapped.statement(),
                        refused -> {
                            throw new AssertionError(refused.findings());
                        },
                        withdrawn -> {
                            throw new AssertionError("withdrawn");
                        },
                        notData -> {
                            throw new AssertionError("not data");
                        }));
    }

    private static List<FindingCode> findings(MappingResult result) {
        return result
                .fold(new MappingResult.Cases<>(
                        MappingResult.Mapped::findings,
                        MappingResult.Refused::findings,
                        MappingResult.Withdrawn::findings,
                        notData -> List.<Finding>of()))
                .stream()
                .map(Finding::code)
                .toList();
    }
}
