package org.braid.person;

/** Two ways to write one letter in English letters: ü as U or UE, å as A or AA, đ as D or DJ. */
final class Spelling {
    private static final int SHORT = 3;

    private Spelling() {}

    /** Whether two words, not the same, differ by nothing else. Ho is not Hoe: below three letters each counts. */
    static boolean same(String left, String right) {
        return left.length() != right.length()
                && Math.min(left.length(), right.length()) >= SHORT
                && left.charAt(0) == right.charAt(0)
                && shortest(left).equals(shortest(right));
    }

    private static String shortest(String word) {
        return word.replace("AE", "A")
                .replace("OE", "O")
                .replace("UE", "U")
                .replace("AA", "A")
                .replace("DJ", "D");
    }
}
