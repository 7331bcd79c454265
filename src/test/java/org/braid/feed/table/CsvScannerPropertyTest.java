package org.braid.feed.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class CsvScannerPropertyTest {
    private static final int LARGE = 1 << 20;
    private static final Found BROKEN = new Found(0, List.of(), true);

    /** Records by the line in which they start; the last may be one that cannot be read. */
    private record Found(long line, List<String> fields, boolean broken) {}

    @Property(tries = 20_000)
    void findsTheRecordsOfFastCsvAndStopsWhereItStops(
            @ForAll("texts") String text, @ForAll("delimiters") char delimiter) throws IOException {
        assertThat(scanned(text, delimiter)).isEqualTo(fastCsv(text, delimiter));
    }

    @Property(tries = 2_000)
    void goesOnWithTheLineAfterOneThatIsSkipped(@ForAll("texts") String first, @ForAll("texts") String second)
            throws IOException {
        var line = first.replaceAll("[\r\n]", "");
        var behind = "x" + second.replace("\"", "");

        var found = new ArrayList<Found>();
        try (var csv = scanner(new ByteArrayInputStream(bytes("\"" + line + "\n" + behind)), ',', found)) {
            csv.scanner().next();
            csv.scanner().skipLine();
            csv.all();
        }

        assertThat(found).isEqualTo(fastCsv("\n" + behind, ','));
    }

    @Provide
    Arbitrary<String> texts() {
        var pieces = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(",", ";", "\"", "\n", "\r", "\r\n", "\"\"", ",\"", "\",", "\"\n")),
                Tuple.of(4, Arbitraries.of("a", "bc", "0123456789", " ", "é", "€", "\uD83D\uDE00", "\u00a0")));
        return pieces.list().ofMaxSize(24).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    private static List<Found> scanned(String text, char delimiter) throws IOException {
        var found = new ArrayList<Found>();
        try (var csv = scanner(new InCrumbs(bytes(text)), delimiter, found)) {
            csv.all();
        }
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Scanning scanner(InputStream bytes, char delimiter, List<Found> found) {
        var line = new CsvLine(Delimiter.all(100));
        return new Scanning(new CsvScanner(bytes, delimiter, line, LARGE, LARGE), line, found);
    }

    /** Goes through the records up to one that cannot be read. */
    private record Scanning(CsvScanner scanner, CsvLine line, List<Found> found) implements AutoCloseable {
        void all() throws IOException {
            while (scanner.next()) {
                if (!scanner.problem().isEmpty()) {
                    found.add(BROKEN);
                    return;
                }
                if (line.width() > 0) {
                    var fields = List.of(line.cells()).subList(0, line.fields());
                    found.add(new Found(scanner.number(), List.copyOf(fields), false));
                }
            }
        }

        @Override
        public void close() throws IOException {
            scanner.close();
        }
    }

    private static List<Found> fastCsv(String text, char delimiter) throws IOException {
        var found = new ArrayList<Found>();
        try (var csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (var record : csv) {
                var fields = record.getFields().stream()
                        .map(field -> Blank.isBlank(field) ? "" : field)
                        .toList();
                if (!fields.stream().allMatch(String::isEmpty)) {
                    found.add(new Found(record.getStartingLineNumber(), fields, false));
                }
            }
        } catch (CsvParseException unreadable) {
            found.add(BROKEN);
        }
        return found;
    }

    /** Bytes that come one, two or three at a time. */
    private static final class InCrumbs extends FilterInputStream {
        private int crumb;

        private InCrumbs(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            crumb = crumb % 3 + 1;
            return super.read(to, offset, Math.min(length, crumb));
        }
    }
}
