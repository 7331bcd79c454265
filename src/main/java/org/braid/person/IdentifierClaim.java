package org.braid.person;

import org.braid.audit.Night;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.Validity;

/**
 * That a feed states an identifier of a person, or stated it once.
 *
 * @param validity the days on which it is valid, as the feed said then
 * @param sinceNight the first that knew it so
 * @param untilNight the first that no longer did; {@link Night#STILL} while it is known
 */
record IdentifierClaim(Identifier identifier, String feed, Validity validity, int sinceNight, int untilNight) {

    /** An NHS number that was superseded is one all the same. */
    IdentifierClaim asNhsNumber() {
        return identifier.system().equals(Identifier.NHS_SUPERSEDED)
                ? new IdentifierClaim(
                        new Identifier(Identifier.NHS, identifier.value()), feed, validity, sinceNight, untilNight)
                : this;
    }
}
