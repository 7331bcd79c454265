package org.braid.mapping;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.braid.audit.FindingCode;

/**
 * Reads {@code £1,204.50 p/w}, {@code 1.204,50 EUR}, {@code (12.00)}: one amount, its sign, its currency and the words
 * behind it. Digits on both sides of a blank are never put together: nobody knows whether they are one amount or two.
 */
final class MoneyReader {
    private static final MoneyCell NONE = MoneyCell.unreadable(FindingCode.INVALID_AMOUNT);
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final String text;
    private int position;
    private String currency = "";
    private boolean minus;
    private boolean open;
    private boolean wrong;

    private MoneyReader(String text) {
        this.text = text;
    }

    static MoneyCell read(String cell, Decimal decimal) {
        return new MoneyReader(PlainText.of(cell)).read(decimal);
    }

    private MoneyCell read(Decimal decimal) {
        before();
        var from = position;
        while (position < text.length() && isOfNumber(text.charAt(position))) {
            position++;
        }
        var number = text.substring(from, position);
        if (wrong || number.isEmpty()) {
            return NONE;
        }
        var amount = decimal.number(number);
        var value = amount.value();
        after();
        var words = text.substring(position).strip();
        if (wrong || !areWords(words)) {
            return NONE;
        }
        return value == null
                ? new MoneyCell(null, amount.code(), currency, words)
                : new MoneyCell(minus ? value.negate() : value, null, currency, words);
    }

    private void before() {
        while (position < text.length() && !isOfNumber(text.charAt(position)) && !wrong) {
            var character = text.charAt(position);
            if (character == '-' || character == '(') {
                wrong = minus;
                minus = true;
                open = character == '(';
                position++;
            } else if (character == ' ') {
                position++;
            } else {
                wrong = !takeCurrency();
            }
        }
    }

    private void after() {
        while (position < text.length() && !wrong) {
            var character = text.charAt(position);
            if (character == ')') {
                wrong = !open;
                open = false;
                position++;
            } else if (character == '-' && !minus && isLastOfNumber()) {
                minus = true;
                position++;
            } else if (character == ' ') {
                position++;
            } else if (!takeCurrency()) {
                break;
            }
        }
        wrong |= open;
    }

    /** A minus behind an amount has nothing behind it, but for the currency. */
    private boolean isLastOfNumber() {
        var rest = text.substring(position + 1).strip();
        return rest.isEmpty() || !code(rest, 0).isEmpty();
    }

    private boolean takeCurrency() {
        var code = code(text, position);
        if (code.isEmpty()) {
            return false;
        }
        var name = code.equals("€") ? "EUR" : code.equals("£") ? "GBP" : code.toUpperCase(Locale.ROOT);
        wrong |= !currency.isEmpty() && !currency.equals(name);
        currency = name;
        position += code.length();
        return true;
    }

    /** A sign, or the three letters of a currency with nothing of a word behind them. */
    private static String code(String text, int from) {
        var character = text.charAt(from);
        if (character == '£' || character == '€' || character == '$') {
            return text.substring(from, from + 1);
        }
        var end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        var word = text.substring(from, end);
        return end - from == 3 && CURRENCIES.contains(word) ? word : "";
    }

    /** Words have a letter, and neither a second amount nor a second line. */
    private static boolean areWords(String text) {
        var letters = false;
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            letters |= Character.isLetter(character);
            if (character == '£' || character == '€' || character == '$' || character == '\n') {
                return false;
            }
        }
        // The one number that words begin with: 4-weekly.
        var begins = text.isEmpty()
                || !Character.isDigit(text.charAt(0))
                || Rhythm.of(text).isPresent();
        return text.isEmpty() || (letters && begins);
    }

    private static boolean isOfNumber(char character) {
        return (character >= '0' && character <= '9') || character == '.' || character == ',';
    }
}
