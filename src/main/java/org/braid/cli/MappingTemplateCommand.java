package org.braid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.braid.mapping.Contract;
import org.braid.mapping.Mapping;
import org.braid.mapping.Mappings;
import org.braid.report.Json;
import org.braid.template.SheetsUnnamed;
import org.braid.template.Template;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "template",
        description =
                "Writes what a feed asks of its senders: a workbook to fill in, datapackage.json and CSVW metadata.",
        mixinStandardHelpOptions = true)
final class MappingTemplateCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Option(names = "--feed", paramLabel = "F", required = true, description = "The feed.")
    String feed = "";

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "One of its mappings: `provider/bright-lives`, or its file (default: all that read tables).")
    String only = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where the files go; earlier ones of the same names are replaced.")
    @Nullable
    Path out;

    @Override
    public Integer call() throws IOException {
        var mappings = mappings();
        var template = new Template(feed, contracts(mappings));
        var folder = Objects.requireNonNull(out);
        Files.createDirectories(folder);
        try (var files = new Unfinished(folder)) {
            var written = template.write(files::create);
            files.finish();
            tell(folder, new Told(feed, written, withoutTables(mappings)));
        } catch (SheetsUnnamed e) {
            throw new Refusal(WRONG_USE, String.valueOf(e.getMessage()));
        }
        return 0;
    }

    private List<Mapping> mappings() {
        var all = Mappings.read(place.mappings);
        var ofFeed = all.of(feed);
        if (ofFeed.isEmpty()) {
            throw new Refusal(
                    WRONG_USE, "There is no feed %s; there are %s.".formatted(feed, String.join(", ", all.feeds())));
        }
        var named = ofFeed.stream()
                .filter(mapping -> only.isEmpty() || NamedMapping.is(only, mapping, place.mappings))
                .toList();
        if (named.isEmpty()) {
            throw new Refusal(
                    WRONG_USE,
                    "The feed %s has no mapping %s; it has %s."
                            .formatted(
                                    feed,
                                    only,
                                    String.join(
                                            ", ",
                                            ofFeed.stream().map(Mapping::source).toList())));
        }
        return named;
    }

    private List<Contract> contracts(List<Mapping> mappings) {
        var contracts = mappings.stream()
                .flatMap(mapping -> mapping.contract().stream())
                .toList();
        if (contracts.isEmpty()) {
            throw new Refusal(
                    WRONG_USE,
                    "The feed %s sends no tables, and only a table can be filled in by hand.".formatted(feed));
        }
        return contracts;
    }

    private static List<String> withoutTables(List<Mapping> mappings) {
        return mappings.stream()
                .filter(mapping -> mapping.contract().isEmpty())
                .map(Mapping::source)
                .toList();
    }

    /** @param leftOut mappings that read no tables */
    private record Told(String feed, List<Template.Written> files, List<String> leftOut) {}

    private void tell(Path folder, Told told) {
        var said = Output.of(spec);
        if (place.json) {
            said.print(Json.document(told));
        } else {
            told.files().forEach(each -> said.println(folder.resolve(each.file()) + ": " + each.what()));
            told.leftOut().forEach(each -> said.println(each + " reads no table: left out"));
        }
        said.flush();
    }
}
