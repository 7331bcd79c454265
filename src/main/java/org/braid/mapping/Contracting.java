package org.braid.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.braid.audit.SourceRef;
import org.braid.feed.Columns;
import org.braid.feed.ReadSpec;
import org.braid.feed.SourceRow;
import org.braid.feed.TableShape;
import org.braid.feed.TableShape.Part;

/** Draws up the contract of a mapping that reads tables. */
final class Contracting {
    private final Mapping mapping;
    private final ReadSpec.Table read;
    private final Map<String, Integer> positions;
    private final ColumnTerms terms;
    private final ColumnTexts texts;

    Contracting(Mapping mapping, ColumnTexts texts, DescribedColumns described, ReadSpec.Table read) {
        this.mapping = mapping;
        this.read = read;
        this.texts = texts;
        this.positions = ReadSection.positions(read);
        this.terms = new ColumnTerms(mapping.file(), texts, described);
    }

    Contract contract() {
        var about = mapping.file().about();
        return new Contract(
                mapping.source(),
                about.title(),
                about.sender(),
                read,
                mapping.files(),
                about.missing(),
                texts.feed().decimal() == Decimal.COMMA,
                read.parts().stream().map(this::table).toList());
    }

    private Contract.Table table(Part part) {
        var examples = examples(part);
        var columns = IntStream.range(0, part.columns().size())
                .mapToObj(index -> {
                    var column = part.columns().get(index);
                    return terms.of(column, position(column), first(examples, index));
                })
                .toList();
        return new Contract.Table(part.name(), columns, refers(part), examples);
    }

    private static String first(List<Contract.Example> examples, int column) {
        return examples.stream()
                .map(example -> example.texts().get(column))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private int position(ReadSpec.Column column) {
        return Objects.requireNonNull(positions.get(column.name()), "every column has its place");
    }

    private static Map<String, String> refers(Part part) {
        var refers = new HashMap<>(part.with());
        refers.values().removeIf(TableShape.ONLY_ROW::equals);
        return refers;
    }

    private List<Contract.Example> examples(Part part) {
        var examples = new ArrayList<Contract.Example>();
        var rows = new ArrayList<List<String>>();
        for (var example : mapping.file().examples()) {
            if (isTaken(example) && isOf(part, example)) {
                var row = part.columns().stream()
                        .map(column -> example.texts().get(position(column)))
                        .toList();
                if (!rows.contains(row)) {
                    rows.add(row);
                    examples.add(new Contract.Example(example.name(), mapping.kind(row(example)), row));
                }
            }
        }
        return examples.isEmpty() ? List.of(terms.made(part.columns(), this::position)) : examples;
    }

    /** Whether the example has a row of this table: its own, or one that it refers to. */
    private boolean isOf(Part part, MappingFile.Example example) {
        var table = positions.get(TableShape.TABLE);
        var name = table == null ? "" : example.texts().get(table);
        return name.isEmpty() || name.equals(part.name()) || reaches(name, part.name());
    }

    private boolean reaches(String from, String to) {
        return read.parts().stream()
                .filter(part -> part.name().equals(from))
                .flatMap(part -> part.with().keySet().stream())
                .anyMatch(next -> next.equals(to) || reaches(next, to));
    }

    private boolean isTaken(MappingFile.Example example) {
        var names = read.columns().stream().map(ReadSpec.Column::heading).toList();
        var result = mapping.normaliser(new Columns(names, names), "example").of(row(example));
        return (result instanceof MappingResult.Mapped mapped
                        && mapped.findings().isEmpty())
                || (result instanceof MappingResult.Withdrawn withdrawn
                        && withdrawn.findings().isEmpty());
    }

    private static SourceRow row(MappingFile.Example example) {
        return new SourceRow(SourceRef.line("example", 1), example.texts());
    }
}
