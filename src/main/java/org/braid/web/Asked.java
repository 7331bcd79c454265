package org.braid.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.braid.answer.Format;
import org.braid.answer.Unanswerable;
import org.braid.answer.Unanswerable.Reason;
import org.braid.answer.When;
import org.jspecify.annotations.Nullable;

/** The parts of a question as they were sent, by name. What is wrong is named, never repeated. */
final class Asked {
    private static final Set<String> ALWAYS = Set.of("validAt", "knownAt", "format");

    private final Map<String, String> parts;

    /** @param own what may be asked besides the day, the knowledge and the format; a misspelt name would be missed */
    Asked(Map<String, String> parts, String... own) {
        var allowed = new TreeSet<>(ALWAYS);
        allowed.addAll(Arrays.asList(own));
        if (!allowed.containsAll(parts.keySet())) {
            throw invalid("Ask with these names only: " + String.join(", ", allowed) + ".");
        }
        this.parts = Map.copyOf(parts);
    }

    String person() {
        var person = parts.get("person");
        if (person == null || person.isBlank()) {
            throw invalid("Say who is meant: {\"person\": \"P-...\"}, or {\"person\": \"nhs:...\"}.");
        }
        return person;
    }

    @Nullable
    String text(String name) {
        return parts.get(name);
    }

    @Nullable
    Integer number(String name) {
        var text = parts.get(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?\\d{1,9}")) {
            throw invalid("The number in '" + name + "' is written in digits.");
        }
        return Integer.valueOf(text);
    }

    boolean flag(String name) {
        var text = parts.getOrDefault(name, "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw invalid("'" + name + "' is true or false.");
        }
        return text.equals("true");
    }

    When when() {
        return new When(day("validAt"), parts.get("knownAt"));
    }

    private @Nullable LocalDate day(String name) {
        var text = parts.get(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw invalid("The day in '" + name + "' is written like 2026-09-30.");
        }
    }

    Format format() {
        var word = parts.getOrDefault("format", Format.JSON.word());
        return Arrays.stream(Format.values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> invalid("The format is one of text, json, fhir, xlsx."));
    }

    static Unanswerable invalid(String message) {
        return new Unanswerable(Reason.INVALID_QUESTION, message);
    }
}
