package org.braid.feed.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.braid.audit.SourceRef;
import org.braid.feed.Cell;
import org.braid.feed.Columns;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.RowBatches;
import org.braid.feed.Rows;
import org.braid.feed.SourceRow;
import org.braid.feed.TableShape;

/** The rows below a heading, as the mapping wants them. */
final class TableRows {
    private static final int SEVERAL = 2;

    private final Table spec;
    private final Heading heading;
    private final int[] positions;
    private final int[] merged;
    private final boolean hasSeveral;
    private final String[] blank;
    private final RepeatedHeading repeated;
    private final List<Mark> totals;
    private final Same same;
    private final HeldRows held;
    private final RowBatches batches;
    private final Rows rows;

    TableRows(Table spec, Heading heading, Columns columns, RowBatches batches, Rows rows) {
        this.spec = spec;
        this.heading = heading;
        this.batches = batches;
        this.rows = rows;
        positions = heading.positions().stream()
                .limit(columns.names().size())
                .mapToInt(Integer::intValue)
                .toArray();
        merged = IntStream.range(0, positions.length)
                .filter(column -> positions[column] >= 0
                        && spec.shape()
                                .merged()
                                .contains(spec.columns().get(column).name()))
                .toArray();
        hasSeveral = heading.matches() > 1;
        blank = columns.names().stream()
                .map(name ->
                        name.equals(TableShape.TABLE) ? heading.sought().part().name() : "")
                .toArray(String[]::new);
        repeated = new RepeatedHeading(heading);
        totals = marks(spec, heading);
        same = Same.in(spec, columns);
        held = new HeldRows(spec.parts().size() > 1 ? spec.shape().headingRows() - 1 : 0, this::handOn);
    }

    /** A cell that begins so. */
    private record Mark(int position, String text) {
        boolean marks(String[] cells) {
            return beginsWith(cells[position].strip(), text);
        }
    }

    private static List<Mark> marks(Table spec, Heading heading) {
        var marks = new ArrayList<Mark>();
        spec.totals().forEach((column, text) -> {
            if (heading.position(column) >= 0) {
                marks.add(new Mark(heading.position(column), text.strip()));
            }
        });
        return marks;
    }

    Heading heading() {
        return heading;
    }

    /** Whether the row is the heading over again, as at the top of a page; it is counted then. */
    boolean repeatsHeading(String[] cells) {
        if (!repeated.is(cells)) {
            return false;
        }
        turnPage();
        return true;
    }

    /** The heading stands here again: so what stands right over it is a title. */
    void turnPage() {
        dropTitles();
        rows.notData(1);
    }

    void dropTitles() {
        rows.notData(held.drop());
    }

    boolean isEnd(String[] cells) {
        if (spec.shape().endsAt().isEmpty()) {
            return false;
        }
        for (var text : cells) {
            if (!text.isEmpty()) {
                return spec.shape().endsAt().stream().anyMatch(end -> beginsWith(text.strip(), end.strip()));
            }
        }
        return false;
    }

    /** Takes a row that only sums up others. */
    boolean takesTotal(SourceRef place, String[] cells) {
        for (var total : totals) {
            if (total.marks(cells)) {
                held.release();
                batches.flush();
                rows.total(new SourceRow(place, List.of(texts(cells))));
                rows.notData(1);
                return true;
            }
        }
        return false;
    }

    void blank() {
        held.blank();
    }

    /**
     * Takes a row that is not blank, and says how many of its cells that are read are not: none, one, or two for more.
     *
     * @param cells by position; those that the mapping does not read may be left empty
     */
    int add(SourceRef place, String[] cells, int width, MergedCells spans) {
        var texts = new String[positions.length];
        int filled = 0;
        int last = -1;
        for (int column = 0; column < texts.length; column++) {
            int position = positions[column];
            var text = position < 0 ? blank[column] : cells[position];
            texts[column] = text;
            if (filled < SEVERAL && position >= 0 && !text.isEmpty()) {
                filled++;
                last = Math.max(last, position);
            }
        }
        if (filled == 0) {
            rows.notData(1);
        } else {
            add(
                    place,
                    texts,
                    merge(place, texts, spans),
                    filled == 1 && last == width - 1 && (hasSeveral || held.isAfterBlank()));
        }
        return filled;
    }

    /** Fills in what merged cells show, and says where that stands. */
    private Map<Integer, Cell> merge(SourceRef place, String[] texts, MergedCells spans) {
        if (merged.length == 0) {
            return Map.of();
        }
        var elsewhere = new HashMap<Integer, Cell>();
        for (int column : merged) {
            var shown = spans.at(place.row(), positions[column]);
            if (shown != null) {
                texts[column] = shown.text();
                elsewhere.put(column, shown.at());
            }
        }
        return elsewhere;
    }

    private void add(SourceRef place, String[] texts, Map<Integer, Cell> elsewhere, boolean mayBeTitle) {
        if (!mayBeTitle && held.pass()) {
            handOn(place, texts, elsewhere);
        } else {
            held.add(new HeldRows.Held(place, List.of(texts), elsewhere, "", mayBeTitle));
        }
    }

    void broken(SourceRef place, String value, boolean mayBeTitle) {
        held.add(new HeldRows.Held(place, List.of(), Map.of(), value, mayBeTitle));
    }

    void end() {
        held.release();
        batches.flush();
    }

    private void handOn(HeldRows.Held row) {
        if (!row.broken().isEmpty()) {
            same.forget();
            batches.broken(row.finding());
        } else {
            handOn(row.place(), row.texts().toArray(String[]::new), row.elsewhere());
        }
    }

    private void handOn(SourceRef place, String[] texts, Map<Integer, Cell> elsewhere) {
        batches.add(place, texts, same.fill(place, texts, elsewhere));
    }

    private String[] texts(String[] cells) {
        var texts = blank.clone();
        for (int column = 0; column < texts.length; column++) {
            if (positions[column] >= 0) {
                texts[column] = cells[positions[column]];
            }
        }
        return texts;
    }

    private static boolean beginsWith(String text, String beginning) {
        return text.regionMatches(true, 0, beginning, 0, beginning.length());
    }
}
