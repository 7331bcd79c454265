package org.braid.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.braid.entitlement.Money;
import org.braid.entitlement.Stream;
import org.braid.record.BudgetKind;
import org.braid.record.RecordFinding;

/**
 * How published JSON looks: the properties in the order of the records' components, days in ISO form, codes as text, money
 * as {@code {"minor":123,"currency":"GBP"}}, numbers as stated, and no property for what is absent.
 */
public final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(codes())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /** Line feeds whatever the system: the same bytes everywhere. */
    private static final ObjectWriter PRETTY = MAPPER.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    /** The value as one document, with a line feed at its end. */
    public static String document(Object value) {
        try {
            return PRETTY.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same, written as it is made: for what can be too long for a text. */
    static void write(Object value, PrintWriter to) {
        try {
            PRETTY.without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(to, value);
            to.print("\n");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static SimpleModule codes() {
        return new SimpleModule("codes")
                .addSerializer(Stream.class, new Code<>(Stream.class, Stream::code))
                .addSerializer(BudgetKind.class, new Code<>(BudgetKind.class, BudgetKind::code))
                .addSerializer(Money.class, new Amount())
                .addSerializer(RecordFinding.class, new Advice());
    }

    /** A code as text. */
    private static final class Code<T> extends StdSerializer<T> {
        private final transient Function<T, String> code;

        Code(Class<T> type, Function<T, String> code) {
            super(type);
            this.code = code;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(code.apply(value));
        }
    }

    /** Money in minor units. */
    private static final class Amount extends StdSerializer<Money> {
        Amount() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeNumberField("minor", money.minor());
            json.writeStringField("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }

    /** A finding with what it means and what to do about it. */
    private static final class Advice extends StdSerializer<RecordFinding> {
        Advice() {
            super(RecordFinding.class);
        }

        @Override
        public void serialize(RecordFinding finding, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            provider.defaultSerializeValue(FindingJson.of(finding), json);
        }
    }
}
