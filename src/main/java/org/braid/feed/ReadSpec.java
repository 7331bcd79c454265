package org.braid.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.braid.view.ViewColumn;
import org.braid.view.Views;

/** How the files of a feed are laid out, as its mapping says. */
public sealed interface ReadSpec {

    /** What the mapping reads, in the order in which {@link SourceRow#texts()} gives it. */
    List<Column> columns();

    /** The formats that the bytes may show; the file's name does not decide. */
    Set<Format> formats();

    /** What a file's first bytes can show. */
    enum Format {
        CSV,
        XLSX,
        XLS,
        ODS,
        XML,
        NDJSON
    }

    /**
     * One column.
     *
     * @param name as the mapping names it
     * @param aliases other headings that mean the same; compared, like the heading, without case, white space and
     *     punctuation
     * @param required whether a delivery without it is set aside
     * @param heading what it is called in these files
     */
    record Column(String name, List<String> aliases, boolean required, String heading) {
        public Column {
            aliases = List.copyOf(aliases);
        }

        /** Its heading is its name. */
        public Column(String name, List<String> aliases, boolean required) {
            this(name, aliases, required, name);
        }
    }

    /**
     * CSV or a workbook: the heading is the first row that holds all required columns, within the first 50.
     *
     * @param charset for CSV without a byte order mark
     * @param sheets names, or patterns as in {@code /^20/}; none for the first sheet that has the heading
     * @param totals a column's name in the mapping and the text that marks a totals row in it; rows so marked are not data
     * @param password the name of the secret that opens a locked workbook, never the password itself; blank for none
     */
    record Table(
            Set<Format> formats,
            List<Column> columns,
            String charset,
            List<String> sheets,
            Map<String, String> totals,
            TableShape shape,
            String password)
            implements ReadSpec {
        public Table {
            formats = Set.copyOf(formats);
            columns = List.copyOf(columns);
            sheets = List.copyOf(sheets);
            totals = Map.copyOf(totals);
        }

        /** One plain table; a blank sheet is the first that has the heading. */
        public Table(
                Set<Format> formats, List<Column> columns, String charset, String sheet, Map<String, String> totals) {
            this(formats, columns, charset, sheet.isBlank() ? List.of() : List.of(sheet), totals, TableShape.PLAIN, "");
        }

        /** The same in files of other formats. */
        public Table in(Set<Format> others) {
            return new Table(others, columns, charset, sheets, totals, shape, password);
        }

        /** The tables to look for: one, unless the mapping names several. */
        public List<TableShape.Part> parts() {
            return shape.parts().isEmpty() ? List.of(TableShape.Part.only(columns)) : shape.parts();
        }
    }

    /**
     * XML: each of the row elements is a row; columns are paths whose first name is an ancestor-or-self of it, or a
     * child of the root: {@code Person/UPN}, {@code Header/Source/LEA}. The column {@code #row} gives the row element's name.
     *
     * @param record the repeated element whose tree is held in memory, one at a time
     * @param rows the names of the row elements inside the record
     * @param refusesEmpty whether a row is refused for an element without content, which would read like one not sent
     */
    record Xml(List<Column> columns, String record, List<String> rows, boolean refusesEmpty) implements ReadSpec {
        public Xml {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public Set<Format> formats() {
            return Set.of(Format.XML);
        }
    }

    /**
     * FHIR, a resource a line, as the rows of views on R4. A resource that no view is of is one row that says its type.
     *
     * @param columns {@link #OWN_COLUMNS}, and those of all views
     * @param joins by column, the view whose columns a row has, too: of the resource that the column's key names
     * @param version of what is sent
     */
    record FhirNdjson(List<Column> columns, Views views, Map<String, ViewJoin> joins, FhirVersion version)
            implements ReadSpec {
        /** The type of the resource; the number of the row among the resource's, from 1; keys that lead nowhere. */
        public static final List<String> OWN_COLUMNS = List.of("#type", "#number", "#unresolved");

        public FhirNdjson {
            columns = List.copyOf(columns);
            joins = Map.copyOf(joins);
        }

        public FhirNdjson(Views views, Map<String, ViewJoin> joins, FhirVersion version) {
            this(columnsOf(views, joins), views, joins, version);
        }

        private static List<Column> columnsOf(Views views, Map<String, ViewJoin> joins) {
            var own = views.all().stream()
                    .flatMap(view -> view.columns().stream())
                    .map(ViewColumn::name);
            var joined = new TreeMap<>(joins).values().stream().flatMap(ViewJoin::names);
            return Stream.of(OWN_COLUMNS.stream(), own, joined)
                    .flatMap(names -> names)
                    .distinct()
                    .map(name -> new Column(name, List.of(), false))
                    .toList();
        }

        @Override
        public Set<Format> formats() {
            return Set.of(Format.NDJSON);
        }
    }
}
