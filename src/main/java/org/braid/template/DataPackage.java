package org.braid.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.braid.feed.ReadSpec;
import org.braid.mapping.Contract;
import org.jspecify.annotations.Nullable;

/** What a feed's files are, as a Frictionless Data Package (datapackage.org, version 2) for programs. */
record DataPackage(@JsonProperty("$schema") String profile, String name, String title, List<Resource> resources) {
    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    /** One table. */
    record Resource(
            String name,
            String path,
            String type,
            String title,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String description,
            String format,
            String mediatype,
            @Nullable String encoding,
            @Nullable Map<String, String> dialect,
            Schema schema) {}

    record Schema(
            @JsonProperty("$schema") String profile,
            String fieldsMatch,
            List<TableField> fields,
            List<String> missingValues,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ForeignKey> foreignKeys) {}

    record ForeignKey(List<String> fields, Reference reference) {}

    record Reference(String resource, List<String> fields) {}

    static DataPackage of(String feed, List<Contract> contracts) {
        var resources = contracts.stream()
                .flatMap(contract -> contract.tables().stream().map(table -> resource(contract, table)))
                .toList();
        return new DataPackage(
                PROFILES + "datapackage.json", feed, contracts.get(0).title(), resources);
    }

    private static Resource resource(Contract contract, Contract.Table table) {
        var csv = FileNames.sendsCsv(contract);
        return new Resource(
                FileNames.resource(contract, table),
                csv ? FileNames.csv(contract, table) : FileNames.workbook(contract),
                "table",
                contract.title(),
                contract.sender(),
                csv ? "csv" : "xlsx",
                csv ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                csv ? contract.read().charset() : null,
                csv
                        ? null
                        : Map.of("sheetName", SheetNames.of(contract).of(table).get(0)),
                schema(contract, table));
    }

    private static Schema schema(Contract contract, Contract.Table table) {
        var fields = table.columns().stream()
                .map(column -> TableField.of(column, contract))
                .toList();
        var missing = new ArrayList<>(List.of(""));
        missing.addAll(contract.missing());
        return new Schema(PROFILES + "tableschema.json", match(table), fields, missing, foreignKeys(contract, table));
    }

    /** A file may have more columns; one with optional columns may have fewer, too, which only {@code partial} allows. */
    private static String match(Contract.Table table) {
        return table.columns().stream().allMatch(column -> column.column().required()) ? "subset" : "partial";
    }

    private static List<ForeignKey> foreignKeys(Contract contract, Contract.Table table) {
        return contract.tables().stream()
                .filter(other -> table.refers().containsKey(other.name()))
                .map(other -> {
                    var key = table.refers().get(other.name());
                    return new ForeignKey(
                            List.of(heading(table, key)),
                            new Reference(FileNames.resource(contract, other), List.of(heading(other, key))));
                })
                .toList();
    }

    static String heading(Contract.Table table, @Nullable String column) {
        return table.columns().stream()
                .map(each -> each.column())
                .filter(each -> each.name().equals(column))
                .map(ReadSpec.Column::heading)
                .findFirst()
                .orElseThrow();
    }
}
