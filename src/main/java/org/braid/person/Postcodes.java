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
        if (folded(left).equals(folded(right))) {
            return Level.POSTCODE_FOLDED;
        }
        if (Slip.between(left, right)) {
            return Level.POSTCODE_SLIP;
        }
        return area(left, right);
    }

    private static Level area(String left, String right) {
        if (!district(left).equals(district(right))) {
            return Level.POSTCODE_DIFFERENT;
        }
        return sector(left) == sector(right) ? Level.POSTCODE_SECTOR : Level.POSTCODE_DISTRICT;
    }

    /** Letters read as the digits they look like. */
    static String folded(String postcode) {
        return postcode.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static String district(String postcode) {
        var space = postcode.indexOf(' ');
        return space < 0 ? postcode : postcode.substring(0, space);
    }

    /** The first character after the space; in a district stated alone, none. */
    private static char sector(String postcode) {
        var space = postcode.indexOf(' ');
        return space < 0 || space + 1 == postcode.length() ? ' ' : postcode.charAt(space + 1);
    }
}
