package org.braid.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.braid.linkage.LinkedRows;

/** Who is who, as tables. */
final class LinkedFiles {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+");

    private final LinkedRows linked;

    LinkedFiles(LinkedRows linked) {
        this.linked = linked;
    }

    void pairs(Writer to) throws IOException {
        var csv = CsvWriter.builder().build(to);
        csv.writeRecord("id_l", "id_r", "probability", "stage");
        for (var pair : linked.pairs()) {
            csv.writeRecord(
                    guarded(pair.left()),
                    guarded(pair.right()),
                    String.format(Locale.ROOT, "%.6f", pair.probability()),
                    pair.stage());
        }
        csv.flush();
    }

    /** With two tables each row says which it is in, because both may have its id. */
    void clusters(Writer to, boolean twoTables) throws IOException {
        var csv = CsvWriter.builder().build(to);
        csv.writeRecord(twoTables ? new String[] {"id", "cluster", "table"} : new String[] {"id", "cluster"});
        for (var row : linked.rows()) {
            var id = guarded(row.id());
            var cluster = guarded(row.cluster());
            csv.writeRecord(
                    twoTables ? new String[] {id, cluster, String.valueOf(row.table())} : new String[] {id, cluster});
        }
        csv.flush();
    }

    /** An id that a spreadsheet would work out gets the apostrophe that makes it text; a number is no formula. */
    private static String guarded(String id) {
        var formula = !id.isEmpty()
                && "=+-@".indexOf(id.charAt(0)) >= 0
                && !NUMBER.matcher(id).matches();
        return formula ? "'" + id : id;
    }
}
