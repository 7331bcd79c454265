package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The page about adding a spreadsheet, command by command as it stands there: each works, and says what the page says. */
class SpreadsheetGuideTest {
    private static final Path PAGE = Path.of("docs/add-a-spreadsheet.md");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final List<String> OF_AN_INSTALLATION = List.of("mappings", "routes", "samples");

    @TempDir
    private Path folder;

    /** A command of the page, and the lines below it that it must say. */
    private record Step(String command, List<String> says) {}

    private static List<Step> steps() throws IOException {
        var steps = new ArrayList<Step>();
        for (var line : Files.readAllLines(PAGE)) {
            var code = line.startsWith("    ");
            var text = line.strip();
            if (code && text.matches("(?:\\./braid|\\$EDITOR|mkdir|cp) .*")) {
                steps.add(new Step(text, new ArrayList<>()));
            } else if (code
                    && !steps.isEmpty()
                    && !steps.get(steps.size() - 1).command().contains("returns ")) {
                steps.get(steps.size() - 1).says().add(text);
            }
        }
        return steps;
    }

    @Test
    void everyCommandWorksAndSaysWhatThePageSays() throws IOException {
        for (var each : OF_AN_INSTALLATION) {
            FileSystemUtils.copyRecursively(Path.of(each), folder.resolve(each));
        }
        writeRoute();
        var steps = steps();

        assertThat(steps).hasSize(12);
        for (var step : steps) {
            var said = does(step.command());

            for (var line : step.says()) {
                assertThat(said).as(step.command()).contains(parts(line));
            }
        }
    }

    /** What the page leaves out, it marks with three dots. */
    private static List<String> parts(String line) {
        return Arrays.stream(line.split("\\.\\.\\.", -1))
                .map(part -> part.strip().replaceAll("^; |;$", "").strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String does(String command) throws IOException {
        var words = words(command);
        switch (words.get(0)) {
            case "mkdir" -> Files.createDirectories(here(words.get(2)));
            case "cp" -> {
                var from = Path.of(words.get(1));
                Files.copy(from, here(words.get(2)).resolve(from.getFileName()));
            }
            case "$EDITOR" -> confirm(here(words.get(1)));
            default -> {
                return braid(words.subList(1, words.size()));
            }
        }
        return "";
    }

    private static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    private Path here(String path) {
        return folder.resolve(path);
    }

    /** What the page asks a person to do. */
    private static void confirm(Path mapping) throws IOException {
        var text = Files.readString(mapping);
        assertThat(text).contains("\nconfirm:\n");
        Files.writeString(mapping, text.replaceFirst("confirm:\n(?:  - [^\n]*\n)+", ""));
    }

    private String braid(List<String> words) {
        var all = new ArrayList<String>();
        words.forEach(word -> all.add(
                word.equals("outbox") || word.startsWith("mappings/")
                        ? here(word).toString()
                        : word));
        all.addAll(List.of(
                "--data",
                here("data").toString(),
                "--mappings",
                here("mappings").toString()));
        if (words.get(0).equals("run")) {
            all.addAll(List.of(
                    "--routes",
                    here("routes").toString(),
                    "--in",
                    here("samples").toString()));
        }
        var said = Nights.braid(all.toArray(String[]::new));
        assertThat(said.exitCode()).as(String.join(" ", words) + said.err()).isZero();
        return said.out();
    }

    /** The route stands on the page. */
    private void writeRoute() throws IOException {
        var page = Files.readString(PAGE);
        var from = page.indexOf("    # Stage 1 of 5");
        var route =
                page.substring(from, page.indexOf("From now on")).lines().map(line -> line.replaceFirst("^ {4}", ""));
        Files.writeString(here("routes/riverbend.camel.yaml"), String.join("\n", route.toList()));
    }
}
