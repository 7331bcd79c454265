package org.braid.fetch;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.braid.audit.Finding;

/**
 * What is known of a source after a fetch; it stands beside the delivery and moves on only with it.
 *
 * @param question what was asked for: with another, everything is fetched anew
 * @param until when the server has told everything, by its own clock
 * @param full when everything was last fetched, by its clock
 * @param file the delivery that holds all that is known
 * @param sha256 of its content
 * @param before the hashes of all deliveries that this source made, in their order: none is ever made twice
 * @param sweeps the last full fetches that found something
 */
record Known(
        String question,
        Instant until,
        Instant full,
        String file,
        String sha256,
        List<String> before,
        List<Sweep> sweeps) {

    /** Those before were long taken in. */
    static final int MOST_SWEEPS = 20;

    /**
     * A full fetch that found what changes had not told.
     *
     * @param sha256 of the delivery that it made
     */
    record Sweep(String sha256, List<Finding> findings) {
        Sweep {
            findings = List.copyOf(findings);
        }
    }

    Known {
        before = List.copyOf(before);
        sweeps = List.copyOf(sweeps);
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
