package org.braid.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.braid.linkage.EncodingParameters;
import org.braid.linkage.EncodingWish;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a table is to be encoded: as the partner did, or as one wishes. */
final class EncodingOptions {
    private static final int USUAL_LENGTH = 1024;
    private static final int USUAL_FOLDS = 1;

    @Option(
            names = "--parameters",
            paramLabel = "FILE",
            description = "Encode as the partner did: the .json that came with their table.")
    @Nullable
    Path parameters;

    @Option(
            names = "--fields",
            split = ",",
            paramLabel = "FIELD",
            description =
                    "What to encode (default: names, birth-date, postcode, gender, as far as the table has them).")
    List<String> fields = List.of();

    @Option(names = "--length", paramLabel = "BITS", description = "The length of an encoding (default: 1024).")
    @Nullable
    Integer length;

    @Option(
            names = "--salt",
            negatable = true,
            description = "Hash all together with the year of birth (default: where there is a date of birth).")
    @Nullable
    Boolean salt;

    @Option(names = "--folds", paramLabel = "N", description = "How often an encoding is folded (default: 1).")
    @Nullable
    Integer folds;

    @Option(names = "--flip", paramLabel = "SHARE", description = "The share of bits turned over (default: 0).")
    @Nullable
    Double flip;

    /** Of the partner, when they are to be followed. */
    Optional<EncodingParameters> agreed() {
        if (parameters == null) {
            return Optional.empty();
        }
        if (!fields.isEmpty() || length != null || salt != null || folds != null || flip != null) {
            throw new Refusal(
                    2, "--parameters says everything. Leave out --fields, --length, --salt, --folds and --flip.");
        }
        LinkedTables.requireFile(parameters);
        return Optional.of(EncodingParameters.read(parameters));
    }

    EncodingWish wished() {
        return new EncodingWish(
                fields,
                salt,
                Objects.requireNonNullElse(length, USUAL_LENGTH),
                Objects.requireNonNullElse(folds, USUAL_FOLDS),
                Objects.requireNonNullElse(flip, 0.0));
    }
}
