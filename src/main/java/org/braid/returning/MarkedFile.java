package org.braid.returning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.braid.feed.Original;
import org.braid.feed.Precautions;
import org.braid.feed.ReadSpec;
import org.braid.feed.ReadSpec.Format;
import org.jspecify.annotations.Nullable;

/**
 * What goes back for one delivery: in what its sender works, as far as we can write that.
 *
 * @param layout by which it was read; null where its mapping is not there any more
 */
record MarkedFile(Original original, @Nullable ReadSpec layout, Precautions precautions, Asked asked) {
    /** A longer text, or one of more findings, comes back as the list alone. */
    private static final long MOST_TEXT = 16L << 20;

    private static final int MOST_FAULTS = 200_000;

    /**
     * Leaves the stream open.
     *
     * @return what the file's name ends in
     */
    String write(OutputStream out) throws IOException {
        if (layout instanceof ReadSpec.Table table) {
            return table(table, out);
        }
        return layout == null ? own(new Lock(Optional.empty()), out) : rows(layout, out);
    }

    private String table(ReadSpec.Table table, OutputStream out) throws IOException {
        return switch (original.format().orElse(Format.XLSX)) {
            case CSV -> text(() -> TextWorkbook.ofCsv(original.path(), table, precautions, asked, out), out);
            case ODS -> ods(out);
            default -> own(new Lock(original.password(table)), out);
        };
    }

    /** The sender's own; where that cannot be written, its cells at least. */
    private String ods(OutputStream out) throws IOException {
        if (OwnWorkbook.fits(original.path(), asked)) {
            var whole = new ByteArrayOutputStream();
            try {
                OwnOds.write(original, precautions, asked, whole);
                whole.writeTo(out);
                return ".ods";
            } catch (IOException | XMLStreamException | RuntimeException notForUs) {
                return text(cells(out), out);
            }
        }
        return text(cells(out), out);
    }

    private Writing cells(OutputStream out) {
        return () -> TextWorkbook.ofSheets(original.path(), Format.ODS, precautions, asked, out);
    }

    private String rows(ReadSpec layout, OutputStream out) throws IOException {
        return text(() -> TextWorkbook.ofRows(original.path(), layout, precautions, asked, out), out);
    }

    private interface Writing {
        void write() throws IOException;
    }

    private String text(Writing whole, OutputStream out) throws IOException {
        if (Files.size(original.path()) > MOST_TEXT || asked.faults().size() > MOST_FAULTS) {
            return tooLarge(out);
        }
        try {
            whole.write();
            return ".xlsx";
        } catch (RuntimeException notForUs) {
            // Sheets that the mapping never reads may be more than is taken; nothing has been written until all are
            // read.
            return list(asked, "Your file could not be opened to be marked", out);
        }
    }

    private String own(Lock lock, OutputStream out) throws IOException {
        if (!OwnWorkbook.fits(original.path(), asked)) {
            return tooLarge(out);
        }
        var whole = new ByteArrayOutputStream();
        try {
            var ending = OwnWorkbook.write(original.path(), lock, asked, whole);
            whole.writeTo(out);
            return ending;
        } catch (EncryptedDocumentException locked) {
            return list(asked.withoutValues(), "Your workbook is locked, and its password is not known here", out);
        } catch (IOException | RuntimeException notForUs) {
            // Whatever POI cannot open or write, deep in its parts, must not cost the sender the list.
            return list(ofLocked(), "Your workbook could not be opened to be marked", out);
        }
    }

    private String tooLarge(OutputStream out) throws IOException {
        return list(ofLocked(), "Your file is too large to be marked", out);
    }

    /** The list alone is not locked: of what is usually locked it says nothing that stands there. */
    private Asked ofLocked() {
        var isOpen = layout instanceof ReadSpec.Table table ? table.password().isEmpty() : layout != null;
        return isOpen ? asked : asked.withoutValues();
    }

    private static String list(Asked asked, String why, OutputStream out) throws IOException {
        TextWorkbook.ofNothing(asked.noting(why + ". This list names each cell: correct your own file."), out);
        return ".xlsx";
    }
}
