package org.braid.person;

import org.braid.audit.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a description of a person is stated.
 *
 * @param identity the description's key, as links name it
 * @param place the first row that states it; null where nothing states it any more, and only a decision keeps it
 * @param delivery the SHA-256 of the file; blank without a place
 * @param rows how many statements carry it
 */
public record Origin(String identity, String feed, @Nullable SourceRef place, String delivery, long rows) {}
