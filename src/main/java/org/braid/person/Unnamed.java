package org.braid.person;

import java.util.Set;

/** What systems demand to be filled in where somebody has no such name, or none yet. Two of whom it is said are not alike. */
final class Unnamed {
    private static final Set<String> SAYINGS = Set.of(
            "UNKNOWN",
            "NOT KNOWN",
            "NAME UNKNOWN",
            "NOT STATED",
            "NOT GIVEN",
            "NOT RECORDED",
            "NONE",
            "N A",
            "NO NAME",
            "NO FIRST NAME",
            "NO FORENAME",
            "NO GIVEN NAME",
            "NO LAST NAME",
            "NO SURNAME",
            "NO FAMILY NAME",
            "FNU",
            "LNU",
            "NFN",
            "NLN",
            "XX",
            "XXX",
            "XXXX",
            "TBA",
            "TBC",
            "UNNAMED",
            "BABY BOY",
            "BABY GIRL",
            "INFANT",
            "MALE INFANT",
            "FEMALE INFANT",
            "INFANT BOY",
            "INFANT GIRL",
            "TWIN",
            "TWIN ONE",
            "TWIN TWO",
            "TWIN I",
            "TWIN II",
            "TWIN A",
            "TWIN B",
            "UNBORN");

    private Unnamed() {}

    /** @param folded as {@link Letters#folded} gives it */
    static boolean says(String folded) {
        return SAYINGS.contains(folded);
    }
}
