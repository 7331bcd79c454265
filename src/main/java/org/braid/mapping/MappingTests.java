package org.braid.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.braid.audit.Finding;
import org.braid.audit.SourceRef;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;
import org.braid.entitlement.Rates;
import org.braid.entitlement.Statement;
import org.braid.feed.Columns;
import org.braid.feed.SourceRow;

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
                    .forEach(difference -> failures.add("%s:%d: example '%s': %s"
                            .formatted(mapping.name(), example.line(), example.name(), difference)));
        }
        return new Outcome(mapping.name(), mapping.file().examples().size(), failures);
    }

    private record Check(Mapping mapping, MappingFile.Example example) {

        List<String> run() {
            var columns = columns();
            var row = new SourceRow(SourceRef.line("example", example.line()), example.texts());
            var result = mapping.normalise(row, columns, "example");
            var differences = new ArrayList<String>();
            compare(
                    differences,
                    "is",
                    example.is().isEmpty() ? wanted() : example.is(),
                    result.fold(
                            mapped -> mapped.statement() instanceof CareEvent ? "event" : "entitlement",
                            refused -> "refused",
                            notData -> "not data"));
            compare(differences, "finds", String.join(", ", example.finds()), codes(result));
            var reading = mapping.reading(row, columns);
            example.gives()
                    .forEach((label, wanted) -> compare(differences, label, wanted, shown(label, reading, result)));
            return differences;
        }

        private String wanted() {
            return example.gives().isEmpty() ? "refused" : "entitlement";
        }

        private Columns columns() {
            var names = mapping.read().columns().stream()
                    .map(column -> column.name())
                    .toList();
            return new Columns(names, names);
        }

        private static String codes(MappingResult result) {
            return result
                    .fold(
                            MappingResult.Mapped::findings,
                            MappingResult.Refused::findings,
                            notData -> List.<Finding>of())
                    .stream()
                    .map(finding -> finding.code().name())
                    .collect(Collectors.joining(", "));
        }

        /** Beside the fields, {@code weekly} is the weekly worth in major units and {@code lastDay} what the period says. */
        private static String shown(String label, Reading reading, MappingResult result) {
            if (label.equals("weekly")) {
                return result.fold(mapped -> weekly(mapped.statement()), refused -> "", notData -> "");
            }
            if (label.equals("person")) {
                return result.fold(mapped -> person(mapped.statement()), refused -> "", notData -> "");
            }
            return Field.of(label).map(reading::shown).orElse("an unknown field");
        }

        private static String weekly(Statement statement) {
            return statement instanceof Entitlement entitlement
                    ? Money.rounded(
                                    Rates.weekly(entitlement.terms(), entitlement.valid()),
                                    entitlement.terms().currency())
                            .major()
                            .toPlainString()
                    : "";
        }

        /** Identifiers as {@code system:value}, then the names. */
        private static String person(Statement statement) {
            var person = statement.person();
            var identifiers = person.identifiers().stream()
                    .map(each -> each.system() + ":" + each.value())
                    .collect(Collectors.joining(" "));
            return "%s %s %s"
                    .formatted(identifiers, person.givenName(), person.familyName())
                    .strip();
        }

        private static void compare(List<String> differences, String what, String wanted, String found) {
            if (!wanted.equals(found)) {
                differences.add("%s: wanted '%s', found '%s'".formatted(what, wanted, found));
            }
        }
    }
}
