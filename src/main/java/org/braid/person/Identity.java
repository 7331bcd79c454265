package org.braid.person;

import org.braid.entitlement.PersonDetails;

/**
 * One description of a person by one feed: the thing that is linked. A feed that describes one person in two ways makes
 * two identities, which their common identifier links.
 *
 * @param key stable and the same whatever the order of arrival: made from the feed and the details themselves
 * @param feed the feed that describes
 */
public record Identity(String key, String feed, PersonDetails details) {}
