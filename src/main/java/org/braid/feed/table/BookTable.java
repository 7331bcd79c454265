package org.braid.feed.table;

import java.io.IOException;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.Rows;
import org.braid.feed.SetAside;

/** Reads the sheets of a workbook that a mapping means. */
public final class BookTable {
    private final DeliveredFile file;
    private final Table spec;
    private final Rows rows;
    private final Tables tables;
    private final SheetChoice choice;

    private BookTable(DeliveredFile file, Table spec, Rows rows) {
        this.file = file;
        this.spec = spec;
        this.rows = rows;
        tables = new Tables(file, spec, rows);
        choice = new SheetChoice(file, spec);
    }

    /** Hands on every row of the sheets that the mapping means. */
    public static void read(DeliveredFile file, Format format, Table spec, Rows rows) throws IOException {
        read(file, spec, rows, () -> Books.open(file, format, new Password(file, spec.password())));
    }

    private static void read(DeliveredFile file, Table spec, Rows rows, Step<Book> opening) throws IOException {
        Joins.read(file, spec, rows, each -> readOnce(file, spec, each, opening));
    }

    private static void readOnce(DeliveredFile file, Table spec, Rows rows, Step<Book> opening) throws IOException {
        var table = new BookTable(file, spec, rows);
        try (var book = table.readable(() -> file.line(1), opening)) {
            table.read(book);
        }
    }

    private void read(Book book) throws IOException {
        for (var name : choice.of(book)) {
            Supplier<SourceRef> place = () -> new SourceRef(file.name(), name, 1, "");
            var merged = readable(place, () -> merged(book, name));
            try (var sheet = readable(place, () -> book.sheet(name))) {
                tables.begin(name);
                read(sheet, merged);
            }
            if (tables.inSheet() && choice.isFirstOnly()) {
                break;
            }
            if (!tables.inSheet() && choice.isEachMeant() && !tables.sawNothing()) {
                throw tables.none();
            }
        }
        tables.finish();
    }

    /** A sheet is read through before its rows are, if the mapping asks: XLSX and XLS say only behind them what is merged. */
    private MergedCells merged(Book book, String name) throws IOException, XMLStreamException {
        if (spec.shape().merged().isEmpty()) {
            return MergedCells.NONE;
        }
        try (var ahead = book.sheet(name)) {
            return new MergedCells(ahead.areas(), file.limits().columns());
        }
    }

    private void read(Sheet sheet, MergedCells merged) {
        var hidden = new HiddenRows(spec, rows);
        var covered = new CoveredCells(spec, rows);
        var wanted = tables.wanted();
        while (next(sheet) && !tables.isTooFar(sheet.number())) {
            if (sheet.width() == 0) {
                continue;
            }
            tables.passTo(sheet.number(), false);
            merged.passTo(sheet.place(), sheet.cells(), tables.inSheet());
            if (!(tables.inTable() && sheet.hidden() && hidden.skips(sheet.place()))) {
                take(sheet, merged, covered);
            }
            if (wanted != tables.wanted()) {
                wanted = tables.wanted();
                sheet.want(wanted);
            }
        }
        tables.end();
        hidden.end();
        covered.end(sheet);
    }

    private void take(Sheet sheet, MergedCells merged, CoveredCells covered) {
        var place = sheet.place();
        if (!sheet.flaw().isEmpty()) {
            refuse(place, sheet.flaw());
        } else if (!tables.takes(place, sheet.cells(), sheet.width())) {
            int read = tables.add(place, sheet.cells(), sheet.width(), merged);
            covered.row(tables.begun(), tables.heading(), place, read);
        }
    }

    /** Above the heading it could be the heading itself. */
    private void refuse(SourceRef place, String flaw) {
        if (tables.inTable()) {
            tables.broken(place, flaw, false);
        } else if (!tables.inSheet()) {
            throw new SetAside(new Finding(FindingCode.UNREADABLE, place, "", flaw));
        }
    }

    private boolean next(Sheet sheet) {
        return readable(sheet::place, sheet::next);
    }

    private interface Step<T> {
        T take() throws IOException, XMLStreamException;
    }

    /** Whatever goes wrong while the file is taken apart, also deep in a library, means that the file is damaged. */
    private <T> T readable(Supplier<SourceRef> place, Step<T> step) {
        try {
            return step.take();
        } catch (SetAside known) {
            throw known;
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            var what = damaged.getClass().getSimpleName();
            var aside = new SetAside(new Finding(FindingCode.UNREADABLE, place.get(), "", what));
            aside.initCause(damaged);
            throw aside;
        }
    }
}
