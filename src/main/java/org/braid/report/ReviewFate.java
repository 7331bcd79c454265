package org.braid.report;

/** What becomes of one answer to a clerical review. */
public enum ReviewFate {
    DECIDED(false, "decided"),
    WAITS(false, "waits until a second person confirms it"),
    UNCHANGED(false, "says what is decided, or what waits, already"),
    OPEN(false, "not answered: it stays open"),
    REVIEW_NOT_OPEN(
            true, "no such review is open: the two are settled by now, or described anew; export the queue again"),
    REVIEW_CHANGED(true, "the pair is not what this row shows any more; export the queue again and look at it anew"),
    REVIEW_DECIDED_OTHERWISE(
            true, "it was decided otherwise; `braid decisions` says by whom, `braid undo` takes it back"),
    REVIEW_ANSWER_UNKNOWN(true, "the answer is none of: one person, two people, not sure"),
    REVIEW_NAME_MISSING(true, "nobody is named as having decided: fill in 'Decided by', or give --by NAME"),
    REVIEW_SAME_NAME(true, "it takes a second person to confirm it, and this is the first one's name"),
    REVIEW_TOO_LONG(true, "a name has at most 128 characters, and a comment at most 1,000"),
    REVIEW_NHS_NUMBERS_DIFFER(
            true,
            "they have different verified NHS numbers: if they are one all the same, `braid join A B"
                    + " --despite-nhs-numbers`"),
    REVIEW_ROW_UNREADABLE(true, "the row cannot be read"),
    REVIEW_NIGHT_REFUSED(true, "the night was refused, so it was not taken");

    private final boolean refused;
    private final String words;

    ReviewFate(boolean refused, String words) {
        this.refused = refused;
        this.words = words;
    }

    public boolean refused() {
        return refused;
    }

    /** In plain English, with what to do next; no personal value is in it. */
    public String words() {
        return words;
    }
}
