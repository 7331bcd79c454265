package org.braid.reference;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.braid.mapping.Yaml;
import org.braid.reference.Glossary.Achieved;
import org.braid.reference.Glossary.Measure;
import org.braid.reference.Glossary.Setting;

/** Reads {@code terms.yaml}. */
final class GlossaryFile {
    private GlossaryFile() {}

    static Glossary read(Yaml yaml) {
        yaml.allow(Set.of("source", "budgets", "feeds", "settings", "measures", "reviews"));
        return new Glossary(
                yaml.find("budgets").map(GlossaryFile::kinds).orElse(Map.of()),
                yaml.find("feeds").map(GlossaryFile::feeds).orElse(Map.of()),
                yaml.find("settings").map(each -> meanings(each, Setting.class)).orElse(Map.of()),
                yaml.find("measures").map(GlossaryFile::measures).orElse(Map.of()),
                yaml.find("reviews").map(each -> meanings(each, Achieved.class)).orElse(Map.of()));
    }

    /** By kind, the words for it. */
    private static Map<String, String> kinds(Yaml yaml) {
        Map<String, String> kinds = new TreeMap<>();
        yaml.map().forEach((kind, words) -> {
            if (!kind.matches("[A-Z][A-Z0-9_]*")) {
                throw words.invalid("`%s` is no kind of budget: write INDIVIDUAL, PERSONAL, ...".formatted(kind));
            }
            words.list().forEach(word -> once(kinds, word, kind));
        });
        return kinds;
    }

    private static Map<String, Map<String, String>> feeds(Yaml yaml) {
        Map<String, Map<String, String>> feeds = new TreeMap<>();
        yaml.map().forEach((feed, kinds) -> feeds.put(feed, kinds(kinds)));
        return feeds;
    }

    /** By meaning, the words for it. */
    private static <E extends Enum<E>> Map<String, E> meanings(Yaml yaml, Class<E> choices) {
        Map<String, E> meanings = new TreeMap<>();
        yaml.allow(Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.toSet()));
        yaml.map()
                .forEach((meaning, words) ->
                        words.list().forEach(word -> once(meanings, word, Enum.valueOf(choices, meaning))));
        return meanings;
    }

    private static Map<String, Measure> measures(Yaml yaml) {
        Map<String, Measure> measures = new TreeMap<>();
        yaml.list().forEach(each -> {
            each.allow(Set.of("name", "better"));
            var name = each.need("name");
            once(measures, name, new Measure(name.text(), higherIsBetter(each.need("better"))));
        });
        return measures;
    }

    private static boolean higherIsBetter(Yaml better) {
        return switch (better.text()) {
            case "higher" -> true;
            case "lower" -> false;
            default -> throw better.invalid("`%s` is neither higher nor lower".formatted(better.text()));
        };
    }

    private static <T> void once(Map<String, T> meanings, Yaml word, T meaning) {
        if (meanings.put(Spelling.of(word.text()), meaning) != null) {
            throw word.invalid("`%s` has a meaning above already".formatted(word.text()));
        }
    }
}
