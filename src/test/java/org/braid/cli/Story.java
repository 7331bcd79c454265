package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.braid.record.Manifest;
import org.braid.route.Progress;
import org.springframework.util.FileSystemUtils;

/** Awards of one small feed that change from night to night, each night on a day of its own. */
final class Story {
    static final String WILSON = "Wilson,Michael,12/05/1962,M,ZZ85 4AG";
    static final String GUPTA = "Gupta,Harpreet,26/11/1978,F,ZZ6 8XA";
    private static final String FEED = "access-to-work";
    private static final String HEADING =
            "AtW Reference,Surname,Forenames,Date of birth,Gender,Postcode,Element,Grant amount,Paid,Award start,Award end,Employer\n";

    private final Path folder;
    private final Path mappings;

    Story(Path folder) {
        this.folder = folder;
        this.mappings = folder.resolve("mappings");
        try {
            FileSystemUtils.copyRecursively(Nights.MAPPINGS, mappings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An award as its line in the file. */
    static String award(String reference, String person, String element, String terms) {
        return "%s,%s,%s,%s,".formatted(reference, person, element, terms);
    }

    /** What a night begins with, at two o'clock: the whole of the file, and nothing of earlier ones. */
    Manifest night(String day, String... awards) {
        return night(day, installation -> {}, awards);
    }

    Manifest night(String day, Consumer<Installation> before, String... awards) {
        var in = folder.resolve("in").resolve(FEED);
        try {
            FileSystemUtils.deleteRecursively(in);
            Files.createDirectories(in);
            var lines = Arrays.stream(awards).map(award -> award + "\n").toList();
            Files.writeString(
                    in.resolve("atw-" + day + ".csv"), HEADING + String.join("", lines), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var date = LocalDate.parse(day);
        var clock = Clock.fixed(date.atTime(2, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        try (var installation = Installation.open(data(), mappings, clock)) {
            before.accept(installation);
            var accepted = installation.accepted();
            accepted.accept(accepted.missing(installation.compiled()), "the story", "");
            var stages = installation.stages(Set.of(FEED), Progress.silent());
            var night = stages.begin(date);
            Nights.receive(stages, in, FEED);
            var manifest = Nights.finish(stages, night);
            assertThat(manifest.published()).isTrue();
            return manifest;
        }
    }

    void changeMapping(String what, String to) {
        changeFile(FEED + "/mapping.yaml", what, to);
    }

    /** @param name in the folder of the mappings */
    void changeFile(String name, String what, String to) {
        var file = mappings.resolve(name);
        try {
            var text = Files.readString(file);
            assertThat(text).contains(what);
            Files.writeString(file, text.replace(what, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Nights.Said braid(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data().toString(), "--mappings", mappings.toString()));
        return Nights.braid(all.toArray(String[]::new));
    }

    /** Our id of whoever has an award, as known last. */
    String person(String reference) {
        try (var installation = Installation.open(data(), mappings, Place.CLOCK)) {
            return installation
                    .jdbc()
                    .queryForObject(
                            "SELECT MAX(p.person) FROM identity_person p JOIN statement s ON s.identity = p.identity"
                                    + " WHERE s.statement_key LIKE ? AND p.to_night = (SELECT MAX(to_night) FROM identity_person x WHERE x.identity = p.identity)",
                            String.class,
                            "%|" + reference + "|%");
        }
    }

    Path data() {
        return folder.resolve("data");
    }
}
