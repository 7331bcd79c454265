package org.braid.fetch;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a source after a fetch; it stands beside the delivery and moves on only with it.
 *
 * @param question what was asked for: with another, everything is fetched anew
 * @param until when the server has told everything, by its own clock
 * @param full when everything was last fetched, by its clock
 * @param file the delivery that holds all that is known
 * @param sha256 of its content
 * @param before the hashes of all deliveries that this source made: none is ever made twice
 */
record Known(String question, Instant until, Instant full, String file, String sha256, List<String> before) {

    Known {
        before = List.copyOf(before);
    }

    /** Nothing where there was no fetch yet, or what stands there is not ours. */
    static Optional<Known> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.readValue(file.toFile(), Known.class));
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    byte[] json() throws IOException {
        return Json.MAPPER.writeValueAsBytes(this);
    }
}
