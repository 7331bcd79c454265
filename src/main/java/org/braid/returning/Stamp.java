package org.braid.returning;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.braid.audit.ReturnMark;

/** Writes the mark into a workbook, where people do not see it and programs keep it. */
final class Stamp {
    /** POI would put in the clock's time; what was asked is the same at any hour. */
    private static final Date NO_TIME = Date.from(Instant.parse("2000-01-01T00:00:00Z"));

    private Stamp() {}

    static void put(Workbook workbook, ReturnMark mark) {
        if (workbook instanceof HSSFWorkbook old) {
            put(old, mark.text());
        } else {
            put(properties(workbook), mark.text());
        }
    }

    private static POIXMLProperties properties(Workbook workbook) {
        return workbook instanceof SXSSFWorkbook streamed
                ? streamed.getXSSFWorkbook().getProperties()
                : ((XSSFWorkbook) workbook).getProperties();
    }

    private static void put(POIXMLProperties properties, String mark) {
        var custom = properties.getCustomProperties();
        var there = custom.getProperty(ReturnMark.PROPERTY);
        if (there == null) {
            custom.addProperty(ReturnMark.PROPERTY, mark);
        } else {
            there.setLpwstr(mark);
        }
    }

    private static void put(HSSFWorkbook workbook, String mark) {
        workbook.createInformationProperties();
        var summary = workbook.getDocumentSummaryInformation();
        var custom = Optional.ofNullable(summary.getCustomProperties()).orElseGet(CustomProperties::new);
        custom.put(ReturnMark.PROPERTY, mark);
        summary.setCustomProperties(custom);
    }

    /** The mark of the return before, whose sheet and colours this one replaces. */
    static Optional<ReturnMark> found(Workbook workbook) {
        if (workbook instanceof XSSFWorkbook book) {
            var there = book.getProperties().getCustomProperties().getProperty(ReturnMark.PROPERTY);
            return there == null ? Optional.empty() : ReturnMark.of(String.valueOf(there.getLpwstr()));
        }
        var summary = ((HSSFWorkbook) workbook).getDocumentSummaryInformation();
        return summary == null || summary.getCustomProperties() == null
                ? Optional.empty()
                : ReturnMark.of(String.valueOf(summary.getCustomProperties().get(ReturnMark.PROPERTY)));
    }

    /** @param own whether Braid made the workbook */
    static void settleTimes(Workbook workbook, boolean own) {
        if (workbook instanceof HSSFWorkbook) {
            return;
        }
        var core = properties(workbook).getCoreProperties();
        if (own) {
            core.setCreator("Braid");
        }
        if (own || core.getCreated() == null) {
            core.setCreated(Optional.of(NO_TIME));
        }
        if (own || core.getModified() == null) {
            core.setModified(Optional.of(NO_TIME));
        }
    }
}
