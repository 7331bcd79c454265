package org.braid.sample;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Comma-separated text as spreadsheets and case systems write it (RFC 4180, lines end in CR LF). */
final class CsvFile implements Closeable {
    /** How many rows later a copy of a row comes. */
    private static final int LATER = 25;

    private static final String SPECIAL = ",\"\r\n";

    private final BufferedWriter writer;
    private final Deque<Copy> copies = new ArrayDeque<>();
    private long written;

    CsvFile(Path path, Charset charset, List<String> header) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        writer = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(path), charset), 1 << 16);
        row(header);
    }

    void row(List<String> cells) throws IOException {
        write(cells);
        written++;
        while (!copies.isEmpty() && copies.element().due() <= written) {
            write(copies.remove().cells());
        }
    }

    /** Writes the row somewhere further down. */
    void later(List<String> cells) {
        copies.add(new Copy(List.copyOf(cells), written + LATER));
    }

    private void write(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            writer.write(quoted(cells.get(i)));
        }
        writer.write("\r\n");
    }

    /** A line that came apart: cut off in the middle, or with a cell too many. */
    void torn(List<String> cells, Dice dice) throws IOException {
        var middle = cells.size() / 2;
        if (dice.chance(0.5)) {
            row(cells.subList(0, middle));
            return;
        }
        var wide = new ArrayList<>(cells);
        wide.add(middle, "see note");
        row(wide);
    }

    private static String quoted(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (SPECIAL.indexOf(cell.charAt(i)) >= 0) {
                return '"' + cell.replace("\"", "\"\"") + '"';
            }
        }
        return cell;
    }

    @Override
    public void close() throws IOException {
        for (var copy : copies) {
            write(copy.cells());
        }
        writer.close();
    }

    private record Copy(List<String> cells, long due) {}
}
