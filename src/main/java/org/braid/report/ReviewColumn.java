package org.braid.report;

/** The columns of the review workbook that are read back. */
public enum ReviewColumn {
    REVIEW("Review"),
    ANSWER("Answer"),
    COMMENT("Comment"),
    DECIDED_BY("Decided by"),
    CONFIRMED_BY("Confirmed by"),
    SHOWN("Shown (leave as it is)");

    private final String heading;

    ReviewColumn(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }
}
