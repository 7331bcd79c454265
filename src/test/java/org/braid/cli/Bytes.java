package org.braid.cli;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares published documents byte for byte, and shows of a difference no more than a person can read. */
final class Bytes {
    private static final int AROUND = 6;

    private Bytes() {}

    static void assertSame(Map<String, String> actual, Map<String, String> expected) {
        assertSame(lines(actual.toString()), lines(expected.toString()), "by person");
    }

    static void assertSame(List<String> actual, List<String> expected) {
        assertSame(lines(String.join("", actual)), lines(String.join("", expected)), "in order");
    }

    private static void assertSame(List<String> actual, List<String> expected, String how) {
        if (!actual.equals(expected)) {
            var line = 0;
            while (line < Math.min(actual.size(), expected.size())
                    && actual.get(line).equals(expected.get(line))) {
                line++;
            }
            fail(
                    "documents %s differ from line %d%n%s%nbut expected%n%s",
                    how, line + 1, part(actual, line), part(expected, line));
        }
    }

    private static String part(List<String> lines, int line) {
        return String.join(
                "\n",
                lines.subList(
                        Math.max(0, Math.min(line, lines.size()) - AROUND), Math.min(lines.size(), line + AROUND)));
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(text.lines().toList());
    }
}
