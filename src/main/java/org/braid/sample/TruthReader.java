package org.braid.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the truth person by person, in the order in which it was written. */
final class TruthReader implements Closeable {
    private static final Set<String> GIVEN = Set.of(Use.LINE.word(), Use.CORROBORATES.word(), Use.REPORTS.word());

    private final CsvReader<NamedCsvRecord> csv;
    private final Iterator<NamedCsvRecord> lines;
    private @Nullable NamedCsvRecord ahead;

    TruthReader(Path path) throws IOException {
        csv = CsvReader.builder().ofNamedCsvRecord(path);
        lines = csv.iterator();
        advance();
    }

    /** @param key as the feed keys it */
    record Row(String key, String source, String use) {
        /** Whether it is given to a person, for it counts or tells of money that does. */
        boolean given() {
            return GIVEN.contains(use);
        }
    }

    void people(BiConsumer<String, List<Row>> person) {
        while (ahead != null) {
            var id = ahead.getField("person");
            var rows = new ArrayList<Row>();
            while (ahead != null && ahead.getField("person").equals(id)) {
                rows.add(row(ahead));
                advance();
            }
            person.accept(id, rows);
        }
    }

    /** What the person's budget should be; people are asked for in order. */
    Map<String, long[]> figures(String person) {
        var figures = new HashMap<String, long[]>();
        while (ahead != null && ahead.getField("person").compareTo(person) <= 0) {
            if (ahead.getField("person").equals(person)) {
                figures.put(
                        division(ahead),
                        new long[] {number(ahead, "weekly_minor"), number(ahead, "financial_year_minor")});
            }
            advance();
        }
        return figures;
    }

    private static String division(NamedCsvRecord line) {
        return String.join("|", line.getField("stream"), line.getField("funder"), line.getField("currency"));
    }

    private static long number(NamedCsvRecord line, String column) {
        return Long.parseLong(line.getField(column));
    }

    private static Row row(NamedCsvRecord line) {
        var source = line.getField("feed") + "|" + line.getField("authority");
        var key = source + "|" + line.getField("reference") + "|" + line.getField("component");
        return new Row(key, source, line.getField("use"));
    }

    private void advance() {
        ahead = lines.hasNext() ? lines.next() : null;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
