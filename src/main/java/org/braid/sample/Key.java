package org.braid.sample;

/** How a feed keys a money row; {@code rows.csv} has these columns. */
record Key(String feed, String authority, String reference, String component) {
    static final String SOCIAL_CARE = "social-care";
    static final String NHS_PHB = "nhs-phb";
    static final String EDUCATION = "education";
    static final String ACCESS_TO_WORK = "access-to-work";
    static final String PROVIDER = "provider";
    static final String CHILDREN = "children";
    static final String CRIMINAL_JUSTICE = "criminal-justice";
    static final String HOUSING = "housing";
    static final String PAYMENT_CARD = "payment-card";
    static final String CHARGING = "charging";
    static final String ALLOCATION = "allocation";

    String text() {
        return String.join("|", feed, authority, reference, component);
    }
}
