package org.braid.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.braid.feed.Secrets;

/** One source in a test: its settings, what it waited for, and what it delivered. */
final class FetchKit {
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Path data;
    private final Map<String, String> secrets = new LinkedHashMap<>();
    final List<Duration> waits = new ArrayList<>();

    FetchKit(Path data, URI base) {
        this.data = data;
        settings.putAll(Map.of("feed", "nhs-phb", "base", base.toString(), "by", "search", "pageSize", "50"));
        set("search", "CarePlan Contract Coverage CoverageEligibilityResponse Goal Organization Patient");
        set("overlap", "PT10M").set("fullAfter", "P7D").set("time", "PT1H");
        set("answers", "1000").set("bytes", "100_000_000").set("answerBytes", "10_000_000");
    }

    FetchKit set(String name, String value) {
        settings.put(name, value);
        return this;
    }

    FetchKit secret(String variable, String value) {
        secrets.put(variable, value);
        return this;
    }

    Fetched fetch() {
        return fetch(false);
    }

    Fetched fetch(boolean full) {
        var text = settings.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
        var from = Secrets.of(secrets, data.resolve("secrets"));
        return new Fetching(data, from, Clock.systemUTC(), waits::add, (feed, resources) -> {}).fetch(text, full);
    }

    /** The files in the inbox, with all that is in them. */
    List<String> delivered() {
        try (var files = Files.list(data.resolve("fetched/nhs-phb"))) {
            return files.sorted().flatMap(file -> lines(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> files() {
        return List.of(data.resolve("fetched/nhs-phb").toFile().list());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
