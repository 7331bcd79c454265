package org.braid.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.braid.person.Verdict;

/**
 * An answer to a clerical review, as a person wrote it.
 *
 * @param row as a person counts it in the workbook; 0 for a command's
 * @param shown what the answer is about, as the workbook names it; blank where it is about the review as it is now
 * @param confirmedBy blank where nobody did
 */
record ReviewAnswer(
        long row, String review, String shown, String answer, String comment, String by, String confirmedBy) {

    /** Whether it leaves the review open. */
    boolean isOpen() {
        return answer.isBlank() || folded().equals("not sure");
    }

    Optional<Verdict> verdict() {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.words().equals(folded()))
                .findFirst();
    }

    private String folded() {
        return answer.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    boolean isTooLong() {
        return by.length() > Deciding.LONGEST_NAME
                || confirmedBy.length() > Deciding.LONGEST_NAME
                || comment.length() > Deciding.LONGEST_REASON;
    }
}
