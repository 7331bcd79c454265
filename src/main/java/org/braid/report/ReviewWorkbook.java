package org.braid.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.braid.record.ReviewAtStake;

/**
 * The review queue as a workbook for whoever decides: a row a review, with both descriptions side by side, and a cell for
 * the answer. The same queue gives the same bytes.
 */
public final class ReviewWorkbook {
    /** POI would put in the clock's time. */
    private static final Date NO_TIME = Date.from(Instant.parse("2000-01-01T00:00:00Z"));

    private ReviewWorkbook() {}

    /** Leaves the stream open. */
    public static void write(List<ReviewAtStake> open, OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var styles = new CellStyles(workbook);
            ReviewSheet.write(open, new SheetTable(workbook.createSheet("Review"), styles));
            DescriptionsSheet.write(open, new SheetTable(workbook.createSheet("Descriptions"), styles));
            sign(workbook);
            workbook.write(bytes);
            // Closing would write the whole of it a second time, to nowhere.
            workbook.getPackage().revert();
        }
        SteadyZip.copy(bytes.toByteArray(), out);
    }

    private static void sign(XSSFWorkbook workbook) {
        var properties = workbook.getProperties().getCoreProperties();
        properties.setCreator("Braid");
        properties.setTitle("Who is who: possible matches that wait for a decision");
        properties.setCreated(Optional.of(NO_TIME));
        properties.setModified(Optional.of(NO_TIME));
    }
}
