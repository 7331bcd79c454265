package org.braid.person;

import java.util.List;

/**
 * One distinct spelling of a given or of a family name.
 *
 * @param id small, and the same for the same spelling; 0 is the name that is not stated
 * @param text upper case without accents and apostrophes, words apart by one space
 * @param squeezed the text without its spaces: {@code MARY ANN} and {@code MARYANN} are one name
 */
record Name(int id, String text, String squeezed, List<String> words) {
    static Name of(int id, String folded) {
        return new Name(id, folded, folded.replace(" ", ""), folded.isEmpty() ? List.of() : List.of(folded.split(" ")));
    }

    /** Blank where it says that there is no name. */
    static String folded(String name) {
        var folded = Letters.folded(name);
        return Unnamed.says(folded) ? "" : folded;
    }

    boolean stated() {
        return id != 0;
    }

    String first() {
        return words.get(0);
    }

    /** The same first word, or the same without its spaces; more than an initial. */
    boolean startsLike(Name other) {
        return stated()
                && other.stated()
                && !isInitial()
                && (first().equals(other.first()) || squeezed.equals(other.squeezed));
    }

    /** Whether it begins with one letter; in scripts without capitals that is a whole name. */
    boolean isInitial() {
        return first().length() == 1 && Character.isUpperCase(first().charAt(0));
    }

    /** Whether it is initials and nothing else. */
    boolean isInitials() {
        return isInitial() && squeezed.length() == words.size();
    }

    /** The same words in any order. */
    boolean sameWords(Name other) {
        return words.size() == other.words.size()
                && words.size() > 1
                && words.stream()
                        .sorted()
                        .toList()
                        .equals(other.words.stream().sorted().toList());
    }

    /** Without its first word; the rest is compared in place of the whole. */
    Name withoutFirst() {
        return of(id, String.join(" ", words.subList(1, words.size())));
    }

    /** The American Soundex code: names that sound alike in English share it. */
    String sound() {
        var code = new StringBuilder().append(squeezed.charAt(0));
        var last = digit(squeezed.charAt(0));
        for (var i = 1; i < squeezed.length() && code.length() < 4; i++) {
            var letter = squeezed.charAt(i);
            var digit = digit(letter);
            if (digit > '0' && digit != last) {
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
