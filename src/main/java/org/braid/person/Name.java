package org.braid.person;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One distinct spelling of a given or of a family name.
 *
 * @param id small, and the same for the same spelling; 0 is the name that is not stated
 * @param text upper case without accents and apostrophes, words apart by one space
 * @param squeezed the text without its spaces: {@code MARY ANN} and {@code MARYANN} are one name
 */
record Name(int id, String text, String squeezed, List<String> words) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

    static Name of(int id, String folded) {
        return new Name(id, folded, folded.replace(" ", ""), folded.isEmpty() ? List.of() : List.of(folded.split(" ")));
    }

    static String folded(String name) {
        var letters =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        var upper = APOSTROPHES.matcher(letters).replaceAll("").toUpperCase(Locale.ROOT);
        return withoutStrokes(NOT_LETTERS.matcher(upper).replaceAll(" ").strip());
    }

    /** Letters that Unicode does not take apart, written as English forms write them. */
    private static String withoutStrokes(String upper) {
        return upper.replace('Ł', 'L')
                .replace('Ø', 'O')
                .replace('Đ', 'D')
                .replace("Æ", "AE")
                .replace("Œ", "OE");
    }

    boolean stated() {
        return id != 0;
    }

    String first() {
        return words.get(0);
    }

    /** The same first word, which is more than an initial. */
    boolean startsLike(Name other) {
        return stated() && other.stated() && !isInitial() && first().equals(other.first());
    }

    boolean isInitial() {
        return first().length() == 1;
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
