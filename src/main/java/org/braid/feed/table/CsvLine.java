package org.braid.feed.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The CSV line that stands under the reader: one object for the whole file, texts only for the cells that are wanted. */
final class CsvLine {
    private boolean[] wanted;
    private int[] places;
    private String[] cells;
    private RepeatedTexts[] texts;
    private int fields;
    private int width;
    private boolean spansLines;
    private Unchanged unchanged;

    CsvLine(boolean[] wanted) {
        this.wanted = wanted;
        places = places(wanted);
        unchanged = new Unchanged(places);
        cells = blank(wanted.length);
        texts = new RepeatedTexts[wanted.length];
    }

    void want(boolean[] cellsWanted) {
        wanted = cellsWanted;
        places = places(cellsWanted);
        unchanged = new Unchanged(places);
        cells = blank(cellsWanted.length);
        texts = new RepeatedTexts[cellsWanted.length];
    }

    private static int[] places(boolean[] wanted) {
        return IntStream.range(0, wanted.length).filter(place -> wanted[place]).toArray();
    }

    private static String[] blank(int number) {
        var cells = new String[number];
        Arrays.fill(cells, "");
        return cells;
    }

    /** The next line changes them. */
    String[] cells() {
        return cells;
    }

    List<String> listed() {
        return Arrays.asList(cells).subList(0, Math.min(width, cells.length));
    }

    int fields() {
        return fields;
    }

    /** Fields up to the last that is not blank. */
    int width() {
        return width;
    }

    /** Whether it does not fit under a heading of so many cells. */
    boolean isRagged(int heading) {
        return fields < heading || width > heading;
    }

    /** Whether a quoted field holds a line break. */
    boolean spansLines() {
        return spansLines;
    }

    /** Begins a line whose fields are taken one by one. */
    void begin() {
        unchanged.forget();
        clear(0, width);
        fields = 0;
        width = 0;
        spansLines = false;
    }

    private void clear(int from, int to) {
        for (var cell = from; cell < to && cell < cells.length; cell++) {
            cells[cell] = "";
        }
    }

    /** Takes all fields of a record as they stand in the bytes; of those that nobody wants only the last are looked at. */
    void take(PlainRecord record, Piece piece) {
        var before = width;
        fields = record.fields();
        width = fields;
        spansLines = false;
        while (width > 0 && piece.isBlank(record.from(width - 1), record.to(width - 1))) {
            width--;
        }
        take(record, piece, unchanged.begins(record, piece, width));
        clear(width, before);
    }

    /**
     * Takes the cells that may be others than in the line before. What a column repeats is one text, so that texts need
     * not be compared.
     *
     * @param end behind the last of their places
     */
    @SuppressWarnings("ReferenceEquality")
    private void take(PlainRecord record, Piece piece, int end) {
        var changed = 0;
        for (var next = 0; next < end && places[next] < width; next++) {
            var field = places[next];
            var text = cell(field, piece, record.from(field), record.to(field));
            if (text != cells[field]) {
                cells[field] = text;
                changed = next + 1;
            }
        }
        unchanged.note(changed, record, piece, width);
    }

    private String cell(int field, Piece piece, int from, int to) {
        return piece.isBlank(from, to) ? "" : texts(field).text(piece, from, to);
    }

    /** Takes a field as it stands in the bytes. */
    void field(int field, Piece piece, int from, int to) {
        fields = field + 1;
        if (!piece.isBlank(from, to)) {
            width = fields;
            if (isWanted(field)) {
                cells[field] = texts(field).text(piece, from, to);
            }
        }
    }

    /**
     * Takes what stands between two quotation marks.
     *
     * @param escaped whether there are such marks in it, each of them twice
     */
    void quoted(int field, Piece piece, int from, int to, boolean escaped) {
        spansLines |= Utf8.lineBreaks(piece.bytes(), from, to) > 0;
        field(field, piece, from, to);
        if (escaped && isWanted(field)) {
            cells[field] = cells[field].replace("\"\"", "\"");
        }
    }

    private RepeatedTexts texts(int field) {
        var column = texts[field];
        if (column == null) {
            column = new RepeatedTexts();
            texts[field] = column;
        }
        return column;
    }

    private boolean isWanted(int field) {
        return field < wanted.length && wanted[field];
    }
}
