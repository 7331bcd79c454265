package org.braid.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The providers that somebody wrote down. One that is not among them is itself. */
public final class Providers {
    public static final Providers NONE = new Providers(List.of());

    private final Map<String, Provider> byWord = new TreeMap<>();
    private final List<Provider> all;

    Providers(List<Provider> all) {
        this.all = List.copyOf(all);
        all.forEach(provider -> {
            byWord.put(Spelling.of(provider.name()), provider);
            provider.alsoCalled().forEach(word -> byWord.put(Spelling.of(word), provider));
        });
    }

    public Optional<Provider> find(String name) {
        return Optional.ofNullable(byWord.get(Spelling.of(name)));
    }

    /** Who stands behind a name on a day, after every merger and succession until then. */
    public Optional<Provider> on(String name, LocalDate day) {
        var provider = find(name);
        while (provider.isPresent() && provider.get().isSucceededOn(day)) {
            provider = find(provider.get().succeededBy());
        }
        return provider;
    }

    /** One text for one provider, however a feed spells it. */
    public String identity(String name, LocalDate day) {
        return on(name, day).map(provider -> Spelling.of(provider.name())).orElseGet(() -> Spelling.of(name));
    }

    public Collection<Provider> all() {
        return all;
    }
}
