package org.braid.mapping;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a text means: columns repeat themselves. It holds a fixed number of short texts, the latest of those that
 * share a place; two threads that meet in one place both have the right answer.
 */
final class Memo<V> {
    private static final int PLACES = 1_024;
    private static final int LONGEST = 64;

    private final Function<String, V> meaning;
    private final AtomicReferenceArray<@Nullable Known<V>> known = new AtomicReferenceArray<>(PLACES);

    Memo(Function<String, V> meaning) {
        this.meaning = meaning;
    }

    private record Known<V>(String text, V meaning) {}

    V of(String text) {
        if (text.length() > LONGEST) {
            return meaning.apply(text);
        }
        var place = place(text);
        var found = known.get(place);
        if (found == null || !found.text().equals(text)) {
            found = new Known<>(text, meaning.apply(text));
            known.setRelease(place, found);
        }
        return found.meaning();
    }

    private static int place(String text) {
        var hash = text.hashCode();
        return (hash ^ hash >>> 10 ^ hash >>> 20) & PLACES - 1;
    }
}
