package org.braid.person;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An address in words, whatever their order and whichever line they stand in.
 *
 * @param numbers of the house and the flat, with the letter behind them: {@code 14A}
 * @param words in capitals, those that are mostly shortened in their short form, without the postcode
 */
record Address(Set<String> numbers, Set<String> words) {
    static final Address NONE = new Address(Set.of(), Set.of());

    /** A town is often missing, or a district's name stands for it. */
    private static final double ENOUGH = 0.6;

    private static final int SHORTEST_WITH_A_SLIP = 5;

    private static final Pattern NUMBER = Pattern.compile("\\b(\\d+) ?([A-Z]?)\\b");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b");

    /** What is written in two ways; that it is a flat, or a number, its number says. */
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("STREET", "ST"),
            Map.entry("SAINT", "ST"),
            Map.entry("ROAD", "RD"),
            Map.entry("AVENUE", "AVE"),
            Map.entry("AV", "AVE"),
            Map.entry("LANE", "LN"),
            Map.entry("CLOSE", "CL"),
            Map.entry("DRIVE", "DR"),
            Map.entry("COURT", "CT"),
            Map.entry("CRESCENT", "CRES"),
            Map.entry("GARDENS", "GDNS"),
            Map.entry("GROVE", "GR"),
            Map.entry("PLACE", "PL"),
            Map.entry("SQUARE", "SQ"),
            Map.entry("TERRACE", "TER"),
            Map.entry("TERR", "TER"),
            Map.entry("HOUSE", "HSE"),
            Map.entry("FLAT", ""),
            Map.entry("APARTMENT", ""),
            Map.entry("APT", ""),
            Map.entry("UNIT", ""),
            Map.entry("NO", ""));

    Address {
        numbers = Set.copyOf(numbers);
        words = Set.copyOf(words);
    }

    static Address of(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        var street = POSTCODE.matcher(text.toUpperCase(Locale.ROOT)).replaceAll(" ");
        var numbers = NUMBER.matcher(street).results().map(Address::number).collect(Collectors.toSet());
        var words = Name.of(0, Letters.folded(NUMBER.matcher(street).replaceAll(" "))).words().stream()
                .map(word -> SHORT.getOrDefault(word, word))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        return new Address(numbers, words);
    }

    private static String number(MatchResult found) {
        return found.group(1) + found.group(2);
    }

    boolean stated() {
        return !words.isEmpty() || !numbers.isEmpty();
    }

    /** The same numbers, or more of them, and all words of the shorter one: it can do without a postcode. */
    boolean isSame(Address other) {
        return sameNumbers(other) && !words.isEmpty() && !other.words.isEmpty() && share(other) == 1;
    }

    /** The same house of what is one postcode anyway. */
    boolean isNear(Address other) {
        return sameNumbers(other) && (words.isEmpty() || other.words.isEmpty() || share(other) >= ENOUGH);
    }

    /** The number of a flat may be missing, that of the house not. */
    private boolean sameNumbers(Address other) {
        return numbers.isEmpty() == other.numbers.isEmpty()
                && (numbers.containsAll(other.numbers) || other.numbers.containsAll(numbers));
    }

    private double share(Address other) {
        var fewer = words.size() <= other.words.size() ? words : other.words;
        var more = words.size() <= other.words.size() ? other.words : words;
        return fewer.stream().filter(word -> has(more, word)).count() / (double) fewer.size();
    }

    private static boolean has(Set<String> words, String word) {
        return words.contains(word)
                || (word.length() >= SHORTEST_WITH_A_SLIP && words.stream().anyMatch(each -> Slip.between(each, word)));
    }
}
