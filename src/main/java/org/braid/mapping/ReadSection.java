package org.braid.mapping;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.braid.feed.ReadSpec;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.Secrets;

/** Reads the {@code read:} part of a mapping: how the feed's files are laid out. */
final class ReadSection {
    static final Set<String> XML = Set.of("format", "record", "rowElements", "required", "optional", "emptyElements");

    private final Yaml yaml;

    private final Path folder;
    private final Consumer<Path> used;

    /**
     * @param folder of the mapping, in which its views stand
     * @param used is told of the files that the layout stands in, too
     */
    ReadSection(Yaml yaml, Path folder, Consumer<Path> used) {
        this.yaml = yaml;
        this.folder = folder;
        this.used = used;
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
            case "fhir" -> new ViewSection(yaml, folder, used).spec();
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
}
