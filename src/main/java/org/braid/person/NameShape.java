package org.braid.person;

import java.lang.Character.UnicodeScript;

/**
 * What a name looks like on a form, by which the linkage is watched for being fair. It is the shape alone, the first that fits,
 * and never where a name may come from or what its bearer may believe.
 */
public enum NameShape {
    /** Neither name is stated. */
    UNNAMED("unnamed"),
    /** A given name or a family name only. */
    SINGLE_NAME("singleName"),
    /** Letters of another script than the Latin. */
    NOT_LATIN("notLatin"),
    /** An apostrophe, or a family name with a word such as van, de or al. */
    PARTICLE("particle"),
    /** A family name of two words, with a hyphen or without. */
    DOUBLE_BARRELLED("doubleBarrelled"),
    /** Letters that English does not have. */
    DIACRITICS("diacritics"),
    /** A given or a family name of one or two letters. */
    SHORT("short"),
    PLAIN("plain");

    private static final int SHORTEST = 2;
    private static final String APOSTROPHES = "'’‘ʼ`´";

    private final String word;

    NameShape(String word) {
        this.word = word;
    }

    /** As the manifest calls it. */
    public String word() {
        return word;
    }

    static NameShape of(String givenName, String familyName) {
        var given = Name.of(1, Name.folded(givenName));
        var family = Name.of(1, Name.folded(familyName));
        if (given.text().isEmpty() || family.text().isEmpty()) {
            return given.text().isEmpty() && family.text().isEmpty() ? UNNAMED : SINGLE_NAME;
        }
        var stated = givenName + familyName;
        if (stated.codePoints().anyMatch(NameShape::ofAnotherScript)) {
            return NOT_LATIN;
        }
        return latin(given, family, stated);
    }

    private static NameShape latin(Name given, Name family, String stated) {
        if (stated.chars().anyMatch(letter -> APOSTROPHES.indexOf(letter) >= 0) || FamilyNames.hasParticle(family)) {
            return PARTICLE;
        }
        if (family.words().size() > 1) {
            return DOUBLE_BARRELLED;
        }
        if (stated.codePoints().anyMatch(letter -> letter > 127 && Character.isLetter(letter))) {
            return DIACRITICS;
        }
        return given.squeezed().length() <= SHORTEST || family.squeezed().length() <= SHORTEST ? SHORT : PLAIN;
    }

    private static boolean ofAnotherScript(int letter) {
        return Character.isLetter(letter)
                && switch (UnicodeScript.of(letter)) {
                    case LATIN, COMMON, INHERITED -> false;
                    default -> true;
                };
    }
}
