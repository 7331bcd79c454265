package org.braid.person;

/**
 * A description that is new and may be a corrected one.
 *
 * @param before of the same feed, no longer stated; the two share an identifier or what is stated of them
 * @param person whom the one before belongs to
 * @param identified whether the two share an identifier
 */
record Succession(Identity now, Identity before, String person, boolean identified) {

    /** Whether the rest says so, too, or at least not that it is somebody else. */
    boolean isOnePerson(Profiles profiles, GivenNames givenNames) {
        var check = CrossCheck.of(profile(now, profiles), profile(before, profiles), givenNames);
        return identified ? check.anyAgrees() || check.nothingStated() : check.bothAgree();
    }

    private static Profile profile(Identity identity, Profiles profiles) {
        return profiles.get(profiles.byKey().getOrDefault(identity.key(), 0));
    }
}
