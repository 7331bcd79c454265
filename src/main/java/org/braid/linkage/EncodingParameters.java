package org.braid.linkage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.braid.linkage.EncodingRefused.Code;

/**
 * What goes with an encoded table, so that two organisations see whether they encoded alike. It may be read by anybody
 * who may read the table.
 *
 * @param keyCheck tells whether two keys are the same, and nothing else of them
 */
public record EncodingParameters(EncodingPlan plan, String keyCheck) {
    private static final String METHOD = "braid-clk-1";
    private static final long MOST_BYTES = 100_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The file: the method is named, so that a later one is not taken for this. */
    record Document(
            String method,
            int length,
            boolean salted,
            int folds,
            double flip,
            List<EncodedField> fields,
            String keyCheck) {}

    /** Where the parameters of an encoded table are. */
    public static Path beside(Path table) {
        return table.resolveSibling(Tables.name(table) + ".json");
    }

    public Object document() {
        return new Document(METHOD, plan.length(), plan.salted(), plan.folds(), plan.flip(), plan.fields(), keyCheck);
    }

    /** @throws EncodingRefused when the file is none of parameters */
    public static EncodingParameters read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw unreadable(file);
            }
            return of(JSON.readValue(Files.readString(file), Document.class), file);
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw unreadable(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EncodingParameters of(Document read, Path file) {
        if (!METHOD.equals(read.method)
                || read.fields == null
                || read.fields.stream().anyMatch(Objects::isNull)
                || read.keyCheck == null) {
            throw unreadable(file);
        }
        return new EncodingParameters(
                new EncodingPlan(read.length, read.salted, read.folds, read.flip, read.fields), read.keyCheck);
    }

    private static EncodingRefused unreadable(Path file) {
        return new EncodingRefused(
                Code.PARAMETERS_UNREADABLE,
                "%s is no file of parameters that this Braid knows. Ask for the .json that was written beside the encoded table."
                        .formatted(Tables.name(file)));
    }

    void requireSameAs(EncodingParameters other) {
        if (!plan.equals(other.plan)) {
            throw new EncodingRefused(
                    Code.PARAMETERS_DIFFER,
                    "the tables were encoded differently: compare the .json beside each. Encode one of them again with --parameters and the other's .json.");
        }
        if (!keyCheck.equals(other.keyCheck)) {
            throw new EncodingRefused(
                    Code.KEY_DIFFERS,
                    "the tables were encoded with different keys. Exchange the key, and encode one of them again.");
        }
    }

    void requireKey(EncodingKey key) {
        if (!keyCheck.equals(key.check())) {
            throw new EncodingRefused(
                    Code.KEY_DIFFERS,
                    "the parameters were made with another key than this one. Exchange the key again.");
        }
    }
}
