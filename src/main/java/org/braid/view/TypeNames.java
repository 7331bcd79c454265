package org.braid.view;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** The types of resources that are asked for, told from the first bytes of a line where it begins with its type. */
final class TypeNames {
    private static final byte[] BEGIN = "{\"resourceType\":\"".getBytes(StandardCharsets.UTF_8);

    private final Set<String> names;
    private final byte[][] endings;

    TypeNames(Set<String> names) {
        this.names = Set.copyOf(names);
        endings = names.stream()
                .sorted()
                .map(name -> (name + '"').getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    /** Whether the first bytes say that it is of another type. */
    boolean excludes(byte[] buffer, int start, int length) {
        int end = start + length;
        if (!stands(BEGIN, buffer, start, end)) {
            return false;
        }
        for (var ending : endings) {
            if (stands(ending, buffer, start + BEGIN.length, end)) {
                return false;
            }
        }
        return true;
    }

    private static boolean stands(byte[] text, byte[] buffer, int at, int end) {
        return at + text.length <= end && Arrays.equals(text, 0, text.length, buffer, at, at + text.length);
    }
}
