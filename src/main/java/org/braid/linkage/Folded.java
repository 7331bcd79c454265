package org.braid.linkage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts in the one form in which they are compared. */
final class Folded {
    /** What systems write where they know nothing. */
    private static final Set<String> NOTHING = Set.of("", "NULL", "NONE", "NAN", "NA", "N A", "UNKNOWN", "NOT KNOWN");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    /** Upper case without accents and apostrophes, letters and digits apart by one space; blank where nothing is stated. */
    static String words(String text) {
        var plain = plain(text) ? text : APOSTROPHES.matcher(latin(text)).replaceAll("");
        var words = GAPS.matcher(plain.toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
        return NOTHING.contains(words) ? "" : words;
    }

    /** The same without the spaces: for numbers and postcodes. */
    static String squeezed(String text) {
        return words(text).replace(" ", "");
    }

    private static boolean plain(String text) {
        return text.chars().allMatch(letter -> letter < 128 && letter != '\'' && letter != '`');
    }

    /** Letters that Unicode does not take apart are written as English forms write them. */
    private static String latin(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ß", "ss")
                .replace('ł', 'l')
                .replace('Ł', 'L')
                .replace('ø', 'o')
                .replace('Ø', 'O')
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .replace("œ", "oe")
                .replace("Œ", "OE");
    }
}
