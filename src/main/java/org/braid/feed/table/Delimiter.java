package org.braid.feed.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.TreeMap;
import org.braid.feed.ReadSpec.Table;

/** Finds what stands between the fields: the character under which most of the mapping's columns are there. */
final class Delimiter {
    private static final char[] USUAL = {',', ';', '\t', '|'};

    private Delimiter() {}

    /** @param head the file's first bytes, in UTF-8 */
    static char in(byte[] head, Table spec, int mostColumns) throws IOException {
        char best = USUAL[0];
        long most = 0;
        for (char delimiter : USUAL) {
            var matches = matches(head, delimiter, spec, mostColumns);
            if (matches > most) {
                best = delimiter;
                most = matches;
            }
        }
        return best;
    }

    private static long matches(byte[] head, char delimiter, Table spec, int mostColumns) throws IOException {
        var line = new CsvLine(all(mostColumns));
        var window = new HeadingWindow(spec.shape().headingRows());
        var tables = Sought.of(spec);
        long most = 0;
        try (var csv = new CsvScanner(new ByteArrayInputStream(head), delimiter, line, head.length, head.length)) {
            while (csv.next() && csv.problem().isEmpty() && csv.number() <= Heading.LAST_ROW) {
                window.add(line.listed());
                for (var table : tables) {
                    most = Math.max(most, Heading.of(table, window).matches());
                }
            }
        }
        return most;
    }

    /** Where no column is known: the one that most lines have equally often. */
    static char in(byte[] head, int mostColumns) throws IOException {
        char best = USUAL[0];
        long most = 0;
        for (char delimiter : USUAL) {
            var order = order(head, delimiter, mostColumns);
            if (order > most) {
                best = delimiter;
                most = order;
            }
        }
        return best;
    }

    /** By how many lines have the commonest number of fields; among equals by that number. */
    private static long order(byte[] head, char delimiter, int mostColumns) throws IOException {
        var widths = new TreeMap<Integer, Long>();
        var line = new CsvLine(all(mostColumns));
        try (var csv = new CsvScanner(new ByteArrayInputStream(head), delimiter, line, head.length, head.length)) {
            while (csv.next() && csv.problem().isEmpty()) {
                widths.merge(line.fields(), 1L, Long::sum);
            }
        }
        widths.remove(1);
        return widths.entrySet().stream()
                .mapToLong(width -> width.getValue() * (mostColumns + 1L) + width.getKey())
                .max()
                .orElse(0);
    }

    static boolean[] all(int columns) {
        var all = new boolean[columns];
        Arrays.fill(all, true);
        return all;
    }
}
