package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.braid.route.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Through the whole product: 414 people with a budget in June 2006, 3,871 in March 2008 (REQUIREMENTS J1), and what was
 * learnt only later changes what is known now, not what was known then.
 */
class UptakeTest {
    @TempDir
    static Path folder;

    private static Path mappings = Path.of("");

    @BeforeAll
    static void threeNightsOfThePilots() throws IOException {
        mappings = Files.createDirectories(folder.resolve("mappings"));
        Files.createDirectories(mappings.resolve("ib-pilots"));
        for (var file : List.of("ib-pilots/mapping.yaml", "authority.yaml")) {
            Files.copy(Path.of("src/test/resources/pilot-feed", file), mappings.resolve(file));
        }
        Files.copy(Path.of("mappings/linkage.yaml"), mappings.resolve("linkage.yaml"));
        night("2006-06-30", 414, 0);
        night("2008-03-31", 3_871, 0);
        // Ten late forms arrive, for budgets that began in 2007.
        night("2008-05-31", 3_871, 10);
    }

    private static void night(String day, int holders, int late) throws IOException {
        var clock = Clock.fixed(Instant.parse(day + "T01:00:00Z"), ZoneOffset.UTC);
        var file = folder.resolve("pilots-%s.csv".formatted(day));
        Files.write(file, rows(holders, late));
        try (var installation = Installation.open(folder.resolve("data"), mappings, clock)) {
            var stages = installation.stages(Set.of(), Progress.silent());
            var night = stages.begin(LocalDate.parse(day));
            stages.normalise(stages.receive(file.toFile(), "ib-pilots"));
            Nights.finish(stages, night);
        }
    }

    private static List<String> rows(int holders, int late) {
        var rows = new ArrayList<>(List.of("Person,Surname,Born,Weekly,Start"));
        IntStream.rangeClosed(1, holders + late).forEach(number -> {
            var start = number <= 414 ? "2006-06-01" : number <= holders ? "2007-09-01" : "2007-12-01";
            rows.add("%d,Holder%d,1950-01-01,50.00,%s".formatted(number, number, start));
        });
        return rows;
    }

    private static JsonNode uptake(String... arguments) {
        var all = new ArrayList<>(List.of("report", "uptake", "--json", "--data"));
        all.add(folder.resolve("data").toString());
        all.addAll(List.of("--mappings", mappings.toString()));
        all.addAll(List.of(arguments));
        return Nights.braid(all.toArray(String[]::new)).json();
    }

    @Test
    void seriesAsItWasKnownThenHasThePublishedFigures() {
        var series = uptake("--from", "2006-06-30", "--to", "2008-03-31", "--every", "year", "--as-known-then");

        assertThat(series.at("/sections/2/rows").findValuesAsText("day"))
                .containsExactly("2006-06-30", "2007-06-30", "2008-03-31");
        assertThat(series.at("/sections/2/rows").findValuesAsText("people")).containsExactly("414", "414", "3871");
    }

    @Test
    void whatWasLearntLaterIsInWhatIsKnownNow() {
        assertThat(uptake("--valid-at", "2008-03-31")
                        .at("/sections/2/rows/0/people")
                        .asLong())
                .isEqualTo(3_881);
        assertThat(uptake("--valid-at", "2008-03-31", "--known-at", "2008-04-01")
                        .at("/sections/2/rows/0/people")
                        .asLong())
                .isEqualTo(3_871);
    }
}
