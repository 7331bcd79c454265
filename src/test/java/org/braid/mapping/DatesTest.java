package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.braid.audit.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);
    private static final Read<LocalDate> INVALID = Read.no(FindingCode.INVALID_DATE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01/04/2026",
                "1/4/2026",
                "01-04-2026",
                "01.04.2026",
                "01\u201304\u20132026",
                "\u00a001/04/2026\u00a0",
                "01 / 04 / 2026",
                "01/04/2026 00:00",
                "01/04/2026 9:30:00 AM",
                "2026-04-01",
                "2026-04-01T00:00:00Z",
                "2026-04-01 00:00:00.000",
                "2026-04-01Z",
                "2026/4/1",
                "20260401",
                "1 April 2026",
                "1st April 2026",
                "1st of April 2026",
                "Wednesday 1st April, 2026",
                "Wed 1-Apr-2026",
                "April 1, 2026",
                "APR 1st 2026",
                "2026 April 1"
            })
    void readsADayAsPeopleAndSystemsWriteIt(String text) {
        assertThat(dates("dd/MM/yyyy").date(text)).isEqualTo(Read.plain(FIRST_OF_APRIL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "04/31/2026",
                "01/04/26",
                "01/04/026",
                "01/04",
                "01/04/2026/1",
                "001/04/2026",
                "1 Aprille 2026",
                "1 April April 2026",
                "April May 2026",
                "of 1 April 2026",
                "1st2026",
                "1sty April 2026",
                "/01/04/2026",
                "01*04*2026",
                "12345",
                "2173050",
                "9999",
                "99999",
                "45.6.78",
                "456,78",
                "4,5,678",
                "20261301",
                "01/04/20266",
                "a:00",
                ":",
                "1st"
            })
    void refusesWhatIsNoDay(String text) {
        assertThat(dates("dd/MM/yyyy", "day number").date(text).found().filter(day -> day.getYear() > 1940))
                .isEmpty();
    }

    @Test
    void readsNumbersByTheStatedFormOnly() {
        assertThat(dates().date("01/04/2026")).isEqualTo(INVALID);
        assertThat(dates("MM/dd/yyyy").date("4-1-2026")).isEqualTo(Read.plain(FIRST_OF_APRIL));
        assertThat(dates("yyyy/dd/MM").date("2026-04-01")).isEqualTo(Read.plain(FIRST_OF_APRIL));
    }

    @Test
    void tellsTwoFormsApartByWhatStandsBetweenTheNumbers() {
        var dates = dates("dd.MM.yyyy", "MM/dd/yyyy");

        assertThat(dates.date("01.04.2026")).isEqualTo(Read.plain(FIRST_OF_APRIL));
        assertThat(dates.date("04/01/2026")).isEqualTo(Read.plain(FIRST_OF_APRIL));
        assertThat(dates.date("04-01-2026")).isEqualTo(INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"46113", "46,113", "46113.0", "46113.75"})
    void readsTheNumberOfADayAndSaysSo(String text) {
        assertThat(dates("dd/MM/yyyy").date(text)).isEqualTo(Read.noted(FIRST_OF_APRIL, FindingCode.DAY_NUMBER));
        assertThat(dates("day number").date(text)).isEqualTo(Read.plain(FIRST_OF_APRIL));
        assertThat(dates("day number 1904").date(text)).isEqualTo(Read.plain(FIRST_OF_APRIL.plusDays(1462)));
    }

    @ParameterizedTest
    @CsvSource({"29, 2029", "30, 1930", "99, 1999", "00, 2000"})
    void readsYearsOfTwoDigitsWhereTheFeedSaysInWhichHundredTheyAre(String year, int meant) {
        var dates = new Dates(new DateForms(List.of("dd/MM/yy"), MonthNames.ENGLISH_ONLY, 1930));

        assertThat(dates.date("01/04/" + year).found()).contains(LocalDate.of(meant, 4, 1));
        assertThat(dates.date("1-Apr-" + year).found()).contains(LocalDate.of(meant, 4, 1));
        assertThat(dates.date("01/04/2026")).isEqualTo(Read.plain(FIRST_OF_APRIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/MM/yy", "dd/MM", "dd/bb/yyyy"})
    void refusesAFormThatDoesNotSayTheYear(String form) {
        assertThatThrownBy(() -> dates(form)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1. März 2026, de", "1. Mrz 2026, de", "1 maart 2026, nl", "1 mrt. 2026, nl", "1 March 2026, nl"})
    void readsMonthsInTheLanguagesOfTheFeed(String text, String language) {
        var dates = new Dates(new DateForms(List.of(), new MonthNames(List.of(language)), 0));

        assertThat(dates.date(text).found()).contains(LocalDate.of(2026, 3, 1));
        assertThat(dates().date("1. März 2026")).isEqualTo(INVALID);
    }

    @Test
    void readsFormsWithoutAnythingBetweenTheirParts() {
        assertThat(dates("ddMMyyyy").date("01042026")).isEqualTo(Read.plain(FIRST_OF_APRIL));
        assertThat(dates("d MMM yyyy").date("1 Sept 2026").found()).contains(LocalDate.of(2026, 9, 1));
    }

    @Test
    void leavesTheOrderToTheColumn() {
        var dates = dates("either");

        assertThat(dates.waitsForColumn()).isTrue();
        assertThat(dates("dd/MM/yyyy").waitsForColumn()).isFalse();
        assertThat(dates.date("31/01/2026").found()).contains(LocalDate.of(2026, 1, 31));
        assertThat(dates.date("01/31/2026").found()).contains(LocalDate.of(2026, 1, 31));
        assertThat(dates.date("04/04/2026").found()).contains(LocalDate.of(2026, 4, 4));
        assertThat(dates.date("31/31/2026")).isEqualTo(INVALID);
        assertThat(dates.date("01/04/2026")).isEqualTo(Read.no(FindingCode.AMBIGUOUS_DATE));
    }

    @Test
    void readsWhatCouldBeEitherAsTheColumnDecided() {
        var dayFirst = votes("01/04/2026", "31/01/2026", "1 May 2026", "04/04/2026", "2026-04-01", "x");
        var monthFirst = votes("01/04/2026", "01/31/2026");

        assertThat(dayFirst.decision().evidence())
                .isEqualTo("1 force day first, 0 force month first, 1 could be either");
        assertThat(dates("either").decided(dayFirst.decision()).date("01/04/2026"))
                .isEqualTo(new Read<>(
                        FIRST_OF_APRIL, null, "read as 1 April 2026: day first, 1 of 2 cells of the column say so"));
        assertThat(dates("either").decided(monthFirst.decision()).date("04/01/2026"))
                .isEqualTo(new Read<>(
                        FIRST_OF_APRIL, null, "read as 1 April 2026: month first, 1 of 2 cells of the column say so"));
        assertThat(dates("either").decided(dayFirst.decision()).date("31/01/2026"))
                .isEqualTo(Read.plain(FIRST_OF_APRIL.withMonth(1).withDayOfMonth(31)));
        assertThat(dayFirst.matters()).isTrue();
        assertThat(votes("31/01/2026").matters()).isFalse();
    }

    @Test
    void saysTheEvidenceWhereTheColumnDoesNotDecide() {
        var both = votes("31/01/2026", "01/31/2026", "02/31/2026", "01/04/2026");

        assertThat(dates("either").decided(both.decision()).date("01/04/2026"))
                .isEqualTo(new Read<>(
                        null, FindingCode.AMBIGUOUS_DATE, "1 force day first, 1 force month first, 1 could be either"));
        assertThat(votes("01/04/2026").decision().order()).isNull();
    }

    private static DateVotes votes(String... texts) {
        var votes = new DateVotes();
        List.of(texts).forEach(text -> dates("either").count(text, votes));
        return votes;
    }

    private static Dates dates(String... forms) {
        return new Dates(new DateForms(List.of(forms), MonthNames.ENGLISH_ONLY, 0));
    }
}
