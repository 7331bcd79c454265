package org.braid.entitlement;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Statements as the stores keep them: one line of JSON, the same for the same statement. */
public final class StatementJson {
    private static final ObjectMapper PARTS = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            // The words are most of a statement's bytes: without their names they are half.
            .addMixIn(SourceValue.class, InAList.class)
            .build();

    private static final ObjectMapper MAPPER = PARTS.copy()
            .registerModule(new SimpleModule("parts")
                    .addSerializer(Scheme.class, new WrittenOnce<>(Scheme.class, PARTS))
                    .addSerializer(Funder.class, new WrittenOnce<>(Funder.class, PARTS))
                    .addSerializer(Allocation.class, new WrittenOnce<>(Allocation.class, PARTS))
                    .addSerializer(Handling.class, new WrittenOnce<>(Handling.class, PARTS))
                    .addSerializer(Plan.class, new WrittenOnce<>(Plan.class, PARTS)));

    private static final ObjectWriter CONTENT = MAPPER.copy()
            .addMixIn(Entitlement.class, WithoutSource.class)
            .addMixIn(CareEvent.class, WithoutSource.class)
            .writer();

    /** Never used itself: to look it up costs more than to copy it. */
    private static final MessageDigest SHA_256 = sha256();

    private static final String EVENT = "EVENT";

    private StatementJson() {}

    @JsonIgnoreProperties({"provenance", "words"})
    private interface WithoutSource {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface InAList {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the stores call this sort of statement. */
    public static String kind(Statement statement) {
        return statement instanceof CareEvent ? EVENT : "ENTITLEMENT";
    }

    public static Statement read(String json, String kind) {
        return kind.equals(EVENT) ? read(json, CareEvent.class) : read(json, Entitlement.class);
    }

    /** A hash of what the statement says: not of where it stood or how the source worded it. 32 hexadecimal digits. */
    public static String contentHash(Statement statement) {
        try {
            return hash(CONTENT.writeValueAsBytes(statement));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first 128 bits of the SHA-256, in hexadecimal. */
    public static String hash(byte[] bytes) {
        try {
            var digest = (MessageDigest) SHA_256.clone();
            return HexFormat.of().formatHex(digest.digest(bytes), 0, 16);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be cloned", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
