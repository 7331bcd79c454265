package org.braid.person;

import org.braid.entitlement.Identifier;
import org.braid.entitlement.Validity;

/**
 * That somebody else has an identifier, too.
 *
 * @param person our id of them
 */
record SharedIdentifier(Identifier identifier, Validity validity, String person) {}
