package org.braid.linkage;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Given names that may stand for each other. */
public final class Nicknames {
    /** Knows none. */
    public static final Nicknames NONE = new Nicknames(Set.of());

    private final Map<String, Set<Integer>> groups = new HashMap<>();

    /** @param groups a name may be in several */
    public Nicknames(Collection<? extends Collection<String>> groups) {
        var number = 0;
        for (var group : groups) {
            for (var name : group) {
                this.groups
                        .computeIfAbsent(Folded.words(name), none -> new HashSet<>())
                        .add(number);
            }
            number++;
        }
    }

    boolean know(String name) {
        return groups.containsKey(name);
    }

    boolean together(String left, String right) {
        var both = groups.getOrDefault(left, Set.of());
        return groups.getOrDefault(right, Set.of()).stream().anyMatch(both::contains);
    }
}
