package org.braid.mapping;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.braid.mapping.FieldRule.Constant;

/**
 * Codes of a feed, with what each means in Braid's words.
 *
 * @param source feed and file, as in {@code education/plans}
 * @param field what they fill, as mapping files call it
 * @param number 1 for the first list that fills the field
 * @param meanings by the feed's code, sorted; a blank meaning leaves the field blank
 */
public record Vocabulary(String source, String field, int number, Map<String, String> meanings) {

    static List<Vocabulary> of(MappingFile file) {
        var numbers = new TreeMap<String, Integer>();
        return rules(file)
                .flatMap(rule -> Stream.ofNullable(rule.codes())
                        .filter(codes -> !codes.codes().isEmpty())
                        .map(codes -> Map.entry(rule.field().label(), meanings(codes))))
                .distinct()
                .map(list -> new Vocabulary(
                        file.source(), list.getKey(), numbers.merge(list.getKey(), 1, Integer::sum), list.getValue()))
                .toList();
    }

    private static Map<String, String> meanings(CodeList codes) {
        var meanings = new TreeMap<String, String>();
        codes.codes().forEach(code -> meanings.put(code, codes.meaning(code).orElse("")));
        return Collections.unmodifiableMap(meanings);
    }

    /** What is always said of a field, by any row: the words themselves, without codes. */
    static Stream<String> constants(MappingFile file, Field field) {
        return rules(file)
                .filter(rule -> rule.field() == field)
                .flatMap(rule -> rule.sources().stream())
                .filter(Constant.class::isInstance)
                .map(constant -> ((Constant) constant).text());
    }

    private static Stream<FieldRule> rules(MappingFile file) {
        return file.rows().stream()
                .flatMap(row -> Stream.concat(Stream.of(row), row.also().stream()))
                .flatMap(row -> row.fields().stream());
    }
}
