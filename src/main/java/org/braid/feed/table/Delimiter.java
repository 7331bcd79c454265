package org.braid.feed.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.Arrays;
import org.braid.feed.ReadSpec.Table;

/** Finds what stands between the fields: the character under which most of the mapping's columns are there. */
final class Delimiter {
    private static final char[] USUAL = {',', ';', '\t', '|'};

    private Delimiter() {}

    static char in(String head, Table spec, int mostColumns) {
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

    private static long matches(String head, char delimiter, Table spec, int mostColumns) {
        var line = new CsvLine(0, all(mostColumns), number -> {});
        var window = new HeadingWindow(spec.shape().headingRows());
        var tables = Sought.of(spec);
        long most = 0;
        try (var csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(line, head)) {
            for (var record : csv) {
                if (record.number() > Heading.LAST_ROW) {
                    break;
                }
                window.add(record.listed());
                for (var table : tables) {
                    most = Math.max(most, Heading.of(table, window).matches());
                }
            }
        } catch (CsvParseException | IOException endOfHead) {
            return most;
        }
        return most;
    }

    static boolean[] all(int columns) {
        var all = new boolean[columns];
        Arrays.fill(all, true);
        return all;
    }
}
