package org.braid.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.braid.entitlement.Sector;
import org.braid.mapping.Yaml;

/** Reads {@code providers.yaml}. */
final class ProvidersFile {
    private static final Set<String> KEYS = Set.of("name", "alsoCalled", "sector", "userLed", "succeededBy", "on");

    private final List<Provider> providers = new ArrayList<>();
    private final Map<String, Provider> byWord = new HashMap<>();

    private ProvidersFile() {}

    static Providers read(Yaml yaml) {
        yaml.allow(Set.of("source", "providers"));
        var file = new ProvidersFile();
        var places = yaml.need("providers").list();
        places.forEach(file::take);
        for (var index = 0; index < places.size(); index++) {
            file.checkSuccession(file.providers.get(index), places.get(index));
        }
        return new Providers(file.providers);
    }

    private void take(Yaml yaml) {
        var entry = new Entry(yaml).allowing(KEYS);
        var provider = new Provider(
                entry.need("name"),
                entry.texts("alsoCalled"),
                yaml.find("sector").map(word -> Choice.of(Sector.class, word)).orElse(null),
                entry.yesOrNo("userLed").orElse(false),
                entry.text("succeededBy"),
                entry.date("on"));
        providers.add(provider);
        takeWord(provider.name(), provider, yaml);
        yaml.find("alsoCalled")
                .map(Yaml::list)
                .orElse(List.of())
                .forEach(word -> takeWord(word.text(), provider, word));
    }

    private void takeWord(String word, Provider provider, Yaml place) {
        if (byWord.put(Spelling.of(word), provider) != null) {
            throw place.invalid("`%s` already means a provider above".formatted(word));
        }
    }

    private void checkSuccession(Provider provider, Yaml place) {
        if (provider.succeededBy().isEmpty() != (provider.on() == null)) {
            throw place.invalid("`succeededBy` and `on` go together: who took it over, and from which day");
        }
        var seen = new HashSet<Provider>();
        var each = provider;
        while (each != null && !each.succeededBy().isEmpty()) {
            if (!seen.add(each)) {
                throw place.need("succeededBy").invalid("`%s` would succeed itself".formatted(provider.name()));
            }
            var successor = byWord.get(Spelling.of(each.succeededBy()));
            if (successor == null) {
                throw place.invalid("no provider `%s` stands in this file".formatted(each.succeededBy()));
            }
            each = successor;
        }
    }
}
