package org.braid.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Asks a store of many keys, as many of them at once as a question can well hold. */
final class ManyKeys {
    private static final int AT_ONCE = 10_000;

    private ManyKeys() {}

    static <T> List<T> ask(Collection<String> keys, Function<String[], List<T>> question) {
        var all = keys.toArray(String[]::new);
        var found = new ArrayList<T>();
        for (var from = 0; from < all.length; from += AT_ONCE) {
            found.addAll(question.apply(Arrays.copyOfRange(all, from, Math.min(all.length, from + AT_ONCE))));
        }
        return found;
    }
}
