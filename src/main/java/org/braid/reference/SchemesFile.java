package org.braid.reference;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.braid.mapping.Yaml;

/** Reads {@code schemes.yaml}. */
final class SchemesFile {
    private static final String COUNTRY = "[A-Z]{2}(-[A-Z0-9]{1,3})?";
    private static final Set<String> KEYS = Set.of(
            "name",
            "kind",
            "parent",
            "country",
            "from",
            "to",
            "legalBasis",
            "meansTested",
            "areaDependent",
            "assessmentRules",
            "strands",
            "policies",
            "alsoCalled",
            "unverified");

    private final Map<String, Yaml> places = new LinkedHashMap<>();
    private final Map<String, KnownScheme> schemes = new TreeMap<>();
    private final Set<String> words = new HashSet<>();

    private SchemesFile() {}

    static Schemes read(Yaml yaml) {
        yaml.allow(Set.of("source", "schemes"));
        var file = new SchemesFile();
        yaml.need("schemes").map().forEach(file::scheme);
        file.places.forEach(file::checkParents);
        return new Schemes(file.schemes);
    }

    private void scheme(String code, Yaml yaml) {
        var entry = new Entry(yaml).allowing(KEYS);
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw yaml.invalid("`%s` is no code: capitals, digits and underscores are expected".formatted(code));
        }
        places.put(code, yaml);
        schemes.put(code, scheme(code, entry));
        takeWord(code, yaml);
        yaml.find("alsoCalled").map(Yaml::list).orElse(List.of()).forEach(word -> takeWord(word.text(), word));
    }

    private void takeWord(String word, Yaml place) {
        if (!words.add(Spelling.of(word))) {
            throw place.invalid("`%s` already means a scheme above".formatted(word));
        }
    }

    private static KnownScheme scheme(String code, Entry entry) {
        return new KnownScheme(
                code,
                entry.need("name"),
                kind(entry),
                entry.code("parent"),
                country(entry),
                entry.period(),
                entry.each("legalBasis", SchemesFile::legalBasis),
                entry.yesOrNo("meansTested"),
                entry.yesOrNo("areaDependent"),
                entry.text("assessmentRules"),
                entry.codes("strands"),
                entry.each("policies", SchemesFile::policy),
                entry.texts("alsoCalled"),
                unverified(entry));
    }

    private static KnownScheme.Kind kind(Entry entry) {
        return Choice.of(KnownScheme.Kind.class, entry.yaml().need("kind"));
    }

    private static String country(Entry entry) {
        var country = entry.text("country");
        if (!country.isEmpty() && !country.matches(COUNTRY)) {
            throw entry.yaml().need("country").invalid("`%s` is no country: write GB-ENG, DE".formatted(country));
        }
        return country;
    }

    private static KnownScheme.LegalBasis legalBasis(Yaml yaml) {
        var entry = new Entry(yaml).allowing(Set.of("title", "commenced"));
        return new KnownScheme.LegalBasis(entry.need("title"), entry.date("commenced"));
    }

    private static KnownScheme.Policy policy(Yaml yaml) {
        var entry = new Entry(yaml).allowing(Set.of("title", "from", "to"));
        return new KnownScheme.Policy(entry.need("title"), entry.period());
    }

    private static List<String> unverified(Entry entry) {
        return entry.each("unverified", value -> {
            if (!KEYS.contains(value.text())) {
                throw value.invalid("`%s` is no entry of a scheme".formatted(value.text()));
            }
            return value.text();
        });
    }

    private void checkParents(String code, Yaml place) {
        var seen = new HashSet<String>();
        var each = schemes.get(code);
        while (each != null && !each.parent().isEmpty()) {
            if (!seen.add(each.code())) {
                throw place.need("parent").invalid("`%s` stands above itself".formatted(code));
            }
            if (!schemes.containsKey(each.parent())) {
                throw place.invalid("no scheme `%s` stands in this file".formatted(each.parent()));
            }
            each = schemes.get(each.parent());
        }
    }
}
