package org.braid.reference;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The areas that somebody wrote down, by the code that feeds name their authority by. */
public final class Areas {
    public static final Areas NONE = new Areas(Map.of());

    private final Map<String, Area> byCode;

    Areas(Map<String, Area> byCode) {
        this.byCode = Collections.unmodifiableMap(new TreeMap<>(byCode));
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<Area> all() {
        return byCode.values();
    }

    /** The area's name, or its code while nobody wrote the name down. */
    public String name(String code) {
        return find(code).map(Area::name).orElse(code);
    }
}
