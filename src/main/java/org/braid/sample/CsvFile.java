package org.braid.sample;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated text as spreadsheets and case systems write it (RFC 4180, lines end in CR LF). */
final class CsvFile implements Closeable {
    private final BufferedWriter writer;

    CsvFile(Path path, Charset charset, List<String> header) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        writer = new BufferedWriter(new java.io.OutputStreamWriter(Files.newOutputStream(path), charset), 1 << 16);
        row(header);
    }

    void row(List<String> cells) throws IOException {
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
        var plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
