package org.braid.linkage;

/** How alike two texts are, by the definitions that docs/linkage.md fixes. */
final class Likeness {
    /** Winkler's bonus counts this many letters at the beginning, and only where the rest is alike at all. */
    private static final int PREFIX = 4;

    private static final double BONUS = 0.1;
    private static final double BONUS_FROM = 0.7;
    private static final int WORD = 64;

    private Likeness() {}

    /** Jaro and Winkler: from 0 for nothing in common to 1 for the same; Jaro's own value up to 0.7. */
    static double jaroWinkler(String left, String right) {
        var jaro = jaro(left, right);
        if (jaro <= BONUS_FROM) {
            return jaro;
        }
        var most = Math.min(PREFIX, Math.min(left.length(), right.length()));
        var same = 0;
        while (same < most && left.charAt(same) == right.charAt(same)) {
            same++;
        }
        return jaro + same * BONUS * (1 - jaro);
    }

    /** Texts beyond 64 letters are compared by their first 64. */
    private static double jaro(String left, String right) {
        var leftLength = Math.min(left.length(), WORD);
        var rightLength = Math.min(right.length(), WORD);
        if (leftLength == 0 || rightLength == 0) {
            return leftLength == rightLength ? 1 : 0;
        }
        var window = Math.max(0, Math.max(leftLength, rightLength) / 2 - 1);
        var leftMatched = 0L;
        var rightMatched = 0L;
        for (var at = 0; at < leftLength; at++) {
            var letter = left.charAt(at);
            var end = Math.min(rightLength, at + window + 1);
            for (var other = Math.max(0, at - window); other < end; other++) {
                if (right.charAt(other) == letter && (rightMatched >>> other & 1) == 0) {
                    leftMatched |= 1L << at;
                    rightMatched |= 1L << other;
                    break;
                }
            }
        }
        var matches = (double) Long.bitCount(leftMatched);
        if (matches == 0) {
            return 0;
        }
        var swapped = outOfOrder(left, leftMatched, right, rightMatched) / 2;
        return (matches / leftLength + matches / rightLength + (matches - swapped) / matches) / 3;
    }

    private static int outOfOrder(String left, long leftMatched, String right, long rightMatched) {
        var wrong = 0;
        var ofRight = rightMatched;
        for (var ofLeft = leftMatched; ofLeft != 0; ofLeft &= ofLeft - 1) {
            if (left.charAt(Long.numberOfTrailingZeros(ofLeft)) != right.charAt(Long.numberOfTrailingZeros(ofRight))) {
                wrong++;
            }
            ofRight &= ofRight - 1;
        }
        return wrong;
    }

    /** One slip of a hand: a letter wrong, missing, added, or two neighbours swapped. */
    static boolean slip(String left, String right) {
        if (left.length() > right.length()) {
            return slip(right, left);
        }
        var same = 0;
        while (same < left.length() && left.charAt(same) == right.charAt(same)) {
            same++;
        }
        if (left.length() < right.length()) {
            return left.length() + 1 == right.length() && tail(left, same, right, same + 1);
        }
        return same < left.length() && (tail(left, same + 1, right, same + 1) || swappedAt(left, right, same));
    }

    private static boolean swappedAt(String left, String right, int at) {
        return at + 1 < left.length()
                && left.charAt(at) == right.charAt(at + 1)
                && left.charAt(at + 1) == right.charAt(at)
                && tail(left, at + 2, right, at + 2);
    }

    private static boolean tail(String left, int leftFrom, String right, int rightFrom) {
        var rest = left.length() - leftFrom;
        return rest == right.length() - rightFrom && left.regionMatches(leftFrom, right, rightFrom, rest);
    }

    /** The American Soundex code: names that sound alike in English share it. */
    static String sound(String name) {
        var code = new StringBuilder();
        var last = '0';
        for (var at = 0; at < name.length() && code.length() < 4; at++) {
            var letter = name.charAt(at);
            var digit = digit(letter);
            if (code.isEmpty()) {
                code.append(letter);
            } else if (digit > '0' && digit != last) {
                code.append(digit);
            }
            // H and W do not part two letters of one sound; vowels do
            last = letter == 'H' || letter == 'W' ? last : digit;
        }
        return code.toString();
    }

    private static char digit(char letter) {
        return switch (letter) {
            case 'B', 'F', 'P', 'V' -> '1';
            case 'C', 'G', 'J', 'K', 'Q', 'S', 'X', 'Z' -> '2';
            case 'D', 'T' -> '3';
            case 'L' -> '4';
            case 'M', 'N' -> '5';
            case 'R' -> '6';
            default -> '0';
        };
    }
}
