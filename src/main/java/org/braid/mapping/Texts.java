package org.braid.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.braid.audit.FindingCode;

/** Reads the texts of a feed's cells, or of one column: dates in the forms its mapping names, amounts, postcodes. */
final class Texts {
    /** As the values stand in a mapping file. */
    static final Texts OF_MAPPING =
            new Texts(new Dates(new DateForms(List.of(), MonthNames.ENGLISH_ONLY, 0)), Decimal.POINT);

    /** Units a week, points: a week has 10,080 minutes. */
    static final BigDecimal LARGEST_NUMBER = BigDecimal.valueOf(99_999);

    private final Dates dates;
    private final Decimal decimal;
    private final Memo<MoneyCell> money;

    Texts(Dates dates, Decimal decimal) {
        this.dates = dates;
        this.decimal = decimal;
        this.money = new Memo<>(text -> MoneyReader.read(text, decimal));
    }

    Dates dates() {
        return dates;
    }

    Decimal decimal() {
        return decimal;
    }

    Texts with(Dates others) {
        return new Texts(others, decimal);
    }

    Read<LocalDate> date(String text) {
        return dates.date(text);
    }

    /** All that a cell of money says. */
    MoneyCell money(String text) {
        return money.of(text);
    }

    /** As an amount without words or currency, and no larger than anything that is counted can be. */
    Read<BigDecimal> number(String text) {
        var cell = money(text);
        var number = cell.amount();
        return number != null && cell.words().isEmpty() && number.abs().compareTo(LARGEST_NUMBER) <= 0
                ? Read.plain(number)
                : Read.no(problem(cell));
    }

    private static FindingCode problem(MoneyCell cell) {
        return cell.code() == FindingCode.AMBIGUOUS_AMOUNT ? FindingCode.AMBIGUOUS_AMOUNT : FindingCode.INVALID_NUMBER;
    }

    /** Upper case, one space before the last three; what is not shaped like a postcode stays as it is. */
    static String postcode(String text) {
        if (isPostcode(text)) {
            return text;
        }
        var bare = new StringBuilder(text.length());
        for (var position = 0; position < text.length(); position++) {
            var character = text.charAt(position);
            if (character < 128 && Character.isLetterOrDigit(character)) {
                bare.append(Character.toUpperCase(character));
            }
        }
        return isShapedSo(bare)
                ? bare.insert(bare.length() - 3, ' ').toString()
                : text.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether it is a postcode as it should be written. */
    static boolean isPostcode(String text) {
        var blank = text.length() - 4;
        if (blank < 2 || blank > 4 || text.charAt(blank) != ' ' || !isAreaBefore(text, blank)) {
            return false;
        }
        return isDigit(text.charAt(blank + 1))
                && isCapital(text.charAt(blank + 2))
                && isCapital(text.charAt(blank + 3));
    }

    private static boolean isAreaBefore(String text, int end) {
        var digit = isCapital(text.charAt(1)) ? 2 : 1;
        var last = end == digit + 1
                || (end == digit + 2 && (isDigit(text.charAt(end - 1)) || isCapital(text.charAt(end - 1))));
        return isCapital(text.charAt(0)) && last && isDigit(text.charAt(digit));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isCapital(char character) {
        return character >= 'A' && character <= 'Z';
    }

    /** One or two letters, a digit, perhaps another character; then a digit and two letters. */
    private static boolean isShapedSo(CharSequence text) {
        var letters = text.length() > 1 && Character.isLetter(text.charAt(1)) ? 2 : 1;
        var area = text.length() - 3 - letters;
        return (area == 1 || area == 2)
                && Character.isLetter(text.charAt(0))
                && Character.isDigit(text.charAt(letters))
                && Character.isDigit(text.charAt(text.length() - 3))
                && Character.isLetter(text.charAt(text.length() - 2))
                && Character.isLetter(text.charAt(text.length() - 1));
    }

    /** Whether nothing could be stripped from it. */
    static boolean hasPlainEnds(String text) {
        return !text.isEmpty() && isPrinted(text.charAt(0)) && isPrinted(text.charAt(text.length() - 1));
    }

    /** Whether it has no blanks but single ones between its words. */
    static boolean isPlainName(String text) {
        var before = ' ';
        for (var position = 0; position < text.length(); position++) {
            var character = text.charAt(position);
            if (!isPrinted(character) && (character != ' ' || before == ' ')) {
                return false;
            }
            before = character;
        }
        return before != ' ';
    }

    private static boolean isPrinted(char character) {
        return character > ' ' && character < 127;
    }

    static String name(String text) {
        var name = new StringBuilder(text.length());
        for (var position = 0; position < text.length(); position++) {
            var character = text.charAt(position);
            var blank = Character.isWhitespace(character) || character == '\u00a0';
            if (!blank) {
                name.append(character);
            } else if (name.length() > 0 && name.charAt(name.length() - 1) != ' ') {
                name.append(' ');
            }
        }
        return name.toString().strip();
    }
}
