package org.braid.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the texts of one feed's cells: dates in the forms its mapping names, amounts, postcodes. */
final class Texts {
    private static final String BLANKS = "[\\s\\u00a0]*+";
    private static final String SIGN = BLANKS + "(?:[£€$]" + BLANKS + ")?+";

    /** Below a billion: a longer one is a slip, and its sums would not be exact any more. */
    private static final String NUMBER = SIGN + "(?:[0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]{1,9})(?:\\.[0-9]{1,6})?" + SIGN;

    private static final Pattern AMOUNT =
            Pattern.compile("%s-?%s|%s-%s|%s\\(%s\\)%s".formatted(SIGN, NUMBER, BLANKS, NUMBER, SIGN, NUMBER, BLANKS));
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9.]");

    /** Units a week, points: a week has 10,080 minutes. */
    private static final int LARGEST_NUMBER = 99_999;

    private static final Pattern ISO_DATE_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}");

    private static final int LAST_YEAR = 9999;

    private final List<DateTimeFormatter> dates;
    private final boolean decimalComma;

    /**
     * @param datePatterns as {@link DateTimeFormatter} writes them; ISO dates are always read
     * @param decimalComma whether the feed writes {@code 1.204,50}
     */
    Texts(List<String> datePatterns, boolean decimalComma) {
        dates = datePatterns.stream().flatMap(Texts::formatters).toList();
        this.decimalComma = decimalComma;
    }

    /** Java's British short September is {@code Sept}; spreadsheets write {@code Sep}. */
    private static Stream<DateTimeFormatter> formatters(String pattern) {
        return pattern.contains("MMM")
                ? Stream.of(formatter(pattern, Locale.UK), formatter(pattern, Locale.ENGLISH))
                : Stream.of(formatter(pattern, Locale.UK));
    }

    /** @throws IllegalArgumentException for a pattern that cannot be one */
    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        if (!pattern.contains("yyyy")) {
            throw new IllegalArgumentException("a year of two digits does not say its century");
        }
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    Optional<LocalDate> date(String text) {
        if (ISO_DATE_TIME.matcher(text).matches()) {
            return parse(text.substring(0, 10), DateTimeFormatter.ISO_LOCAL_DATE);
        }
        for (var format : dates) {
            var date = parse(text, format);
            if (date.isPresent()) {
                return date;
            }
        }
        return parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /** A year has four digits: Java reads others, too, and no calendar goes on after the last of them. */
    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format))
                    .filter(date -> date.getYear() > 0 && date.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * {@code £1,204.50}, {@code (12.00)}, {@code -12}; never guesses whether a comma is a decimal one, nor whether digits
     * on both sides of a blank are one amount or two.
     */
    Optional<BigDecimal> amount(String stated) {
        var text = decimalComma ? swapped(stated) : stated;
        if (!AMOUNT.matcher(text).matches()) {
            return Optional.empty();
        }
        var amount = new BigDecimal(NO_DIGIT.matcher(text).replaceAll(""));
        return Optional.of(text.indexOf('-') >= 0 || text.indexOf('(') >= 0 ? amount.negate() : amount);
    }

    /** {@code 1.204,50} as {@code 1,204.50}. */
    private static String swapped(String text) {
        var swapped = new StringBuilder(text.length());
        for (var position = 0; position < text.length(); position++) {
            var character = text.charAt(position);
            swapped.append(character == ',' ? '.' : character == '.' ? ',' : character);
        }
        return swapped.toString();
    }

    /** As an amount, and no larger than anything that is counted can be. */
    Optional<BigDecimal> number(String text) {
        return amount(text).filter(number -> number.abs().compareTo(BigDecimal.valueOf(LARGEST_NUMBER)) <= 0);
    }

    /** Upper case, one space before the last three; what is not shaped like a postcode stays as it is. */
    static String postcode(String text) {
        var bare = text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        return POSTCODE.matcher(bare).matches()
                ? bare.substring(0, bare.length() - 3) + " " + bare.substring(bare.length() - 3)
                : text.strip().toUpperCase(Locale.ROOT);
    }

    static String name(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
