package org.braid.feed.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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

/** Reads the sheet of a workbook that a mapping means. */
public final class BookTable {
    private final DeliveredFile file;
    private final Table spec;
    private final Rows rows;
    private final HeadingSearch search;

    private BookTable(DeliveredFile file, Table spec, Rows rows) {
        this.file = file;
        this.spec = spec;
        this.rows = rows;
        search = new HeadingSearch(file, spec);
    }

    /** Hands on every row of the one sheet that the mapping means. */
    public static void read(DeliveredFile file, Format format, Table spec, Rows rows) throws IOException {
        read(file, spec, rows, () -> Books.open(file, format, new Password(file, spec.password())));
    }

    private static void read(DeliveredFile file, Table spec, Rows rows, Step<Book> opening) throws IOException {
        var table = new BookTable(file, spec, rows);
        try (var book = table.readable(() -> file.line(1), opening)) {
            table.read(book);
        }
    }

    private void read(Book book) throws IOException {
        for (var name : sheets(book)) {
            Supplier<SourceRef> place = () -> new SourceRef(file.name(), name, 1, "");
            try (var sheet = readable(place, () -> book.sheet(name))) {
                var table = heading(sheet);
                if (table.isPresent()) {
                    readBelow(sheet, table.get());
                    return;
                }
            }
        }
        throw search.none();
    }

    /** The sheet that the mapping names; all in their order where it names none. */
    private List<String> sheets(Book book) {
        if (spec.sheet().isBlank()) {
            return book.sheets();
        }
        var wanted = Heading.folded(spec.sheet());
        var named = book.sheets().stream()
                .filter(sheet -> Heading.folded(sheet).equals(wanted))
                .toList();
        if (named.isEmpty()) {
            var names = String.join(", ", book.sheets());
            throw file.setAside(
                    FindingCode.WRONG_FORMAT, 1, "no sheet '%s'; there are: %s".formatted(spec.sheet(), names));
        }
        return named;
    }

    private Optional<TableRows> heading(Sheet sheet) {
        while (next(sheet) && sheet.number() <= Heading.LAST_ROW) {
            var heading = search.in(sheet.place(), sheet.listed());
            if (heading.isPresent()) {
                sheet.want(heading.get().wanted());
                return heading.map(found -> new TableRows(file, spec, found, rows));
            }
        }
        return Optional.empty();
    }

    private void readBelow(Sheet sheet, TableRows table) {
        while (next(sheet)) {
            if (sheet.width() == 0) {
                continue;
            }
            if (table.isTotal(sheet.cells())) {
                table.notData();
            } else {
                table.add(sheet.place(), sheet.cells());
            }
        }
        table.end();
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
