package org.braid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.braid.report.Json;
import org.braid.view.ViewTests;
import org.braid.view.ViewTests.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "test",
        description = "Runs tests of views, in the format of the SQL on FHIR specification.",
        mixinStandardHelpOptions = true)
final class ViewTestCommand implements Callable<Integer> {
    private static final int DIFFERS = 3;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Test files.")
    List<Path> files = List.of();

    @Option(names = "--report", paramLabel = "OUT.json", description = "A report in the specification's format.")
    @Nullable
    Path report;

    /** What the specification's report says of a file. */
    private record Tested(List<Named> tests) {}

    private record Named(String name, Result result) {}

    private record Result(boolean passed, @Nullable String reason) {}

    @Override
    public Integer call() throws IOException {
        var all = new LinkedHashMap<String, List<Outcome>>();
        for (var file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Refusal(2, "There is no file " + file + ".");
            }
            all.put(String.valueOf(file.getFileName()), ViewTests.run(file));
        }
        tell(all);
        return all.values().stream().allMatch(outcomes -> outcomes.stream().allMatch(Outcome::passed)) ? 0 : DIFFERS;
    }

    private void tell(Map<String, List<Outcome>> all) throws IOException {
        var tested = new LinkedHashMap<String, Tested>();
        all.forEach((file, outcomes) -> tested.put(file, tested(outcomes)));
        var document = Json.document(tested);
        if (report != null) {
            Files.writeString(report, document);
        }
        if (place.json) {
            Output.of(spec).print(document);
            Output.of(spec).flush();
        } else {
            all.forEach(this::tell);
        }
    }

    private static Tested tested(List<Outcome> outcomes) {
        return new Tested(outcomes.stream()
                .map(outcome -> new Named(outcome.name(), new Result(outcome.passed(), outcome.reason())))
                .toList());
    }

    private void tell(String file, List<Outcome> outcomes) {
        var failed = outcomes.stream().filter(outcome -> !outcome.passed()).toList();
        Output.of(spec)
                .println("%s: %d passed, %d failed".formatted(file, outcomes.size() - failed.size(), failed.size()));
        failed.forEach(outcome -> Output.errOf(spec).println("  %s: %s".formatted(outcome.name(), outcome.reason())));
    }
}
