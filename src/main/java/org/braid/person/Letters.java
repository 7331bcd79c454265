package org.braid.person;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names as forms without accents write them: upper case, words apart by one space. Accents of Latin, Greek and Cyrillic
 * letters and the points of Hebrew and Arabic go, because forms leave them out; the vowel signs of other scripts stay, because
 * without them रीना and रानी are one.
 */
final class Letters {
    /** With the apostrophes that registers borrow from other alphabets, and what is not seen. */
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘‛`´′＇\\p{Cf}]");

    private static final Pattern ACCENTS = Pattern.compile(
            "[\\p{InCombiningDiacriticalMarks}\\p{InSpacingModifierLetters}\\u0591-\\u05C7\\u0610-\\u061A\\u064B-\\u065F\\u0670]+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private Letters() {}

    static String folded(String name) {
        var apart = Normalizer.normalize(APOSTROPHES.matcher(name).replaceAll(""), Form.NFKD);
        var plain = Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Form.NFC);
        var words = NOT_LETTERS.matcher(plain.toUpperCase(Locale.ROOT)).replaceAll(" ");
        return inEnglishLetters(words.strip());
    }

    private static String inEnglishLetters(String upper) {
        if (upper.chars().allMatch(letter -> letter < 128)) {
            return upper;
        }
        var written = new StringBuilder();
        upper.codePoints().forEach(letter -> written.append(inEnglishLetters(letter)));
        return written.toString();
    }

    /** Letters that Unicode does not take apart, written as passports and English forms write them. */
    private static String inEnglishLetters(int letter) {
        return switch (letter) {
            case 'Ł' -> "L";
            case 'Ø', 'Ɔ' -> "O";
            case 'Đ', 'Ð', 'Ɖ', 'Ɗ' -> "D";
            case 'Þ' -> "TH";
            case 'Æ' -> "AE";
            case 'Œ' -> "OE";
            case 'ẞ' -> "SS";
            case 'Ħ' -> "H";
            case 'Ə' -> "A";
            case 'Ɛ', 'Ǝ' -> "E";
            case 'Ŋ' -> "NG";
            case 'Ŧ' -> "T";
            case 'Ɓ' -> "B";
            case 'Ƙ' -> "K";
            default -> Character.toString(letter);
        };
    }
}
