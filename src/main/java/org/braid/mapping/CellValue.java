package org.braid.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braid.audit.FindingCode;
import org.jspecify.annotations.Nullable;

/** What a cell could mean by its text alone, whatever its column is called; for whoever proposes a mapping. */
public final class CellValue {
    private static final int CENTURY_BEGINS = 1930;
    private static final int CHI_DATE = 6;

    private static final Dates DAY_FIRST = dates("dd/MM/yyyy", 0);
    private static final Dates MONTH_FIRST = dates("MM/dd/yyyy", 0);
    private static final Dates SHORT_DAY_FIRST = dates("dd/MM/yyyy", CENTURY_BEGINS);
    private static final Dates SHORT_MONTH_FIRST = dates("MM/dd/yyyy", CENTURY_BEGINS);

    private CellValue() {}

    private static Dates dates(String form, int firstYear) {
        return new Dates(new DateForms(List.of(form), new MonthNames(List.of("de", "nl")), firstYear));
    }

    /**
     * A day, as far as the text says which.
     *
     * @param dayFirst null where the text is no day so
     * @param monthFirst null where the text is no day so
     * @param isNumber whether it is a number by which spreadsheets count days
     * @param shortYear whether its year has two digits
     * @param numeric whether its order matters: it names no month, and the year does not come first
     */
    public record Day(
            @Nullable LocalDate dayFirst,
            @Nullable LocalDate monthFirst,
            boolean isNumber,
            boolean shortYear,
            boolean numeric) {

        /** The day in either order, the usual one first. */
        public @Nullable LocalDate either() {
            return dayFirst == null ? monthFirst : dayFirst;
        }
    }

    /** A text that is no day in any order is none. */
    public static Optional<Day> day(String text) {
        return day(text, DAY_FIRST, MONTH_FIRST, false).or(() -> day(text, SHORT_DAY_FIRST, SHORT_MONTH_FIRST, true));
    }

    private static Optional<Day> day(String text, Dates dayFirst, Dates monthFirst, boolean shortYear) {
        var one = dayFirst.date(text);
        var other = monthFirst.date(text);
        if (one.value() == null && other.value() == null) {
            return Optional.empty();
        }
        var numeric = one.value() == null || !one.value().equals(other.value());
        return Optional.of(
                new Day(one.value(), other.value(), one.code() == FindingCode.DAY_NUMBER, shortYear, numeric));
    }

    /** Whether a day is clear without a mapping that names other languages than English. */
    public static boolean isEnglish(String day) {
        return day.codePoints().noneMatch(Character::isLetter)
                || Texts.OF_MAPPING.date(day).found().isPresent();
    }

    /**
     * Money, or any other number.
     *
     * @param currency its code; blank where the cell names none
     * @param words what stands behind it, such as {@code p/w}
     */
    public record Amount(BigDecimal value, String currency, String words) {}

    /** @param comma whether the comma is the decimal one */
    public static Optional<Amount> amount(String text, boolean comma) {
        var cell = MoneyReader.read(text, comma ? Decimal.COMMA : Decimal.POINT);
        return cell.found().map(value -> new Amount(value, cell.currency(), cell.words()));
    }

    /** The frequency's name. */
    public static Optional<String> frequency(String words) {
        return Rhythm.of(words);
    }

    /** The ten digits; also where a spreadsheet made a number of them. */
    public static Optional<String> nhsNumber(String text) {
        return NhsNumber.of(text);
    }

    /** An NHS number whose first zero is gone. */
    public static boolean hasLostZero(String text) {
        return NhsNumber.read(text).code() == FindingCode.ZERO_LOST;
    }

    /** A Scottish number: it has the NHS number's check, and begins with a day of birth. */
    public static Optional<String> chi(String text) {
        return NhsNumber.of(text).filter(number -> isDayOfTwoDigitYear(number.substring(0, CHI_DATE)));
    }

    private static boolean isDayOfTwoDigitYear(String digits) {
        var day = digits.substring(0, 2) + "/" + digits.substring(2, 4) + "/" + digits.substring(4);
        return SHORT_DAY_FIRST.date(day).value() != null;
    }

    public static Optional<String> upn(String text) {
        return Upn.of(text);
    }

    public static Optional<String> uln(String text) {
        return Uln.of(text);
    }

    public static Optional<String> bsn(String text) {
        return Bsn.of(Numeral.of(text).found().orElse(""));
    }

    /** A number that is a name, as it was before a spreadsheet made {@code 12345.0} of it. */
    public static String numeral(String text) {
        return Numeral.of(text).found().orElse(text);
    }

    public static boolean isPostcode(String text) {
        return Texts.isPostcode(Texts.postcode(text));
    }

    public static Optional<Boolean> yesOrNo(String text) {
        return YesOrNo.of(text).map(YesOrNo.YES::equals);
    }
}
