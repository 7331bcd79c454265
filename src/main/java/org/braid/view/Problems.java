package org.braid.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was found wrong with a view, in its order. */
final class Problems {
    private final List<ViewProblem> found = new ArrayList<>();

    void add(ViewFault fault, String place, String value) {
        found.add(new ViewProblem(fault, place, value));
    }

    /** Names the elements that the standard does not have; every one has an id and extensions. */
    void unknown(JsonNode object, String place, Set<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            var plain = name.startsWith("_") ? name.substring(1) : name;
            if (!known.contains(plain)
                    && !Set.of("id", "extension", "modifierExtension").contains(plain)) {
                add(ViewFault.UNKNOWN_ELEMENT, inside(place, name), "");
            }
        });
    }

    void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidView(found);
        }
    }

    static String inside(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
