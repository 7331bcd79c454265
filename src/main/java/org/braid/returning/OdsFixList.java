package org.braid.returning;

import java.util.List;
import java.util.stream.IntStream;

/** The sheet of an ODS that says what to correct: as {@link FixList}, in the words of OpenDocument. */
final class OdsFixList {
    private static final int CELL = 1;
    /** Of Excel and LibreOffice both. */
    private static final int MOST_ROWS = 1_000_000;

    private final Names names;
    private final Asked asked;
    private final OdsFaults faults;
    private final XmlText styles;
    private final String title;
    private final String heading;
    private final String text;
    private final String column;
    private final String words;
    private XmlText out = new XmlText();
    private int rows;

    OdsFixList(Names names, OdsStyles styles, Asked asked, OdsFaults faults) {
        this.names = names;
        this.asked = asked;
        this.faults = faults;
        this.styles = styles.own();
        title = styles.fresh("title");
        heading = styles.fresh("heading");
        text = styles.fresh("text");
        column = styles.fresh("column");
        words = styles.fresh("words");
    }

    /** Says where it then stands. */
    ListRows write(String name, XmlText to) {
        out = to;
        defineStyles();
        out.start(names.tag(Odf.TABLE, "table", "name", name));
        for (int index = 0; index < FixList.WIDTHS.size(); index++) {
            out.start(names.tag(Odf.TABLE, "table-column", "style-name", column + index))
                    .end();
        }
        counts();
        notes();
        row(() -> Fault.HEADINGS.forEach(each -> cell(heading, each)));
        int headingRow = rows;
        asked.faults().stream().limit(MOST_ROWS).forEach(this::fault);
        out.end();
        return new ListRows(name, headingRow, rows);
    }

    private void counts() {
        row(() -> cell(title, "What to correct in " + asked.file()));
        count("Rows taken", asked.taken());
        count("Rows that wait", asked.waiting());
        count("Rows rejected", asked.rejected());
    }

    private void count(String what, long rows) {
        row(() -> {
            cell("", what);
            out.start(names.tag(Odf.TABLE, "table-cell")
                            .with(names.attribute(Odf.OFFICE, "value-type", "float"))
                            .with(names.attribute(Odf.OFFICE, "value", String.valueOf(rows))))
                    .start(names.tag(Odf.TEXT, "p"))
                    .text(String.valueOf(rows))
                    .end()
                    .end();
        });
    }

    private void notes() {
        asked.notes().forEach(this::note);
        if (asked.faults().size() > Comments.MOST) {
            note("The first %,d cells have a comment; all are in this list.".formatted(Comments.MOST));
        }
        faults.hidden().forEach(sheet -> note("The sheet '%s' is hidden: unhide it to correct it.".formatted(sheet)));
        row(() -> cell("", ""));
    }

    private void note(String note) {
        row(() -> cell("", note));
    }

    private void fault(Fault fault) {
        var line = fault.line();
        row(() -> IntStream.range(0, line.size()).forEach(index -> {
            if (index == CELL && faults.hasSheet(fault.sheet())) {
                link(fault);
            } else {
                cell(text, line.get(index));
            }
        }));
    }

    private void row(Runnable cells) {
        out.start(names.tag(Odf.TABLE, "table-row"));
        rows++;
        cells.run();
        out.end();
    }

    /** Always a text, whatever it looks like. */
    private void cell(String style, String words) {
        begin(style);
        SafeText.of(words).lines().forEach(line -> {
            out.start(names.tag(Odf.TEXT, "p"));
            spaced(line);
            out.end();
        });
        out.end();
    }

    private void begin(String style) {
        var tag = names.tag(Odf.TABLE, "table-cell").with(names.attribute(Odf.OFFICE, "value-type", "string"));
        out.start(style.isEmpty() ? tag : tag.with(names.attribute(Odf.TABLE, "style-name", style)));
    }

    /** Of several blanks a reader sees one, unless the others are said. */
    private void spaced(String line) {
        int from = 0;
        for (int index = 0; index < line.length(); index++) {
            boolean isBlank = line.charAt(index) == ' ' || line.charAt(index) == '\t';
            if (isBlank && (index == 0 || index == line.length() - 1 || line.charAt(index - 1) == ' ')) {
                out.text(line.substring(from, index))
                        .start(names.tag(Odf.TEXT, "s"))
                        .end();
                from = index + 1;
            }
        }
        out.text(line.substring(from));
    }

    /** Into the workbook itself, never out of it. */
    private void link(Fault fault) {
        var to = "#'%s'.%s%d"
                .formatted(
                        fault.sheet().replace("'", "''"), fault.column().isEmpty() ? "A" : fault.column(), fault.row());
        begin(text);
        out.start(names.tag(Odf.TEXT, "p"))
                .start(names.tag(Odf.TEXT, "a")
                        .with(names.attribute(Odf.XLINK, "type", "simple"))
                        .with(names.attribute(Odf.XLINK, "href", to)))
                .text(fault.cell())
                .end()
                .end()
                .end();
    }

    private void defineStyles() {
        styles.start(names.tag(Odf.NUMBER, "text-style").with(names.attribute(Odf.STYLE, "name", words)))
                .start(names.tag(Odf.NUMBER, "text-content"))
                .end()
                .end();
        IntStream.range(0, FixList.WIDTHS.size()).forEach(this::defineColumn);
        cellStyle(title, List.of(), List.of("font-weight", "bold", "font-size", "14pt"));
        cellStyle(heading, List.of("background-color", "#000080"), List.of("font-weight", "bold", "color", "#ffffff"));
        cellStyle(text, List.of("wrap-option", "wrap"), List.of());
    }

    private void defineColumn(int index) {
        var wide = FixList.WIDTHS.get(index) * 2 + "mm";
        styles.start(names.tag(Odf.STYLE, "style", "name", column + index, "family", "table-column"))
                .start(names.tag(Odf.STYLE, "table-column-properties", "column-width", wide))
                .end()
                .end();
    }

    private void cellStyle(String name, List<String> cell, List<String> font) {
        styles.start(names.tag(Odf.STYLE, "style", "name", name, "family", "table-cell", "data-style-name", words));
        properties("table-cell-properties", cell);
        properties("text-properties", font);
        styles.end();
    }

    private void properties(String of, List<String> said) {
        if (!said.isEmpty()) {
            var tag = names.tag(Odf.STYLE, of);
            for (int index = 0; index < said.size(); index += 2) {
                tag = tag.with(names.attribute(Odf.FO, said.get(index), said.get(index + 1)));
            }
            styles.start(tag).end();
        }
    }
}
