package org.braid.mapping;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What each field is, in words for those who send it. */
final class FieldWords {
    private static final Properties WORDS = read();

    private FieldWords() {}

    static String of(Field field) {
        return WORDS.getProperty(field.label(), field.label());
    }

    static String identifier(IdentifierRule rule) {
        return WORDS.getProperty("identifier." + rule.system(), "says who the person is (%s)".formatted(rule.system()));
    }

    static String validity(IdentifierRule rule) {
        return "a first or last day of validity: " + identifier(rule);
    }

    private static Properties read() {
        var words = new Properties();
        var resource =
                Objects.requireNonNull(FieldWords.class.getResourceAsStream("fields.properties"), "it is shipped");
        try (var text = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
