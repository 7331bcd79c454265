package org.braid.feed.table;

import java.io.EOFException;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.braid.feed.DeliveredFile;

/** Pulls one sheet row by row out of the records (MS-XLS 2.4); a formula shows what it came to when it was saved. */
final class XlsSheet implements Sheet {
    /** A text in parts of different formats, from old programs. */
    private static final int RICH_LABEL = 0xD6;

    /** The top bits of a formula's result that is no number; what it is says the lowest byte. */
    private static final int NO_NUMBER = 0xFFFF;

    private static final int SHEET = 1;

    /** Where the flags stand in a row's own record, and the one that hides it. */
    private static final int ROW_FLAGS = 12;

    private static final int ROW_HIDDEN = 0x20;

    private final XlsRecords records;
    private final CellText cellText;
    private final SheetRow row;
    /** Rows that the sheet hides, from 0; they are told ahead of their cells. */
    private final BitSet hidden = new BitSet();

    /** Told behind the cells. */
    private final Areas areas;

    private boolean ended;
    /** Whether the record at hand is a cell that no row has yet. */
    private boolean waiting;

    private int waitingRow;
    private int textColumn;

    XlsSheet(XlsRecords records, CellText cellText, DeliveredFile file, String name) {
        this.records = records;
        this.cellText = cellText;
        row = new SheetRow(file, name);
        areas = new Areas(file);
    }

    @Override
    public SheetRow current() {
        return row;
    }

    @Override
    public boolean next() throws IOException {
        if (!waiting && !toCell()) {
            return false;
        }
        int number = waitingRow;
        row.begin(number + 1L, hidden.get(number));
        do {
            cell();
        } while (toCell() && waitingRow == number);
        return true;
    }

    @Override
    public List<Area> areas() throws IOException {
        while (!ended && records.next()) {
            records.checkTime();
            ended = records.open() < SHEET;
            merged();
        }
        return areas.sorted();
    }

    private void merged() {
        if (records.open() == SHEET && records.sid() == MergeCellsRecord.sid) {
            areas(records.data());
        }
    }

    private void areas(RecordInputStream data) {
        for (int left = data.readUShort(); left > 0; left--) {
            int firstRow = data.readUShort();
            int lastRow = data.readUShort();
            int firstColumn = data.readUShort();
            areas.add(new Area(firstRow + 1L, firstColumn, lastRow + 1L, data.readUShort()));
        }
    }

    /** Goes to the next cell of the sheet; texts of formulas that pass by belong to the cell before. */
    private boolean toCell() throws IOException {
        waiting = false;
        while (!waiting && !ended) {
            if (!records.next()) {
                throw new EOFException();
            }
            records.checkTime();
            ended = records.open() < SHEET;
            if (records.open() == SHEET && records.sid() == StringRecord.sid) {
                row.keep(textColumn, text(records.data()));
            } else if (records.open() == SHEET && records.sid() == RowRecord.sid) {
                hidden(records.data());
            } else if (records.open() == SHEET && isCell()) {
                waiting = true;
                waitingRow = records.data().readUShort();
            } else {
                merged();
            }
        }
        return waiting;
    }

    /** What is too short to say it hides nothing. */
    private void hidden(RecordInputStream data) {
        if (data.remaining() >= ROW_FLAGS + Short.BYTES) {
            int number = data.readUShort();
            data.readFully(new byte[ROW_FLAGS - Short.BYTES]);
            hidden.set(number, (data.readUShort() & ROW_HIDDEN) != 0);
        }
    }

    private boolean isCell() {
        return switch (records.sid()) {
            case LabelSSTRecord.sid,
                    LabelRecord.sid,
                    RICH_LABEL,
                    NumberRecord.sid,
                    RKRecord.sid,
                    MulRKRecord.sid,
                    FormulaRecord.sid,
                    BoolErrRecord.sid -> true;
            default -> false;
        };
    }

    private void cell() throws IOException {
        var data = records.data();
        int column = data.readUShort();
        if (records.sid() == MulRKRecord.sid) {
            numbers(data, column);
            return;
        }
        int style = data.readUShort();
        switch (records.sid()) {
            case LabelSSTRecord.sid -> row.keep(column, cellText.shared(data.readInt()));
            case NumberRecord.sid -> number(column, style, data.readDouble());
            case RKRecord.sid -> number(column, style, RKUtil.decodeNumber(data.readInt()));
            case BoolErrRecord.sid -> {
                int value = data.readUByte();
                row.keep(column, data.readByte() == 0 ? truth(value) : error(value));
            }
            case FormulaRecord.sid -> formula(data, column, style);
            default -> row.keep(column, text(data));
        }
    }

    private void numbers(RecordInputStream data, int first) {
        for (int column = first; data.remaining() > 2; column++) {
            int style = data.readUShort();
            number(column, style, RKUtil.decodeNumber(data.readInt()));
        }
    }

    private void number(int column, int style, double value) {
        if (row.wants(column)) {
            row.keep(column, cellText.of(style, value));
        } else {
            row.seen(column);
        }
    }

    private void formula(RecordInputStream data, int column, int style) {
        textColumn = column;
        long result = data.readLong();
        if (result >>> 48 != NO_NUMBER) {
            number(column, style, Double.longBitsToDouble(result));
            return;
        }
        int value = (int) (result >>> 16) & 0xFF;
        switch ((int) result & 0xFF) {
            case 1 -> row.keep(column, truth(value));
            case 2 -> row.keep(column, error(value));
            default -> {} // a text, which comes in a record of its own, or none
        }
    }

    private static String text(RecordInputStream data) {
        int length = data.readUShort();
        boolean wide = (data.readByte() & 1) != 0;
        return wide ? data.readUnicodeLEString(length) : data.readCompressedUnicode(length);
    }

    private static String truth(int value) {
        return value == 0 ? "false" : "true";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!";
    }

    /** The records are the book's. */
    @Override
    public void close() {}
}
