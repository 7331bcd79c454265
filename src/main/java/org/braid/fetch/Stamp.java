package org.braid.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Which version of a resource it is, as its server says.
 *
 * @param version blank where the server keeps none
 * @param updated blank where it does not say when
 */
record Stamp(String version, String updated) {

    static Stamp of(JsonNode resource) {
        var meta = resource.path("meta");
        return new Stamp(
                meta.path("versionId").asText(), meta.path("lastUpdated").asText());
    }

    Optional<Instant> at() {
        try {
            return updated.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(updated).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Nothing says which it is: then only what it holds can be compared. */
    boolean blank() {
        return version.isEmpty() && updated.isEmpty();
    }

    /** Whether the other was written earlier; where neither says when, what came first is taken to be older. */
    boolean notBefore(Stamp other) {
        var mine = at();
        var theirs = other.at();
        return mine.isEmpty() || theirs.isEmpty() || !mine.get().isBefore(theirs.get());
    }
}
