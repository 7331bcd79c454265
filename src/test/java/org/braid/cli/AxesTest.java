package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.braid.summary.Definition;
import org.braid.summary.Summaries;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every question, export and report has both axes of time, or says why it has not. A new command stands here, too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxesTest {
    private static final String DAY = "2026-09-30";
    private static final String NIGHT = "2026-09-30-0001";

    /** They change something, or look at an installation and not at anybody's money. */
    private static final Set<String> ASK_NOTHING = Set.of(
            "run",
            "serve",
            "fetch",
            "import",
            "join",
            "split",
            "decide",
            "undo",
            "mapping check",
            "mapping test",
            "mapping suggest",
            "mapping accept",
            "mapping template",
            "link train",
            "review import",
            "review decide",
            "review confirm",
            "link encode",
            "view run",
            "view test",
            "returns",
            "samples check",
            "doctor",
            "help");

    /** Of a rule, a row or a decision it cannot be asked on which day of money it is true. */
    private static final Map<String, List<String>> ONLY_KNOWN = Map.of(
            "decisions", List.of(),
            "report findings", List.of());

    /** A day of money cannot be said with it, and picocli refuses it as unknown. */
    private static final Map<String, List<String>> WITHOUT_A_DAY = Map.of("close", List.of("--list"));

    @TempDir
    static Path folder;

    private String data = "";
    private String person = "";

    @BeforeAll
    void aNight() {
        data = folder.resolve("data").toString();
        try (var installation = Nights.open(Path.of(data))) {
            Nights.night(installation, Nights.SAMPLES, List.of("access-to-work"));
        }
        person = Nights.braid("people", "--json", "--data", data)
                .json()
                .at("/0/id")
                .asText();
    }

    private Map<String, List<String>> both() {
        var both = new TreeMap<String, List<String>>();
        both.put("record", List.of(person));
        both.put("why", List.of(person));
        both.put("history", List.of(person));
        both.put("identifiers", List.of(person));
        both.put("people", List.of());
        both.put("adjustments", List.of("--from-known", NIGHT));
        both.put("export", List.of("--out", folder.resolve("export").toString()));
        both.put("review export", List.of(folder.resolve("review.xlsx").toString()));
        both.put("report checks", List.of());
        both.put("report differences", List.of());
        both.put("report statement", List.of(person));
        Summaries.all().stream()
                .map(Definition::name)
                .forEach(name -> both.put("report " + name, List.of("--format", "json")));
        return both;
    }

    @Test
    void everyCommandIsInTheMatrix() {
        var named = new TreeSet<>(ASK_NOTHING);
        Stream.of(both(), ONLY_KNOWN, WITHOUT_A_DAY).forEach(each -> named.addAll(each.keySet()));

        assertThat(commands(Braid.commands(), "")).containsExactlyInAnyOrderElementsOf(named);
    }

    private static List<String> commands(CommandLine command, String before) {
        var names = new ArrayList<String>();
        command.getSubcommands().forEach((name, sub) -> {
            if (sub.getSubcommands().isEmpty()) {
                names.add(before + name);
            } else {
                names.addAll(commands(sub, name + " "));
            }
        });
        return names;
    }

    @Test
    void whatIsAskedTakesADayAndAKnowledge() {
        both().forEach((command, own) -> {
            assertThat(ask(command, own, "--valid-at", DAY, "--known-at", NIGHT).exitCode())
                    .as(command)
                    .isZero();
            assertThat(ask(command, own, "--known-at", "2001-01-01").err())
                    .as(command)
                    .contains("Nothing was known yet at 2001-01-01");
        });
    }

    @Test
    void whatHasNoDaySaysWhy() {
        ONLY_KNOWN.forEach((command, own) -> {
            var said = ask(command, own, "--valid-at", DAY);

            assertThat(said.exitCode()).as(command).isEqualTo(2);
            assertThat(said.err()).as(command).contains("day", "Leave out --valid-at");
            assertThat(ask(command, own, "--known-at", NIGHT).exitCode())
                    .as(command)
                    .isZero();
        });
        WITHOUT_A_DAY.forEach((command, own) -> {
            assertThat(ask(command, own, "--valid-at", DAY).exitCode())
                    .as(command)
                    .isEqualTo(2);
            assertThat(ask(command, own, "--known-at", NIGHT).exitCode())
                    .as(command)
                    .isZero();
        });
    }

    private Nights.Said ask(String command, List<String> own, String... axes) {
        var words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.addAll(own);
        words.addAll(List.of(axes));
        words.addAll(List.of("--data", data));
        return Nights.braid(words.toArray(String[]::new));
    }
}
