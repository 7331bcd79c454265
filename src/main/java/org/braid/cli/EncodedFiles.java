package org.braid.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.braid.linkage.EncodedPeople;
import org.braid.linkage.EncodingParameters;
import org.braid.report.Json;

/** Writes an encoded table: what goes to the partner, and what stays. */
final class EncodedFiles {
    private static final int TOKEN_BYTES = 10;
    private static final String FORMULAS = "=+-@\t\r";

    private final Path out;
    private final RandomGenerator chance;

    /** @param chance draws the tokens: what can be worked out can be worked out by the partner */
    EncodedFiles(Path out, RandomGenerator chance) {
        this.out = out;
        this.chance = chance;
    }

    private record Line(String first, String second) {}

    /** With the ids of the table. */
    void write(EncodedPeople people) throws IOException {
        table(
                people,
                people.rows().stream().map(row -> new Line(row.id(), row.clk())).toList());
    }

    /** With tokens for ids, in their order; the private file turns them back. */
    void write(EncodedPeople people, Path turningBack) throws IOException {
        var encoded = new ArrayList<Line>();
        var ids = new ArrayList<Line>();
        for (var row : people.rows()) {
            var token = token();
            encoded.add(new Line(token, row.clk()));
            ids.add(new Line(token, row.id()));
        }
        encoded.sort(Comparator.comparing(Line::first));
        ids.sort(Comparator.comparing(Line::first));
        OwnerOnly.folder(OwnerOnly.folderOf(turningBack));
        OwnerOnly.write(turningBack, csv("token", "id", ids));
        table(people, encoded);
    }

    private void table(EncodedPeople people, List<Line> lines) throws IOException {
        Files.writeString(out, csv("id", "clk", lines), StandardCharsets.UTF_8);
        Files.writeString(
                EncodingParameters.beside(out),
                Json.document(people.parameters().document()),
                StandardCharsets.UTF_8);
    }

    /** Begins with a letter, so that no spreadsheet takes it for a number. */
    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        chance.nextBytes(bytes);
        return "T" + HexFormat.of().formatHex(bytes);
    }

    private static String csv(String first, String second, List<Line> lines) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(first, second);
        lines.forEach(line -> csv.writeRecord(guarded(line.first), guarded(line.second)));
        return text.toString();
    }

    /** What a spreadsheet would work out gets the apostrophe that makes it text. */
    private static String guarded(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
