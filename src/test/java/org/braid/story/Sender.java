package org.braid.story;

/** Who sends files: one authority in one feed. */
public enum Sender {
    NORTHMERE(Feed.SOCIAL_CARE, "991"),
    SOUTHWOLD_VALE(Feed.SOCIAL_CARE, "992"),
    DWP(Feed.ACCESS_TO_WORK, "DWP"),
    HEALTH_BOARD(Feed.AWARD_LETTERS, "QZZ"),
    PAYROLL(Feed.PAYMENTS, "PAYROLL");

    private final Feed feed;
    final String authority;

    Sender(Feed feed, String authority) {
        this.feed = feed;
        this.authority = authority;
    }

    public Feed feed() {
        return feed;
    }
}
