package org.braid.mapping;

import java.math.BigDecimal;
import org.braid.audit.FindingCode;

/** A number that is a name, such as an NHS number, as spreadsheets spoil it: {@code '12345}, {@code 12345.0}, {@code 1.2E+09}. */
final class Numeral {
    /** A spreadsheet that shortens a number for its column's width shows at most so many of its digits. */
    private static final int MOST_SHOWN = 6;

    private static final int LONGEST = 40;

    private Numeral() {}

    /** The digits as they were, or the text itself where it is no number; and a code where digits are lost. */
    static Read<String> of(String stated) {
        var text = PlainText.of(stated);
        if (text.startsWith("'")) {
            text = text.substring(1).strip();
        }
        var isNumber = text.length() <= LONGEST && isNumber(text);
        if (!isNumber) {
            return Read.plain(text);
        }
        if (text.indexOf('E') >= 0 || text.indexOf('e') >= 0) {
            return scientific(text);
        }
        var point = text.indexOf('.');
        return Read.plain(point > 0 && isZeros(text, point + 1) ? text.substring(0, point) : text);
    }

    private static boolean isNumber(String text) {
        var points = 0;
        var exponents = 0;
        for (var position = 0; position < text.length(); position++) {
            switch (text.charAt(position)) {
                case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {}
                case '.' -> points += position == 0 || exponents > 0 ? 2 : 1;
                case 'E', 'e' -> exponents += position == 0 || position + 3 < text.length() - 1 ? 2 : 1;
                case '+' -> exponents += Character.toUpperCase(text.charAt(Math.max(0, position - 1))) == 'E' ? 0 : 2;
                default -> {
                    return false;
                }
            }
        }
        var last = text.isEmpty() ? 'E' : text.charAt(text.length() - 1);
        return points <= 1 && exponents <= 1 && last >= '0' && last <= '9';
    }

    private static Read<String> scientific(String text) {
        var number = new BigDecimal(text);
        if (number.scale() > 0 && number.stripTrailingZeros().scale() > 0) {
            return Read.plain(text);
        }
        var shown = digitsBefore(text);
        return shown <= MOST_SHOWN
                ? new Read<>(text, FindingCode.DIGITS_LOST, "")
                : Read.plain(number.toBigIntegerExact().toString());
    }

    private static int digitsBefore(String text) {
        var digits = 0;
        for (var position = 0; Character.isDigit(text.charAt(position)) || text.charAt(position) == '.'; position++) {
            digits += text.charAt(position) == '.' ? 0 : 1;
        }
        return digits;
    }

    private static boolean isZeros(String text, int from) {
        for (var position = from; position < text.length(); position++) {
            if (text.charAt(position) != '0') {
                return false;
            }
        }
        return from < text.length();
    }
}
