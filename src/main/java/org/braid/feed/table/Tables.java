package org.braid.feed.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.braid.audit.SourceRef;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.RowBatches;
import org.braid.feed.Rows;
import org.braid.feed.SetAside;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a file one by one, whatever its format: looks for headings, and hands on what stands below them. */
final class Tables {
    private final Table spec;
    private final Rows rows;
    private final RowBatches batches;
    private final HeadingSearch search;
    private final boolean several;
    private final Set<String> found = new HashSet<>();
    private final boolean[] all;
    private boolean[] wanted;
    private int begun;
    private boolean inSheet;
    private String sheet = "";
    private String title = "";
    private long next = 1;
    private long blanks;
    private @Nullable Heading unsettled;
    private @Nullable TableRows current;

    Tables(DeliveredFile file, Table spec, Rows rows) {
        this.spec = spec;
        this.rows = rows;
        batches = new RowBatches(
                spec.columns().stream().map(column -> column.heading()).toList(), file, rows);
        search = new HeadingSearch(file, spec);
        several = spec.parts().size() > 1;
        all = Delimiter.all(file.limits().columns() + 1); // one more than allowed, so that too many can be seen
        wanted = all;
    }

    /** Begins a sheet. */
    void begin(String sheet) {
        search.begin();
        wanted = all;
        inSheet = false;
        this.sheet = sheet;
        title = "";
        next = 1;
        blanks = 0;
    }

    /** Which cells are worth a text in the next row; the same array until that changes. */
    boolean[] wanted() {
        return wanted;
    }

    /** Whether the sheet has a heading, in the rows so far. */
    boolean inSheet() {
        return inSheet || unsettled != null;
    }

    /** How many headings there were so far. */
    int begun() {
        return begun;
    }

    /** Of the current table. */
    @Nullable
    Heading heading() {
        return current == null ? null : current.heading();
    }

    boolean inTable() {
        return current != null;
    }

    /** Whether the row is too far down to be looked at for the first heading. */
    boolean isTooFar(long row) {
        return !inSheet() && row > Heading.LAST_ROW;
    }

    boolean sawNothing() {
        return search.sawNothing();
    }

    /** Cells up to the last that is not blank, in the table as its heading has it. */
    int width() {
        return current == null ? 0 : current.heading().width();
    }

    /**
     * Goes on to a row; those between the one before and this are blank.
     *
     * @param spansLines whether it may end in a later line: which, is not known, and none is blank behind it then
     */
    void passTo(long row, boolean spansLines) {
        if (next > 0 && row > next) {
            blank(row - next);
        }
        next = spansLines ? 0 : row + 1;
    }

    private void blank(long number) {
        blanks += number;
        search.pass(List.of());
        if (current != null) {
            current.blank();
        }
    }

    /**
     * Takes a row that is not blank, if it is anything but a row of the current table: that has to be added, or said to be
     * broken.
     *
     * @param cells by position
     * @param width up to the last cell that is not blank
     */
    boolean takes(SourceRef place, String[] cells, int width) {
        if (current != null && blanks > spec.shape().blankRows()) {
            end();
        }
        blanks = 0;
        var table = current;
        if (table == null) {
            return seeks(place, cells, width);
        }
        if (several ? beginsAnother(place, listed(cells, width)) : table.repeatsHeading(cells)) {
            return true;
        }
        if (table.isEnd(cells)) {
            end();
            rows.notData(1);
            return true;
        }
        return table.takesTotal(place, cells);
    }

    private boolean seeks(SourceRef place, String[] cells, int width) {
        var listed = listed(cells, width);
        var heading = search.in(place, listed, sheet + title);
        var before = unsettled;
        if (before != null && heading.map(Heading::matches).orElse(0L) <= before.matches()) {
            begin(before);
            return takes(place, cells, width);
        }
        if (heading.isPresent()) {
            settle(heading.get());
        } else {
            if (inSheet) {
                rows.notData(1);
            }
            title = only(listed).orElse(title);
        }
        return true;
    }

    /** Of several rows the next may belong to the heading, too. */
    private void settle(Heading heading) {
        if (spec.shape().headingRows() == 1) {
            begin(heading);
        } else {
            unsettled = heading;
        }
    }

    private void begin(Heading heading) {
        unsettled = null;
        begun++;
        inSheet = true;
        title = "";
        found.add(heading.sought().part().name());
        wanted = wantsAll() ? all : heading.wanted();
        var columns = heading.cells(spec);
        rows.columns(columns);
        current = new TableRows(spec, heading, columns, batches, rows);
    }

    private boolean wantsAll() {
        return several
                || !spec.shape().endsAt().isEmpty()
                || !spec.shape().merged().isEmpty();
    }

    private boolean beginsAnother(SourceRef place, List<String> cells) {
        var table = current;
        if (!search.mightBe(cells) || table == null) {
            search.pass(cells);
            title = only(cells).orElse(title);
            return false;
        }
        var heading = search.in(place, cells, sheet + title);
        if (heading.isEmpty()) {
            return false;
        }
        if (heading.get().isAgain(table.heading())) {
            table.turnPage();
        } else {
            table.dropTitles();
            end();
            settle(heading.get());
        }
        return true;
    }

    /** Takes a row of the current table, and says how many of its cells that are read are not blank: two for more. */
    int add(SourceRef place, String[] cells, int width, MergedCells merged) {
        return table().add(place, cells, width, merged);
    }

    /**
     * Takes a row that cannot be read.
     *
     * @param mayBeTitle whether it is one cell, such as stands over the next heading
     */
    void broken(SourceRef place, String value, boolean mayBeTitle) {
        table().broken(place, value, mayBeTitle);
    }

    private TableRows table() {
        if (current == null) {
            throw new IllegalStateException("no heading before this row");
        }
        return current;
    }

    /** The table is over, or its sheet. */
    void end() {
        if (unsettled != null) {
            begin(unsettled);
        }
        if (current != null) {
            current.end();
            current = null;
            wanted = all;
        }
    }

    /** Nothing more comes. */
    void finish() {
        end();
        if (found.isEmpty()) {
            throw none();
        }
        for (var part : spec.parts()) {
            if (part.needed() && !found.contains(part.name())) {
                throw search.none(part);
            }
        }
    }

    SetAside none() {
        return search.none();
    }

    private static List<String> listed(String[] cells, int width) {
        return Arrays.asList(cells).subList(0, Math.min(width, cells.length));
    }

    /** The text of a row that has no other. */
    private static Optional<String> only(List<String> cells) {
        var texts = cells.stream().filter(text -> !text.isEmpty()).limit(2).toList();
        return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
    }
}
