package org.braid.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.braid.mapping.Contract;
import org.braid.report.SteadyZip;

/**
 * The workbook that a sender fills in: a sheet for each table, how to fill it in, an example, and the code lists, hidden.
 * The same mapping gives the same bytes.
 */
final class FillInWorkbook {
    /** POI would put in the clock's time. */
    private static final Date NO_TIME = Date.from(Instant.parse("2000-01-01T00:00:00Z"));

    private FillInWorkbook() {}

    /** Leaves the stream open. */
    static void write(Contract contract, OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            fill(workbook, contract);
            sign(workbook, contract);
            workbook.write(bytes);
            // Closing would write the whole of it a second time, to nowhere.
            workbook.getPackage().revert();
        }
        SteadyZip.copy(bytes.toByteArray(), out);
    }

    private static void fill(XSSFWorkbook workbook, Contract contract) {
        var look = new Look(workbook);
        var names = SheetNames.of(contract);
        var lists = new CodeLists(look);
        for (var name : names.all()) {
            var sheet = new DataSheet(workbook.createSheet(name), names.isShared(name), look, lists);
            contract.tables().stream()
                    .filter(table -> names.of(table).contains(name))
                    .forEach(sheet::add);
        }
        Guide.write(workbook.createSheet(SheetNames.GUIDE), contract, names, look);
        Examples.write(workbook.createSheet(SheetNames.EXAMPLE), contract, look);
        lists.write(workbook);
        workbook.setActiveSheet(0);
    }

    private static void sign(XSSFWorkbook workbook, Contract contract) {
        var properties = workbook.getProperties().getCoreProperties();
        properties.setCreator("Braid");
        properties.setTitle(contract.title());
        properties.setCreated(Optional.of(NO_TIME));
        properties.setModified(Optional.of(NO_TIME));
    }
}
