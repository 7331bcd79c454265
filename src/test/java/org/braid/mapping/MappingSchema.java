package org.braid.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.entitlement.CareEvent;

/** The mapping language as a JSON schema, from the words that the code itself reads; editors check by it while people type. */
final class MappingSchema {
    private static final Map<String, Object> ANY = Map.of();
    private static final Map<String, Object> SCALAR = Map.of("type", List.of("string", "number", "boolean", "null"));
    private static final Map<String, Object> BOOLEAN = Map.of("enum", List.of(true, false, "true", "false"));
    private static final Map<String, Object> WHOLE = Map.of("type", List.of("integer", "string"));
    private static final Map<String, Object> TEXTS = oneOrMore(SCALAR);
    private static final Map<String, Object> TEXT_MAP = mapOf(SCALAR);

    /** What stands under a key, wherever it does. */
    private static final Map<String, Object> KEYS = Map.ofEntries(
            Map.entry("semantics", Map.of("enum", names(Semantics.values(), each -> each.name()))),
            Map.entry("decimal", Map.of("enum", names(Decimal.values(), each -> each.name()))),
            Map.entry("months", oneOrMore(Map.of("enum", List.of("en", "de", "nl")))),
            Map.entry("twoDigitYears", Map.of("type", "integer", "minimum", 1900, "maximum", 2099)),
            Map.entry("dates", TEXTS),
            Map.entry("missing", TEXTS),
            Map.entry("missingValues", TEXTS),
            Map.entry("columns", ANY),
            Map.entry("files", TEXTS),
            Map.entry("confirm", TEXTS),
            Map.entry("together", Map.of("enum", names(Together.values(), each -> each.name()))),
            Map.entry("aliases", mapOf(TEXTS)),
            Map.entry("headings", mapOf(TEXTS)),
            Map.entry("totals", TEXT_MAP),
            Map.entry("sheet", TEXTS),
            Map.entry("headingRows", WHOLE),
            Map.entry("blankRows", WHOLE),
            Map.entry("endsAt", TEXTS),
            Map.entry("same", ANY),
            Map.entry("merged", TEXTS),
            Map.entry("hiddenRows", Map.of("enum", List.of("read", "skip"))),
            Map.entry("hiddenSheets", BOOLEAN),
            Map.entry("needed", BOOLEAN),
            Map.entry("must", BOOLEAN),
            Map.entry("with", TEXT_MAP),
            Map.entry("sum", TEXTS),
            Map.entry("row", TEXT_MAP),
            Map.entry("exampleRow", TEXT_MAP),
            Map.entry("views", TEXTS),
            Map.entry("finds", TEXTS),
            Map.entry("rowElements", TEXTS),
            Map.entry("when", mapOf(TEXTS)),
            Map.entry("absolute", BOOLEAN),
            Map.entry("minor", BOOLEAN),
            Map.entry("number", BOOLEAN),
            Map.entry("unique", BOOLEAN),
            Map.entry("pad", WHOLE),
            Map.entry("minLength", WHOLE),
            Map.entry("maxLength", WHOLE),
            Map.entry("enum", TEXTS),
            Map.entry("credit", Map.of("enum", List.of("positive", "negative"))),
            Map.entry("check", Map.of("enum", List.of("nhs", "upn", "uln", "bsn", "chi"))),
            Map.entry("codes", Map.of("type", List.of("string", "object"))),
            Map.entry("tariff", Map.of("type", List.of("string", "object"))),
            Map.entry("type", Map.of("enum", names(ColumnRule.Type.values(), each -> each.name()))));

    private MappingSchema() {}

