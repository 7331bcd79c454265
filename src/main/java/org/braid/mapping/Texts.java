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

/** Reads the texts of one feed's cells: dates in the forms its mapping names, amounts, postcodes. */
final class Texts {
    /** Below a billion: a longer one is a slip, and its sums would not be exact any more. */
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,9}(?:\\.[0-9]{1,6})?");

    /** Units a week, points: a week has 10,080 minutes. */
    private static final int LARGEST_NUMBER = 99_999;

    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern BRACKETED = Pattern.compile("\\((.*)\\)");
    private static final Pattern ISO_DATE_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}");

    private final List<DateTimeFormatter> dates;

    /** @param datePatterns as {@link DateTimeFormatter} writes them; ISO dates are always read */
    Texts(List<String> datePatterns) {
        dates = datePatterns.stream().map(Texts::formatter).toList();
    }

    /** @throws IllegalArgumentException for a pattern that cannot be one */
    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(Locale.UK)
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

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code £1,204.50}, {@code (12.00)}, {@code -12}; never guesses whether a comma is a decimal one. */
    static Optional<BigDecimal> amount(String text) {
        var bare = text.replaceAll("[\\s\\u00a0£€$]", "");
        var bracketed = BRACKETED.matcher(bare);
        if (bracketed.matches()) {
            return amount(bracketed.group(1)).map(BigDecimal::negate);
        }
        var digits = GROUPED.matcher(bare).matches() ? bare.replace(",", "") : bare;
        return AMOUNT.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    /** As an amount, and no larger than anything that is counted can be. */
    static Optional<BigDecimal> number(String text) {
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
