package org.braid.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.braid.fetch.Fetched;
import org.braid.route.FetchedFeeds;

/** What a fetch brought, told. */
record FetchText(FetchedFeeds fetched, Path folder) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    String json() {
        try {
            return JSON.writeValueAsString(fetched) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An account of a fetch is plain text and numbers.", e);
        }
    }

    String text() {
        return fetched.fetched().stream().map(this::line).collect(Collectors.joining());
    }

    private String line(Fetched one) {
        var what = one.full() ? "everything" : "changes since " + one.since().orElseThrow();
        return "%s: %s, as of %s%n  %d resources: %d new, %d changed, %d gone; %d answers, %d asked again%n%s%s  %s%n"
                .formatted(
                        one.feed(),
                        what,
                        one.until(),
                        one.resources(),
                        one.added(),
                        one.changed(),
                        one.gone(),
                        one.answers(),
                        one.repeats(),
                        one.missed() == 0
                                ? ""
                                : "  CHANGE_NOT_TOLD: %d that changes had not told%n".formatted(one.missed()),
                        one.deletionsWait().isEmpty()
                                ? ""
                                : "  deletions may wait until everything is fetched again: %s%n"
                                        .formatted(String.join(" ", one.deletionsWait())),
                        one.file()
                                .map(name ->
                                        folder.resolve(one.feed()).resolve(name).toString())
                                .orElse("nothing new: the last delivery stands"));
    }
}
