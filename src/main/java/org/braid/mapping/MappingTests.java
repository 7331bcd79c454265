package org.braid.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.braid.audit.Finding;
import org.braid.audit.SourceRef;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Statement;
import org.braid.feed.Columns;
import org.braid.feed.SourceRow;
import org.jspecify.annotations.Nullable;

/** Runs the examples inside a mapping file. */
public final class MappingTests {
    private MappingTests() {}

    /** @param failures what differs, with the example's line; empty when all is well */
    public record Outcome(String mapping, int examples, List<String> failures) {
        public Outcome {
            failures = List.copyOf(failures);
        }
    }

    public static Outcome run(Mapping mapping) {
        var failures = new ArrayList<String>();
        for (var example : mapping.file().examples()) {
            new Check(mapping, example)
                    .run()
                    .forEach(difference ->
                            failures.add("%s: example '%s': %s".formatted(example.at(), example.name(), difference)));
        }
        return new Outcome(mapping.name(), mapping.file().examples().size(), failures);
    }

    private record Check(Mapping mapping, MappingFile.Example example) {

        List<String> run() {
            var columns = columns();
            var row = new SourceRow(SourceRef.line("example", 1), example.texts());
            var result = mapping.normaliser(columns, "example").of(row);
            var differences = new ArrayList<String>();
            compare(
                    differences,
                    "is",
                    example.is().isEmpty() ? wanted() : example.is(),
                    result.fold(new MappingResult.Cases<>(
                            mapped -> mapped.statement() instanceof CareEvent ? "event" : "entitlement",
                            refused -> "refused",
                            withdrawn -> "withdrawal",
                            notData -> "not data")));
            compare(differences, "finds", String.join(", ", example.finds()), codes(result));
            var reading = mapping.reading(row, columns);
            example.gives()
                    .forEach((label, wanted) ->
                            compare(differences, label, wanted, shown(label, reading, statement(result, 0))));
            compareBeside(differences, row, columns, result);
            return differences;
        }

        private void compareBeside(List<String> differences, SourceRow row, Columns columns, MappingResult result) {
            var beside = mapping.readingsBeside(row, columns);
            if (!example.also().isEmpty()) {
                compare(
                        differences,
                        "also",
                        example.also().keySet().toString(),
                        beside.keySet().toString());
            }
            var number = 1;
            for (var each : beside.entrySet()) {
                var statement = statement(result, number++);
                example.also()
                        .getOrDefault(each.getKey(), Map.of())
                        .forEach((label, wanted) -> compare(
                                differences,
                                each.getKey() + ", " + label,
                                wanted,
                                shown(label, each.getValue(), statement)));
            }
        }

        /** The row's own statement is number 0. */
        private static @Nullable Statement statement(MappingResult result, int number) {
            if (!(result instanceof MappingResult.Mapped mapped)) {
                return null;
            }
            return number == 0
                    ? mapped.statement()
                    : mapped.also().get(number - 1).statement();
        }

        private String wanted() {
            return example.gives().isEmpty() ? "refused" : "entitlement";
        }

        private Columns columns() {
            var names = mapping.read().columns().stream()
                    .map(column -> column.heading())
                    .toList();
            return new Columns(names, names);
        }

        private static String codes(MappingResult result) {
            return result
                    .fold(new MappingResult.Cases<>(
                            MappingResult.Mapped::findings,
                            MappingResult.Refused::findings,
                            MappingResult.Withdrawn::findings,
                            notData -> List.<Finding>of()))
                    .stream()
                    .map(finding -> finding.code().name())
                    .collect(Collectors.joining(", "));
        }

        /** A field as it was read, or one of the words of {@link Shown}. */
        private static String shown(String label, Reading reading, @Nullable Statement statement) {
            return Shown.of(label, statement)
                    .or(() -> Field.of(label).map(reading::shown))
                    .orElse("an unknown field");
        }

        private static void compare(List<String> differences, String what, String wanted, String found) {
            if (!wanted.equals(found)) {
                differences.add("%s: wanted '%s', found '%s'".formatted(what, wanted, found));
            }
        }
    }
}
