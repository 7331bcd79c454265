package org.braid.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.braid.entitlement.Money;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180) in UTF-8 that no spreadsheet takes for formulas. */
final class CsvTableWriter implements TableWriter {
    private final CsvWriter csv;
    private final String[] cells;

    CsvTableWriter(OutputStream out, List<Column> columns) {
        csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        cells = new String[columns.size()];
        csv.writeRecord(columns.stream().map(Column::name).toArray(String[]::new));
    }

    @Override
    public void row(@Nullable Object[] values) {
        for (int column = 0; column < cells.length; column++) {
            cells[column] = cell(values[column]);
        }
        csv.writeRecord(cells);
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Money money) {
            return money.major().toPlainString();
        }
        return value instanceof String text ? guarded(text) : value.toString();
    }

    /** What a spreadsheet would work out gets the apostrophe that makes it text. */
    private static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
