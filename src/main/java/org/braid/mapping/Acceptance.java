package org.braid.mapping;

import java.time.Instant;

/**
 * Somebody's word that a mapping, as it then was, may read deliveries, or that a linkage model may link people.
 *
 * @param source the mapping: feed and file; or the model's file
 * @param hash of its content, and of all that it uses
 */
public record Acceptance(String source, String hash, String by, String reason, Instant at) {}
