package org.braid.person;

/** What keeps two persons apart however well they agree, in the order of asking. */
enum Guard {
    DECISION("a decision keeps two of these descriptions apart"),
    VERIFIED_NUMBERS("the two have different verified NHS numbers"),
    PUPIL_NUMBERS("the two have different unique pupil numbers"),
    BIRTH_DATES("other descriptions of the two have different dates of birth"),
    GIVEN_NAMES("other descriptions of the two have different given names"),
    GROUPS("the feeds or addresses of their other descriptions speak against it"),
    SIZE("together the two would have more descriptions than one person can be believed to have");

    private final String reason;

    Guard(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
