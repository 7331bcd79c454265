package org.braid.person;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How far two descriptions agree in one respect. The model gives each level its m and its u. */
enum Level {
    GIVEN_EXACT("given-name", "exact", "the given name agrees"),
    GIVEN_FIRST_WORD("given-name", "first-word", "the given name agrees apart from a middle name"),
    GIVEN_NICKNAME("given-name", "nickname", "one given name is a short form of the other"),
    GIVEN_TYPO("given-name", "typo", "the given name agrees apart from a slip"),
    GIVEN_SWAPPED("given-name", "swapped", "given and family name stand swapped"),
    GIVEN_INITIAL("given-name", "initial", "the initial of the given name agrees"),
    GIVEN_SIMILAR("given-name", "similar", "the given names resemble each other"),
    GIVEN_DIFFERENT("given-name", "different", "the given name differs"),

    FAMILY_EXACT("family-name", "exact", "the family name agrees"),
    FAMILY_PART("family-name", "part", "one part of the family name agrees"),
    FAMILY_TYPO("family-name", "typo", "the family name agrees apart from a slip"),
    FAMILY_SWAPPED("family-name", "swapped", ""),
    FAMILY_SIMILAR("family-name", "similar", "the family names resemble each other"),
    FAMILY_CHANGED("family-name", "changed", "the family name differs, as after a marriage"),
    FAMILY_DIFFERENT("family-name", "different", "the family name differs"),

    BIRTH_EXACT("birth-date", "exact", "the date of birth agrees"),
    BIRTH_SWAPPED("birth-date", "swapped", "the date of birth agrees with day and month swapped"),
    BIRTH_SLIP("birth-date", "slip", "the date of birth agrees apart from one digit"),
    BIRTH_YEAR("birth-date", "year", "only the year of birth agrees"),
    BIRTH_DIFFERENT("birth-date", "different", "the date of birth differs"),
    BIRTH_GENERATION("birth-date", "generation", "the dates of birth are a generation apart"),

    POSTCODE_HOUSE("postcode", "house", "postcode and address agree"),
    POSTCODE_ADDRESS("postcode", "address", "the address agrees, without a postcode"),
    POSTCODE_NEIGHBOUR("postcode", "neighbour", "the postcode agrees, and the address differs"),
    POSTCODE_EXACT("postcode", "exact", "the postcode agrees"),
    POSTCODE_FOLDED("postcode", "folded", "the postcode agrees with letters read as digits"),
    POSTCODE_SLIP("postcode", "slip", "the postcode agrees apart from a slip"),
    POSTCODE_SECTOR("postcode", "sector", "the postcode sector agrees"),
    POSTCODE_DISTRICT("postcode", "district", "the postcode district agrees"),
    POSTCODE_DIFFERENT("postcode", "different", "the postcode differs"),

    GENDER_SAME("gender", "same", "the gender agrees"),
    GENDER_DIFFERENT("gender", "different", "the gender differs"),

    NHS_NUMBER_SAME("nhs-number", "same", "the same NHS number, not verified"),
    NHS_NUMBER_DIFFERENT("nhs-number", "different", "the NHS numbers differ, and not both are verified"),

    FEED_SAME("feed", "same", "one feed describes both"),
    FEED_OTHER("feed", "other", ""),

    SCOPED_DIFFERENT("scoped-identifier", "different", "the identifiers of one system differ"),

    /** At least one side says nothing: no evidence either way, and no entry in the model. */
    NOT_STATED("", "", "");

    private static final Set<String> AGAINST = Set.of("different", "changed", "year", "generation");

    private final String comparison;
    private final String word;
    private final String evidence;

    Level(String comparison, String word, String evidence) {
        this.comparison = comparison;
        this.word = word;
        this.evidence = evidence;
    }

    /** The heading in the model's file that this level stands under. */
    String comparison() {
        return comparison;
    }

    /** The level's name in the model's file. */
    String word() {
        return word;
    }

    /** One plain phrase without personal values; empty where another level says it. */
    String evidence() {
        return evidence;
    }

    /** Whether a phrase tells against the two being one; what is neither here nor there tells for it. */
    static boolean tellsAgainst(String phrase) {
        return Arrays.stream(values()).anyMatch(level -> AGAINST.contains(level.word) && level.evidence.equals(phrase));
    }

    boolean isOneOf(Level... levels) {
        return List.of(levels).contains(this);
    }

    static Optional<Level> of(String comparison, String word) {
        return Arrays.stream(values())
                .filter(level -> level.comparison.equals(comparison) && level.word.equals(word))
                .findFirst();
    }
}
