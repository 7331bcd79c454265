package org.braid.person;

/** Compares British postcodes, upper case with one space before the last three characters; blank is not stated. */
final class Postcodes {
    private Postcodes() {}

    static Level compare(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Level.NOT_STATED;
        }
        if (left.equals(right)) {
            return Level.POSTCODE_EXACT;
        }
        if (sameFolded(left, right)) {
            return Level.POSTCODE_FOLDED;
        }
        if (Slip.between(left, right)) {
            return Level.POSTCODE_SLIP;
        }
        return area(left, right);
    }

    private static Level area(String left, String right) {
        var end = districtEnd(left);
        if (end != districtEnd(right) || !left.regionMatches(0, right, 0, end)) {
            return Level.POSTCODE_DIFFERENT;
        }
        return sector(left) == sector(right) ? Level.POSTCODE_SECTOR : Level.POSTCODE_DISTRICT;
    }

    private static boolean sameFolded(String left, String right) {
        var same = left.length() == right.length();
        for (var at = 0; same && at < left.length(); at++) {
            same = folded(left.charAt(at)) == folded(right.charAt(at));
        }
        return same;
    }

    /** Letters read as the digits they look like. */
    static String folded(String postcode) {
        return postcode.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static char folded(char letter) {
        return switch (letter) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> letter;
        };
    }

    private static int districtEnd(String postcode) {
        var space = postcode.indexOf(' ');
        return space < 0 ? postcode.length() : space;
    }

    /** The first character after the space; in a district stated alone, none. */
    private static char sector(String postcode) {
        var at = districtEnd(postcode) + 1;
        return at < postcode.length() ? postcode.charAt(at) : ' ';
    }
}
