package org.braid.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.braid.fetch.FetchFailed.Fault;

/** The settings of a source as a route writes them: one {@code name: value} a line, {@code none} where it has none. */
final class Settings {
    private static final String NONE = "none";

    private final TreeMap<String, String> values = new TreeMap<>();

    private Settings() {}

    static Settings of(String text) {
        var settings = new Settings();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(settings::add);
        return settings;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw invalid("'" + line + "' is no setting; they are written `name: value`");
        }
        var value = line.substring(colon + 1).strip();
        if (!value.isEmpty() && !value.equals(NONE)) {
            values.put(line.substring(0, colon).strip(), value);
        }
    }

    /** @throws FetchFailed for the first that nobody knows */
    void allow(Set<String> names) {
        var unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(names);
        unknown.stream().findFirst().ifPresent(name -> {
            throw invalid("unknown setting `" + name + "`");
        });
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String needed(String name) {
        return text(name).orElseThrow(() -> invalid("`" + name + "` is missing"));
    }

    /** Words between blanks. */
    List<String> words(String name) {
        return text(name).stream()
                .flatMap(text -> Stream.of(text.split("\\s+", -1)))
                .toList();
    }

    Duration duration(String name) {
        try {
            return Duration.parse(needed(name));
        } catch (DateTimeParseException e) {
            throw invalid("`" + name + "` is a duration such as PT5M or P7D");
        }
    }

    long number(String name) {
        try {
            return Long.parseLong(needed(name).replace("_", ""));
        } catch (NumberFormatException e) {
            throw invalid("`" + name + "` is a whole number");
        }
    }

    Optional<URI> address(String name) {
        return text(name).map(text -> {
            try {
                return Addresses.safe(new URI(text));
            } catch (URISyntaxException e) {
                throw invalid("`" + name + "` is no address");
            }
        });
    }

    FetchFailed invalid(String reason) {
        return new FetchFailed(
                Fault.INVALID_SOURCE, "the source " + values.getOrDefault("feed", "(without a feed)") + ": " + reason);
    }
}
