package org.braid.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.braid.export.DataPackage.Field;
import org.braid.export.DataPackage.Resource;
import org.braid.export.DataPackage.Schema;
import org.braid.record.BudgetRecord;
import org.jspecify.annotations.Nullable;

/** Writes records into tables, all in one walk: what is in the files is one belief about one day. */
public final class Export implements Closeable {
    private final Format format;
    private final List<Open> tables = new ArrayList<>();

    /** How the tables are written. */
    public enum Format {
        CSV("text/csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String file(Table table) {
            return table.name() + "." + extension();
        }

        private String extension() {
            return this == CSV ? "csv" : "xlsx";
        }
    }

    /** Opens each file of the export. */
    public interface Folder {
        OutputStream create(String file) throws IOException;
    }

    private static final class Open {
        private final Table table;
        private final TableWriter writer;
        private long rows;

        Open(Table table, TableWriter writer) {
            this.table = table;
            this.writer = writer;
        }

        void row(@Nullable Object[] values) {
            try {
                writer.row(values);
                rows++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @param named whether who the people are is written, too, in a table of its own */
    public Export(Format format, boolean named, Folder folder) throws IOException {
        this.format = format;
        for (var table : Tables.of(named)) {
            tables.add(new Open(table, writer(table, folder.create(format.file(table)))));
        }
    }

    private TableWriter writer(Table table, OutputStream out) throws IOException {
        return format == Format.CSV
                ? new CsvTableWriter(out, table.columns())
                : new XlsxTableWriter(out, table.name(), table.columns());
    }

    public void add(BudgetRecord record) {
        tables.forEach(open -> open.table.rows().of(record, open::row));
    }

    /** What was written so far, by file. */
    public List<Resource> resources() {
        return tables.stream().map(this::resource).toList();
    }

    private Resource resource(Open open) {
        var table = open.table;
        var fields = table.columns().stream()
                .map(column -> new Field(column.name(), column.type().schema(), column.description()))
                .toList();
        return new Resource(
                "tabular-data-resource",
                table.name(),
                format.file(table),
                format.extension(),
                format.mediaType,
                table.description(),
                open.rows,
                new Schema(fields, table.key()));
    }

    @Override
    public void close() throws IOException {
        for (var open : tables) {
            open.writer.close();
        }
    }
}
