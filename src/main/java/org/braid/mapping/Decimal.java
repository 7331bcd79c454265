package org.braid.mapping;

import java.math.BigDecimal;
import org.braid.audit.FindingCode;
import org.jspecify.annotations.Nullable;

/** Which of point and comma is the decimal one. */
enum Decimal {
    POINT,
    COMMA,
    /** Each value shows it, or cannot be read. */
    EITHER;

    /** Below a billion: a longer one is a slip, and its sums would not be exact any more. */
    private static final int MOST_DIGITS = 9;

    static final BigDecimal LARGEST = new BigDecimal("999999999");

    private static final int MOST_DECIMALS = 6;
    private static final int MINOR_DIGITS = 2;
    private static final int GROUP = 3;
    private static final int MOST_GROUPS = 2;

    /** Digits alone, or with a point and one or two more behind them: so most amounts are written. Null for anything else. */
    @Nullable
    BigDecimal plain(String text) {
        var length = text.length();
        var point = text.indexOf('.');
        var whole = point < 0 ? length : point;
        var decimals = point < 0 ? 0 : length - point - 1;
        var fits = whole > 0 && whole <= MOST_DIGITS && decimals <= MINOR_DIGITS && (point < 0 || decimals > 0);
        if (this == COMMA || !fits) {
            return null;
        }
        var unscaled = 0L;
        for (var position = 0; position < length; position++) {
            var digit = text.charAt(position) - '0';
            if (position != point) {
                if (digit < 0 || digit > 9) {
                    return null;
                }
                unscaled = 10 * unscaled + digit;
            }
        }
        return BigDecimal.valueOf(unscaled, decimals);
    }

    /** Digits with points and commas among them; never guessed at. */
    Read<BigDecimal> number(String text) {
        return switch (this) {
            case POINT -> number(text, '.', ',');
            case COMMA -> number(text, ',', '.');
            case EITHER -> either(text);
        };
    }

    private static Read<BigDecimal> either(String text) {
        var point = text.lastIndexOf('.');
        var comma = text.lastIndexOf(',');
        var last = Math.max(point, comma);
        if (last >= 0 && Math.min(point, comma) < 0 && couldGroup(text, last)) {
            return text.indexOf(text.charAt(last)) < last
                    ? number(text, point < 0 ? '.' : ',', text.charAt(last))
                    : Read.no(FindingCode.AMBIGUOUS_AMOUNT);
        }
        return point >= comma ? number(text, '.', ',') : number(text, ',', '.');
    }

    /** {@code 1,204} can be a thousand and more; {@code 0,204}, {@code 1204,500} and {@code 1,20} cannot. */
    private static boolean couldGroup(String text, int separator) {
        var first = text.indexOf(text.charAt(separator));
        return text.length() - separator - 1 == GROUP && first > 0 && first <= GROUP && text.charAt(0) != '0';
    }

    private static Read<BigDecimal> number(String text, char decimal, char group) {
        var at = text.indexOf(decimal);
        var whole = at < 0 ? text : text.substring(0, at);
        var decimals = at < 0 ? 0 : text.length() - at - 1;
        var fits = isWhole(whole, group)
                && (at < 0 || (decimals > 0 && decimals <= MOST_DECIMALS && isDigits(text, at + 1, text.length())));
        return fits ? Read.plain(new BigDecimal(plain(text, decimal, group))) : Read.no(FindingCode.INVALID_AMOUNT);
    }

    private static String plain(String text, char decimal, char group) {
        return text.indexOf(',') < 0 && decimal == '.'
                ? text
                : text.replace(String.valueOf(group), "").replace(decimal, '.');
    }

    /** Digits alone, or in groups of three. */
    private static boolean isWhole(String text, char group) {
        var first = text.indexOf(group);
        if (first < 0) {
            return !text.isEmpty() && text.length() <= MOST_DIGITS && isDigits(text, 0, text.length());
        }
        var grouped = text.length() - first;
        if (first == 0 || first > GROUP || grouped % (GROUP + 1) != 0 || grouped / (GROUP + 1) > MOST_GROUPS) {
            return false;
        }
        for (var at = first; at < text.length(); at += GROUP + 1) {
            if (text.charAt(at) != group || !isDigits(text, at + 1, at + 1 + GROUP)) {
                return false;
            }
        }
        return isDigits(text, 0, first);
    }

    private static boolean isDigits(String text, int from, int to) {
        for (var position = from; position < to; position++) {
            if (text.charAt(position) < '0' || text.charAt(position) > '9') {
                return false;
            }
        }
        return true;
    }
}
