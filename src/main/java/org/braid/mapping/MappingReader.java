package org.braid.mapping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads one mapping file and compiles it; whatever is wrong with it is said with its line, before any row is read. */
final class MappingReader {
    static final Set<String> KNOWN = Set.of(
            "extends",
            "feed",
            "confirm",
            "files",
            "title",
            "source",
            "semantics",
            "mayLose",
            "together",
            "dates",
            "months",
            "twoDigitYears",
            "decimal",
            "missing",
            "period",
            "read",
            "codes",
            "common",
            "rows",
            "exampleRow",
            "examples");
    static final Set<String> EXAMPLE = Set.of("name", "row", "gives", "also", "finds", "is");

    private final Path root;
    private final Path file;
    private final String name;
    private final Yaml yaml;
    /** In which a line says enough by its number; blank where several files say something. */
    private final String ownFile;

    /** In one order, whatever the folder of all mappings is called. */
    private final Set<Path> codeFiles =
            new TreeSet<>(Comparator.comparing(each -> each.toAbsolutePath().normalize()));

    private final SortedMap<String, CodeListFile> codeLists = new TreeMap<>();

    /**
     * @param root the folder of all mappings; shared code lists are in {@code codes} there
     * @param path the file
     */
    MappingReader(Path root, Path path) {
        this.root = root;
        this.file = path;
        this.name = "mappings/" + root.relativize(path).toString().replace('\\', '/');
        codeFiles.add(path);
        var own = Yaml.read(path, name);
        this.yaml = Inheritance.whole(own, path, name, codeFiles::add);
        this.ownFile = own.find("extends").isPresent() ? "" : name;
    }

    Mapping mapping() {
        yaml.allow(KNOWN);
        var read = new ReadSection(yaml.need("read"), file.resolveSibling("."), codeFiles::add).spec();
        var columns = ReadSection.positions(read);
        var texts = texts();
        var about = About.read(yaml);
        var fields = new FieldSection(columns, this::codeList, ownFile, texts);
        var rows = new RuleSection(fields).rows(yaml);
        var period = List.copyOf(fields.fields(yaml.find("period").orElse(null)).values());
        var file = new MappingFile(
                name,
                feed(),
                source(),
                Hashes.ofFiles(codeFiles),
                semantics(),
                mayLose(),
                Together.read(yaml),
                read,
                yaml.find("files").map(Yaml::texts).orElse(List.of()),
                about,
                List.copyOf(codeLists.values()),
                period,
                rows,
                examples(columns),
                unconfirmed(columns));
        var described = new ColumnSection(columns, texts, new DateSection(yaml)).rules(yaml.need("read"));
        var ownTexts = new LinkedHashMap<Integer, Texts>();
        described.forEach(rule -> ownTexts.put(rule.column(), rule.texts()));
        return new Mapping(
                file,
                new FieldReader(new ColumnTexts(texts, ownTexts), missing(about)),
                new DescribedColumns(described));
    }

    private String feed() {
        var feed = yaml.need("feed");
        var folder = root.relativize(file).getName(0).toString();
        if (!feed.text().equals(folder)) {
            throw feed.invalid("the feed is `%s`, but the folder is `%s`".formatted(feed.text(), folder));
        }
        return folder;
    }

    private String source() {
        return name.substring("mappings/".length(), name.lastIndexOf('.'));
    }

    private Semantics semantics() {
        var semantics = yaml.need("semantics");
        for (var each : Semantics.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(semantics.text())) {
                return each;
            }
        }
        throw semantics.invalid("unknown semantics `%s`; known: snapshot, upsert, append".formatted(semantics.text()));
    }

    private double mayLose() {
        var percent = yaml.text("mayLose", "20 %").replace("%", "").strip();
        if (!percent.matches("[0-9]{1,3}")) {
            throw yaml.need("mayLose").invalid("`mayLose:` is a percentage, such as `20 %`");
        }
        return Integer.parseInt(percent) / 100.0;
    }

    /** Columns and fields of a proposal that nobody has looked at yet. */
    private List<String> unconfirmed(Map<String, Integer> columns) {
        var named = yaml.find("confirm").map(Yaml::list).orElse(List.of());
        for (var each : named) {
            if (!columns.containsKey(each.text()) && Field.of(each.text()).isEmpty()) {
                throw each.invalid("`%s` is neither a column under `read:` nor a field".formatted(each.text()));
            }
        }
        return named.stream().map(Yaml::text).toList();
    }

    private Texts texts() {
        return new Texts(new DateSection(yaml).dates(), decimal());
    }

    private Decimal decimal() {
        return switch (yaml.text("decimal", "point")) {
            case "point" -> Decimal.POINT;
            case "comma" -> Decimal.COMMA;
            case "either" -> Decimal.EITHER;
            default -> throw yaml.need("decimal").invalid("`decimal:` is point, comma or either");
        };
    }

    private static Set<String> missing(About about) {
        return about.missing().stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** A list in this file, or else a file of that name under {@code mappings/codes}. */
    private CodeSource codeList(Yaml named) {
        return yaml.find("codes")
                .flatMap(codes -> codes.find(named.text()))
                .map(CodeSource::here)
                .orElseGet(() -> sharedCodeList(named));
    }

    private CodeSource sharedCodeList(Yaml named) {
        var path = root.resolve("codes").resolve(named.text() + ".yaml");
        if (!named.text().matches("[a-z0-9-]+") || !Files.isRegularFile(path)) {
            throw named.invalid("no code list `%s`, neither under `codes:` nor as mappings/codes/%s.yaml"
                    .formatted(named.text(), named.text()));
        }
        codeFiles.add(path);
        var list = Yaml.read(path, "mappings/codes/" + named.text() + ".yaml");
        var listFile = CodeListFile.of(named.text(), list);
        codeLists.put(named.text(), listFile);
        return new CodeSource(list.need("codes"), listFile.source());
    }

    private List<MappingFile.Example> examples(Map<String, Integer> columns) {
        var base = yaml.find("exampleRow").map(Yaml::textMap).orElse(Map.of());
        var examples = new ArrayList<MappingFile.Example>();
        for (var each : yaml.find("examples").map(Yaml::list).orElse(List.of())) {
            each.allow(EXAMPLE);
            var row = new LinkedHashMap<>(base);
            each.find("row").ifPresent(cells -> row.putAll(cells.textMap()));
            examples.add(new MappingFile.Example(
                    each.need("name").text(),
                    each.at(),
                    texts(each, row, columns),
                    each.find("gives").map(Yaml::textMap).orElse(Map.of()),
                    also(each),
                    each.find("finds").map(Yaml::texts).orElse(List.of()),
                    each.text("is", "")));
        }
        return examples;
    }

    private static Map<String, Map<String, String>> also(Yaml example) {
        var also = new LinkedHashMap<String, Map<String, String>>();
        example.find("also").map(Yaml::map).orElse(Map.of()).forEach((name, gives) -> also.put(name, gives.textMap()));
        return also;
    }

    private static List<String> texts(Yaml example, Map<String, String> row, Map<String, Integer> columns) {
        row.keySet().stream()
                .filter(column -> !columns.containsKey(column))
                .findFirst()
                .ifPresent(column -> {
                    throw example.invalid("column `%s` is not among those under `read:`".formatted(column));
                });
        return columns.keySet().stream()
                .map(column -> row.getOrDefault(column, ""))
                .toList();
    }
}
