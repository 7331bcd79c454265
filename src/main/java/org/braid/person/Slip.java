package org.braid.person;

/** One slip of a hand: a letter or digit wrong, missing, added, or two neighbours swapped. */
final class Slip {
    private Slip() {}

    static boolean between(String left, String right) {
        if (left.length() > right.length()) {
            return between(right, left);
        }
        var same = 0;
        while (same < left.length() && left.charAt(same) == right.charAt(same)) {
            same++;
        }
        if (left.length() < right.length()) {
            return left.length() + 1 == right.length() && restIsOne(left, same, right, same + 1);
        }
        return same < left.length() && (restIsOne(left, same + 1, right, same + 1) || swapped(left, right, same));
    }

    static boolean swapped(String left, String right) {
        for (var at = 0; at < left.length(); at++) {
            if (left.length() == right.length() && left.charAt(at) != right.charAt(at)) {
                return swapped(left, right, at);
            }
        }
        return false;
    }

    /**
     * @param at the first place where the two, of one length, differ
     */
    private static boolean swapped(String left, String right, int at) {
        return at + 1 < left.length()
                && left.charAt(at) == right.charAt(at + 1)
                && left.charAt(at + 1) == right.charAt(at)
                && restIsOne(left, at + 2, right, at + 2);
    }

    private static boolean restIsOne(String left, int from, String right, int otherFrom) {
        return left.regionMatches(from, right, otherFrom, left.length() - from);
    }
}
