package org.braid.mapping;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a column's text must be for a kind of row.
 *
 * @param texts one of them, without case
 * @param patterns or one of these is found in it
 */
record Condition(List<String> texts, List<Pattern> patterns) implements Predicate<String> {
    Condition {
        texts = List.copyOf(texts);
        patterns = List.copyOf(patterns);
    }

    /** Whether it wants a text, and not only that there is one or none. */
    boolean namesTexts() {
        return texts.stream().anyMatch(text -> !text.isEmpty());
    }

    @Override
    public boolean test(String text) {
        for (var each : texts) {
            if (each.equalsIgnoreCase(text)) {
                return true;
            }
        }
        for (var each : patterns) {
            if (each.matcher(text).find()) {
                return true;
            }
        }
        return false;
    }
}
