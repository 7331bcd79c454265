package org.braid.mapping;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.braid.feed.ReadSpec;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.RowReader;
import org.braid.feed.Secrets;

/** Reads the {@code read:} part of a mapping: how the feed's files are laid out. */
final class ReadSection {
    static final Set<String> XML = Set.of("format", "record", "rowElements", "required", "optional", "emptyElements");
    static final Set<String> FHIR = Set.of("format", "rowsOf", "reach", "columns");

    private final Yaml yaml;

    ReadSection(Yaml yaml) {
        this.yaml = yaml;
    }

    ReadSpec spec() {
        var format = yaml.need("format");
        return switch (format.text()) {
            case "table" -> table(Set.of(Format.CSV, Format.XLSX, Format.XLS, Format.ODS));
            case "csv" -> table(Set.of(Format.CSV));
            case "xlsx" -> table(Set.of(Format.XLSX));
            case "xls" -> table(Set.of(Format.XLS));
            case "ods" -> table(Set.of(Format.ODS));
            case "xml" -> xml();
            case "fhir" -> fhir();
            default ->
                throw format.invalid(
                        "unknown format `%s`; known: table, csv, xlsx, xls, ods, xml, fhir".formatted(format.text()));
        };
    }

    private ReadSpec table(Set<Format> formats) {
        return new TableSection(yaml).table(formats, charset(), password());
    }

    /** The secret's name; a password itself would mostly not fit, and must not stand in a file that many read. */
    private String password() {
        var secret = yaml.text("password", "");
        if (!secret.isEmpty() && !Secrets.isName(secret)) {
            throw yaml.need("password")
                    .invalid("`password:` names a secret in small letters, digits and hyphens; it is not the password");
        }
        return secret;
    }

    private String charset() {
        var charset = yaml.text("charset", "utf-8").toLowerCase(Locale.ROOT);
        try {
            Charset.forName(charset);
            return charset;
        } catch (IllegalArgumentException e) {
            throw yaml.need("charset").invalid("unknown character set `%s`".formatted(charset));
        }
    }

    private ReadSpec xml() {
        yaml.allow(XML);
        var columns = Stream.concat(
                        Stream.of(new Column("#row", List.of(), false)), new NamedColumns(yaml).columns().stream())
                .toList();
        return new ReadSpec.Xml(
                columns, yaml.need("record").text(), yaml.need("rowElements").texts(), refusesEmpty());
    }

    private boolean refusesEmpty() {
        var empty = yaml.text("emptyElements", "blank");
        if (!empty.equals("blank") && !empty.equals("refused")) {
            throw yaml.need("emptyElements").invalid("`emptyElements:` is blank or refused");
        }
        return empty.equals("refused");
    }

    /** By its name in the mapping, where each column stands in {@link ReadSpec#columns()}. */
    static Map<String, Integer> positions(ReadSpec spec) {
        var positions = new LinkedHashMap<String, Integer>();
        spec.columns().forEach(column -> positions.put(column.name(), positions.size()));
        return positions;
    }

    private ReadSpec fhir() {
        yaml.allow(FHIR);
        var paths = new LinkedHashMap<String, Map<String, String>>();
        yaml.need("columns").map().forEach((name, entry) -> paths.put(name, paths(entry)));
        var columns = Stream.concat(Stream.of("#type", "#unresolved"), paths.keySet().stream())
                .map(name -> new Column(name, List.of(), false))
                .toList();
        var rowsOf = yaml.find("rowsOf").map(Yaml::map).orElse(Map.of());
        rowsOf.values().forEach(path -> checkPath(path, path.text()));
        return new ReadSpec.FhirNdjson(
                columns, yaml.find("rowsOf").map(Yaml::textMap).orElse(Map.of()), paths);
    }

    /**
     * A column's path by resource type. A path of a resource that others refer to is written once: {@code reach} says how
     * each gets there, and the path is theirs, too.
     */
    private Map<String, String> paths(Yaml column) {
        column.map().values().forEach(path -> checkPath(path, path.text()));
        var paths = new LinkedHashMap<>(column.textMap());
        yaml.find("reach")
                .map(Yaml::map)
                .orElse(Map.of())
                .forEach((from, ways) -> ways.map().forEach((target, way) -> {
                    var path = paths.get(target);
                    if (path != null) {
                        paths.putIfAbsent(from, checkPath(way, way.text() + ".resolve()." + path));
                    }
                }));
        return paths;
    }

    /** Refuses a path that cannot be understood, with its line. */
    private static String checkPath(Yaml place, String path) {
        try {
            var paths = Map.of("path", Map.of("Resource", path));
            RowReader.check(new ReadSpec.FhirNdjson(List.of(new Column("path", List.of(), false)), Map.of(), paths));
            return path;
        } catch (IllegalArgumentException e) {
            throw place.invalid(String.valueOf(e.getMessage()));
        }
    }
}
