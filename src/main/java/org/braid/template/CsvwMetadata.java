package org.braid.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.braid.mapping.Contract;

/** What a feed's tables are, saved as CSV, in the words of the W3C's Metadata Vocabulary for Tabular Data (CSVW). */
record CsvwMetadata(@JsonProperty("@context") Object context, List<Table> tables) {
    private static final List<Object> CONTEXT = List.of("http://www.w3.org/ns/csvw", new Language("en"));

    record Language(@JsonProperty("@language") String language) {}

    record Table(
            String url,
            @JsonProperty("dc:title") String title,

            @JsonProperty("dc:source") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            String source,

            Dialect dialect,
            Schema tableSchema) {}

    record Dialect(String encoding, boolean header) {}

    record Schema(
            List<CsvwColumn> columns,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ForeignKey> foreignKeys) {}

    record ForeignKey(String columnReference, Reference reference) {}

    record Reference(String resource, String columnReference) {}

    static CsvwMetadata of(List<Contract> contracts) {
        return new CsvwMetadata(
                CONTEXT,
                contracts.stream()
                        .flatMap(contract -> contract.tables().stream().map(table -> table(contract, table)))
                        .toList());
    }

    private static Table table(Contract contract, Contract.Table table) {
        var names = new LinkedHashSet<String>();
        var columns = table.columns().stream()
                .map(column -> CsvwColumn.of(
                        column, contract, unique(name(column.column().heading()), names)))
                .toList();
        return new Table(
                FileNames.csv(contract, table),
                contract.title(),
                contract.sender(),
                new Dialect(FileNames.sendsCsv(contract) ? contract.read().charset() : "utf-8", true),
                new Schema(columns, foreignKeys(contract, table)));
    }

    private static List<ForeignKey> foreignKeys(Contract contract, Contract.Table table) {
        return contract.tables().stream()
                .filter(other -> table.refers().containsKey(other.name()))
                .map(other -> {
                    var key = table.refers().get(other.name());
                    return new ForeignKey(
                            name(DataPackage.heading(table, key)),
                            new Reference(FileNames.csv(contract, other), name(DataPackage.heading(other, key))));
                })
                .toList();
    }

    /** Letters, digits and underscores, as a column's name in CSVW has; what is no such letter is left out. */
    static String name(String heading) {
        var name = heading.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return name.isEmpty() ? "column" : name;
    }

    private static String unique(String name, Set<String> taken) {
        var unique = name;
        for (var number = 2; !taken.add(unique); number++) {
            unique = name + "_" + number;
        }
        return unique;
    }
}
