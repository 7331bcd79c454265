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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

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

    /** Most lines have much in common with the line before, and are read with what it left. */
    @Property(tries = 5_000)
    void findsTheWantedCellsOfLinesThatAreMuchAlike(
            @ForAll("alike") List<List<String>> lines, @ForAll @Size(value = 5) boolean[] wanted) throws IOException {
        var text = lines.stream().map(line -> String.join(",", line)).collect(Collectors.joining("\n"));
        var expected = fastCsv(text, ',').stream()
                .map(found -> cells(found.fields(), wanted))
                .toList();

        var line = new CsvLine(wanted.clone());
        var found = new ArrayList<List<String>>();
        try (var csv = new CsvScanner(new InCrumbs(bytes(text), 97), ',', line, LARGE, LARGE)) {
            while (csv.next()) {
                if (line.width() > 0) {
                    found.add(List.of(line.cells()));
                }
            }
        }

        assertThat(found).isEqualTo(expected);
    }

    /** Blank where it is not wanted, or not there. */
    private static List<String> cells(List<String> fields, boolean[] wanted) {
        return IntStream.range(0, wanted.length)
                .mapToObj(place -> wanted[place] && place < fields.size() ? fields.get(place) : "")
                .toList();
    }

    @Provide
    Arbitrary<List<List<String>>> alike() {
        var first = List.of("P1", "Monthly", "01/04/2026", "", "x y");
        var other = Arbitraries.of("a", "P2", "Weekly", "", " ", "\"q\"", "\"a,b\"", "é", "Monthly");
        var change = Combinators.combine(Arbitraries.integers().between(0, 5), other)
                .as((place, text) -> Tuple.of(place, text));
        return change.list().ofMaxSize(40).map(changes -> {
            var lines = new ArrayList<List<String>>(List.of(first));
            for (var each : changes) {
                lines.add(changed(lines.get(lines.size() - 1), each.get1(), each.get2()));
                lines.add(lines.get(lines.size() - 1));
            }
            return lines;
        });
    }

    /** Another text in that place; behind the last place the line becomes longer, and shorter again. */
    private static List<String> changed(List<String> line, int place, String text) {
        var changed = new ArrayList<>(line);
        if (place >= line.size()) {
            changed.add(text);
        } else if (text.isEmpty() && line.size() > 3) {
            changed.remove(place);
        } else {
            changed.set(place, text);
        }
        return changed;
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
        try (var csv = scanner(new InCrumbs(bytes(text), 3), delimiter, found)) {
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

    /** Bytes that come one, two, three and more at a time. */
    private static final class InCrumbs extends FilterInputStream {
        private final int most;
        private int crumb;

        private InCrumbs(byte[] bytes, int most) {
            super(new ByteArrayInputStream(bytes));
            this.most = most;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            crumb = crumb % most + 1;
            return super.read(to, offset, Math.min(length, crumb));
        }
    }
}
