package org.braid.sample;

/** What should become of a money row; the word is what {@code rows.csv} says. */
enum Use {
    /** It counts. */
    LINE("line"),
    /** It tells of money that another funder's own row counts: the council's half of a joint package. */
    CORROBORATES("corroborates"),
    /** It tells of public money without the authority to state it. */
    REPORTS("reports"),
    /** A later delivery of the same feed, authority and period replaced it. */
    SUPERSEDED("superseded"),
    /** The same row again. */
    DUPLICATE("duplicate"),
    /** It cannot be read as a statement. */
    REJECTED("rejected"),
    /** The key of an earlier row with other content. */
    QUARANTINED("quarantined"),
    /** It is good, and waits with another row of its person that is not. */
    WAITS("waits"),
    /** It states no money, and rightly. */
    NOT_DATA("notData");

    private final String word;

    Use(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
