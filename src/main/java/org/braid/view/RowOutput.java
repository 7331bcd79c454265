package org.braid.view;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes rows as they come; the writer stays open. */
public interface RowOutput extends Closeable {
    void row(ViewRow row) throws IOException;

    /** CSV (RFC 4180) that no spreadsheet takes for formulas; a list has each value on a line of its cell. */
    static RowOutput csv(View view, Writer to) {
        var csv = CsvWriter.builder().bufferSize(0).build(to);
        csv.writeRecord(view.columns().stream().map(ViewColumn::name).toList());
        return new RowOutput() {
            @Override
            public void row(ViewRow row) {
                csv.writeRecord(cells(row, view.columns().size()));
            }

            @Override
            public void close() throws IOException {
                to.flush();
            }
        };
    }

    /** One JSON array of objects. */
    static RowOutput json(Writer to) throws IOException {
        var writer = JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .build()
                .writer()
                .withRootValueSeparator("\n");
        SequenceWriter array = writer.writeValuesAsArray(to);
        return new RowOutput() {
            @Override
            public void row(ViewRow row) throws IOException {
                array.write(row.json());
            }

            @Override
            public void close() throws IOException {
                array.close();
                to.write("\n");
                to.flush();
            }
        };
    }

    private static List<String> cells(ViewRow row, int columns) {
        var cells = new String[columns];
        for (int column = 0; column < columns; column++) {
            var text = row.text(column);
            cells[column] = row.isNumber(column) ? text : guarded(text);
        }
        return List.of(cells);
    }

    /** What a spreadsheet would work out gets the apostrophe that makes it text. */
    private static String guarded(String text) {
        var start = text.stripLeading();
        return !start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0 ? "'" + text : text;
    }
}
