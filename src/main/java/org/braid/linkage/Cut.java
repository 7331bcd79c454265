package org.braid.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of a value two rows must share to be in one block. */
enum Cut {
    WHOLE,
    /** Of a name, its first letter. */
    INITIAL,
    /** The first three letters. */
    BEGINNING,
    /** How an English ear hears the first word. */
    SOUND,
    FIRST_WORD,
    LAST_WORD,
    /** Of a date, the year. */
    YEAR,
    /** Of a date, month and day, in either order. */
    DAY_AND_MONTH,
    /** Of a date, all of it, day and month in either order. */
    EITHER_WAY,
    /** Of a postcode, all but the last three characters, or of a short one the last two. */
    DISTRICT,
    /** Of an address, the words that hold a digit and the longest one. */
    LANDMARK,
    /** Of an e-mail address, what stands before the @. */
    LOCAL;

    private static final int THREE = 3;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Cut> of(String word) {
        return Arrays.stream(values()).filter(cut -> cut.word().equals(word)).findFirst();
    }

    /** Whether values that are the same under this cut are so under the other. */
    boolean implies(Cut other) {
        return this == WHOLE
                || this == other
                || (this == EITHER_WAY && other != WHOLE)
                || ((this == BEGINNING || this == SOUND) && other == INITIAL);
    }

    /** Those that make sense of a kind of field. */
    static List<Cut> of(Kind kind) {
        return switch (kind) {
            case GIVEN_NAME -> List.of(WHOLE, BEGINNING, SOUND, INITIAL);
            case FAMILY_NAME -> List.of(WHOLE, BEGINNING, SOUND);
            case FULL_NAME -> List.of(WHOLE, FIRST_WORD, LAST_WORD);
            case BIRTH_DATE -> List.of(WHOLE, EITHER_WAY, YEAR, DAY_AND_MONTH);
            case POSTCODE -> List.of(WHOLE, DISTRICT);
            case STREET -> List.of(WHOLE, LANDMARK);
            case EMAIL -> List.of(WHOLE, LOCAL);
            case PLACE, WORDS -> List.of(WHOLE, BEGINNING);
            case ENCODED, ID, IGNORED -> List.of();
            default -> List.of(WHOLE);
        };
    }

    /** Blank where the value has no such part. */
    String part(String value) {
        return switch (this) {
            case WHOLE -> value;
            case INITIAL -> value.substring(0, 1);
            case BEGINNING -> value.length() < THREE ? "" : value.substring(0, THREE);
            case SOUND -> Likeness.sound(Tokens.first(value));
            case FIRST_WORD -> Tokens.first(value);
            case LAST_WORD -> Tokens.last(value);
            case YEAR -> value.substring(0, 4);
            case DAY_AND_MONTH -> ordered(value.substring(4, 6), value.substring(6));
            case EITHER_WAY -> value.substring(0, 4) + ordered(value.substring(4, 6), value.substring(6));
            case DISTRICT -> value.substring(0, Math.max(1, value.length() - (value.length() > 5 ? 3 : 2)));
            case LANDMARK -> landmark(value);
            case LOCAL -> value.substring(0, value.indexOf('@'));
        };
    }

    private static String ordered(String month, String day) {
        return day.equals("00") ? "" : month.compareTo(day) <= 0 ? month + day : day + month;
    }

    private static String landmark(String address) {
        var longest = "";
        var marks = new StringBuilder();
        for (var word : Tokens.of(address)) {
            if (word.chars().anyMatch(Character::isDigit)) {
                marks.append(word).append(' ');
            } else if (word.length() > longest.length()) {
                longest = word;
            }
        }
        return marks + longest;
    }
}