    static String text() {
        try {
            return new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                            .writeValueAsString(schema())
                            .replace("\r\n", "\n")
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://braid.example/mapping.schema.json");
        schema.put("title", "A Braid mapping, or a code list beside the mappings");
        schema.put(
                "description",
                "See docs/mapping-files.md. Written from the code: mvn test -Dtest=MappingSchemaTest -Dbraid.write=true");
        schema.put("if", Map.of("required", List.of("extends")));
        schema.put("then", ref("mapping"));
        schema.put(
                "else",
                conditional("feed", Map.of("allOf", List.of(ref("mapping"), ref("wholeMapping"))), ref("codeList")));
        schema.put("$defs", definitions());
        return schema;
    }

    private static Map<String, Object> definitions() {
        var definitions = new TreeMap<String, Object>();
        definitions.put(
                "mapping",
                heritable(
                        MappingReader.KNOWN,
                        List.of(),
                        Map.of(
                                "period", ref("fields"),
                                "read", ref("read"),
                                "codes", mapOf(Map.of("type", List.of("object", "null"))),
                                "common",
                                        object(
                                                RuleSection.COMMON,
                                                List.of(),
                                                Map.of("fields", ref("fields"), "identifiers", ref("identifiers"))),
                                "rows", oneOrMore(ref("row")),
                                "examples",
                                        oneOrMore(object(
                                                MappingReader.EXAMPLE,
                                                List.of("name"),
                                                Map.of("gives", TEXT_MAP, "also", mapOf(TEXT_MAP)))))));
        definitions.put("wholeMapping", whole());
        definitions.put(
                "codeList",
                object(
                        CodeListFile.KEYS,
                        List.of("source", "date", "codes"),
                        Map.of("codes", Map.of("type", "object"))));
        definitions.put("read", read());
        definitions.put(
                "column",
                Map.of(
                        "anyOf",
                        List.of(
                                SCALAR,
                                object(
                                        ColumnSection.COLUMN,
                                        List.of("name"),
                                        Map.of(
                                                "constraints",
                                                object(
                                                        ColumnSection.CONSTRAINTS,
                                                        List.of(),
                                                        Map.of("required", BOOLEAN)))))));
        definitions.put(
                "row",
                heritable(
                        RuleSection.ROW,
                        List.of("name"),
                        Map.of(
                                "gives", Map.of("enum", gives()),
                                "fields", ref("fields"),
                                "identifiers", ref("identifiers"),
                                "also",
                                        oneOrMore(object(
                                                RuleSection.ALSO, List.of("name"), Map.of("fields", ref("fields")))))));
        definitions.put("fields", fields());
        definitions.put(
                "field",
                object(FieldSection.FIELD, List.of(), Map.of("required", BOOLEAN, "any", oneOrMore(ref("source")))));
        definitions.put("source", Map.of("anyOf", List.of(SCALAR, object(SourceSection.SOURCE, List.of(), Map.of()))));
        definitions.put(
                "identifiers",
                oneOrMore(object(
                        FieldSection.IDENTIFIER,
                        List.of("system"),
                        Map.of(
                                "scope",
                                Map.of("anyOf", List.of(SCALAR, object(FieldSection.SCOPE, List.of(), Map.of())))))));
        return definitions;
    }

    /** What a mapping needs that extends no other. */
    private static Map<String, Object> whole() {
        var also = oneOrMore(two("type", "object", "required", List.of("fields")));
        var row = new TreeMap<>(two("type", "object", "required", List.of("gives")));
        row.put("properties", Map.of("also", also));
        return two(
                "required",
                List.of("feed", "semantics", "read", "rows"),
                "properties",
                Map.of("read", Map.of("required", List.of("format")), "rows", oneOrMore(row)));
    }

    private static Map<String, Object> conditional(
            String key, Map<String, Object> then, Map<String, Object> otherwise) {
        var conditional = new TreeMap<String, Object>();
        conditional.put("if", Map.of("required", List.of(key)));
        conditional.put("then", then);
        conditional.put("else", otherwise);
        return conditional;
    }

    private static Map<String, Object> read() {
        var columns = oneOrMore(ref("column"));
        var keys = Stream.of(TableSection.KNOWN, ReadSection.XML, ViewSection.KNOWN)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return heritable(
                keys,
                List.of(),
                Map.of(
                        "format", Map.of("enum", List.of("table", "csv", "xlsx", "xls", "ods", "xml", "fhir")),
                        "version", Map.of("enum", List.of("R4", "STU3")),
                        "required", columns,
                        "optional", columns,
                        "joins",
                                mapOf(Map.of(
                                        "anyOf",
                                        List.of(
                                                SCALAR,
                                                object(
                                                        ViewSection.JOIN,
                                                        List.of("view", "prefix", "columns"),
                                                        Map.of("columns", TEXTS))))),
                        "control", object(TableSection.CONTROL, List.of(), Map.of()),
                        "tables",
                                mapOf(heritable(
                                        TableSection.TABLE,
                                        List.of(),
                                        Map.of("required", columns, "optional", columns)))));
    }

    /** Each field with the values that it may have where it is always the same. */
    private static Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        for (var field : Field.values()) {
            var constant = field.choices().isEmpty() ? SCALAR : Map.<String, Object>of("enum", choices(field));
            fields.put(field.label(), orNothing(Map.of("anyOf", List.of(constant, ref("field")))));
        }
        return closed(fields, List.of());
    }

    /** YAML takes a bare yes for true in some editors. */
    private static List<Object> choices(Field field) {
        var choices = new ArrayList<Object>(field.choices());
        if (YesOrNo.asks(field.choices())) {
            choices.addAll(List.of(true, false));
        }
        return choices;
    }

    private static List<String> gives() {
        return Stream.concat(
                        Stream.of("entitlement", "nothing", "withdrawal"),
                        Arrays.stream(CareEvent.Kind.values())
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Map<String, Object> object(Set<String> keys, List<String> required, Map<String, Object> special) {
        return closed(properties(keys, special), required);
    }

    /** An heir takes out what its base says, by nothing. */
    private static Map<String, Object> heritable(Set<String> keys, List<String> required, Map<String, Object> special) {
        var properties = properties(keys, special);
        properties.replaceAll((key, value) -> required.contains(key) ? value : orNothing(value));
        return closed(properties, required);
    }

    private static SortedMap<String, Object> properties(Set<String> keys, Map<String, Object> special) {
        var properties = new TreeMap<String, Object>();
        for (var key : new TreeSet<>(keys)) {
            properties.put(key, special.getOrDefault(key, KEYS.getOrDefault(key, SCALAR)));
        }
        return properties;
    }

    private static Object orNothing(Object schema) {
        var takesNothing = schema.equals(SCALAR) || schema.equals(TEXTS) || schema.equals(ANY);
        return takesNothing ? schema : Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    private static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> oneOrMore(Map<String, Object> item) {
        var list = new LinkedHashMap<String, Object>();
        list.put("anyOf", List.of(item, two("type", "array", "items", item)));
        return list;
    }

    private static Map<String, Object> mapOf(Map<String, Object> value) {
        return two("type", "object", "additionalProperties", value);
    }

    private static Map<String, Object> two(String one, Object value, String other, Object otherValue) {
        var map = new TreeMap<String, Object>();
        map.put(one, value);
        map.put(other, otherValue);
        return map;
    }

    private static Map<String, Object> ref(String name) {
        return Map.of("$ref", "#/$defs/" + name);
    }

    private static <E> List<String> names(E[] values, Function<E, String> name) {
        Collection<E> all = Arrays.asList(values);
        return all.stream().map(name).map(each -> each.toLowerCase(Locale.ROOT)).toList();
    }
}
