package org.braid.feed.table;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.braid.feed.DeliveredFile;
import org.braid.feed.Limit;

/** What an XLS workbook says before its first sheet: names, formats, the texts that cells share. */
final class XlsGlobals {
    private final DeliveredFile file;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Map<Integer, String> formatCodes = new LinkedHashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final SharedTexts shared;
    private boolean since1904;

    private XlsGlobals(DeliveredFile file) {
        this.file = file;
        shared = new SharedTexts(file);
    }

    /** Reads to the end of what is said of the whole workbook. */
    static XlsGlobals read(DeliveredFile file, XlsRecords records) throws IOException {
        var globals = new XlsGlobals(file);
        do {
            if (!records.next()) {
                throw new EOFException();
            }
            globals.take(records);
        } while (records.open() > 0);
        return globals;
    }

    private void take(XlsRecords records) {
        var data = records.data();
        switch (records.sid()) {
            case BoundSheetRecord.sid -> sheet(new BoundSheetRecord(data));
            case DateWindow1904Record.sid -> since1904 = data.readShort() == 1;
            case FormatRecord.sid -> {
                var format = new FormatRecord(data);
                formatCodes.put(format.getIndexCode(), format.getFormatString());
            }
            case ExtendedFormatRecord.sid -> {
                data.readShort(); // the font
                formatOfStyle.add((int) data.readShort());
            }
            case SSTRecord.sid -> texts(records);
            default -> {}
        }
    }

    private void sheet(BoundSheetRecord sheet) {
        sheets.add(sheet);
        if (sheets.size() > file.limits().of(Limit.SHEETS)) {
            throw file.tooLarge(Limit.SHEETS, "sheets");
        }
    }

    /** As many as there are: a file may say that there are billions. */
    private void texts(XlsRecords records) {
        var data = records.data();
        data.readInt(); // how often they are used
        long stated = data.readInt() & 0xFFFF_FFFFL;
        for (long text = 0; text < stated && data.available() > 0; text++) {
            shared.add(new UnicodeString(data).getString());
            records.checkTime();
        }
    }

    CellText cellText() {
        return new CellText(shared.texts(), CellFormats.of(formatCodes, formatOfStyle), since1904);
    }

    /** By name, in the order of the tabs, which sheet of the file each is, from 0. */
    Map<String, Integer> sheets() {
        var inFile = List.of(BoundSheetRecord.orderByBofPosition(new ArrayList<>(sheets)));
        Map<String, Integer> positions = new LinkedHashMap<>();
        sheets.forEach(sheet -> positions.put(sheet.getSheetname(), inFile.indexOf(sheet)));
        return positions;
    }

    /** The names of those that a person does not see. */
    Set<String> hidden() {
        return sheets.stream()
                .filter(sheet -> sheet.isHidden() || sheet.isVeryHidden())
                .map(BoundSheetRecord::getSheetname)
                .collect(Collectors.toSet());
    }
}
