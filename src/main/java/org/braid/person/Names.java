package org.braid.person;

import java.util.HashMap;
import java.util.Map;

/** The distinct given names, or family names, of everyone at hand. */
final class Names {
    private final Map<String, Name> byStated = new HashMap<>();
    private final Map<String, Name> byText = new HashMap<>();

    Names() {
        byText.put("", Name.of(0, ""));
    }

    Name of(String stated) {
        return byStated.computeIfAbsent(
                stated, any -> byText.computeIfAbsent(Name.folded(any), folded -> Name.of(byText.size(), folded)));
    }

    int size() {
        return byText.size();
    }
}
