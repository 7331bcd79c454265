package org.braid.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.braid.entitlement.Money;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one table (ECMA-376), streamed: texts stand in their cells, so nothing is kept. What does not fit on a sheet
 * goes on on the next, under the same heading. The same rows give the same bytes.
 *
 * <p>Written here because an export of a million lines is what a night ends with: POI's own streaming writer keeps a
 * temporary file for each sheet, and takes several times as long (docs/benchmarks.md).
 */
final class XlsxTableWriter implements TableWriter {
    /** A sheet ends here (Excel's specifications and limits). */
    private static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_TEXT = 32_767;

    /** Between smallest and fastest: what is saved beyond it is a tenth. */
    private static final int COMPRESSION = 3;

    /** Day 0 of a workbook's calendar, for all days after February 1900. */
    private static final long EPOCH = LocalDate.of(1899, 12, 30).toEpochDay();

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final byte[] ROW = ascii("<row>");
    private static final byte[] END_ROW = ascii("</row>\n");
    private static final byte[] TEXT = ascii("<c t=\"inlineStr\"><is><t>");
    private static final byte[] SPACED_TEXT = ascii("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] HEADING = ascii("<c s=\"1\" t=\"inlineStr\"><is><t>");
    private static final byte[] END_TEXT = ascii("</t></is></c>");
    private static final byte[] DAY = ascii("<c s=\"2\"><v>");
    private static final byte[] AMOUNT = ascii("<c s=\"3\"><v>");
    private static final byte[] NUMBER = ascii("<c><v>");
    private static final byte[] END_NUMBER = ascii("</v></c>");
    private static final byte[] TRUE = ascii("<c t=\"b\"><v>1</v></c>");
    private static final byte[] FALSE = ascii("<c t=\"b\"><v>0</v></c>");
    private static final byte[] NOTHING = ascii("<c/>");
    private static final byte[] UNDERSCORE = ascii("_x005F_");

    private final ZipOutputStream zip;
    private final SheetBytes xml;
    private final String name;
    private final List<Column> columns;
    private int sheets;
    private int rows;

    XlsxTableWriter(OutputStream out, String name, List<Column> columns) throws IOException {
        zip = new ZipOutputStream(out);
        zip.setLevel(COMPRESSION);
        xml = new SheetBytes(zip);
        this.name = name;
        this.columns = List.copyOf(columns);
        beginSheet();
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        if (rows == MOST_ROWS) {
            endSheet();
            beginSheet();
        }
        xml.raw(ROW);
        for (var value : values) {
            cell(value);
        }
        xml.raw(END_ROW);
        rows++;
    }

    private void cell(@Nullable Object value) throws IOException {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Money money) {
            xml.raw(AMOUNT);
            xml.decimal(money.minor(), money.currency().getDefaultFractionDigits());
            xml.raw(END_NUMBER);
        } else if (value instanceof LocalDate day) {
            xml.raw(DAY);
            xml.number(day.toEpochDay() - EPOCH);
            xml.raw(END_NUMBER);
        } else if (value instanceof Long number) {
            xml.raw(NUMBER);
            xml.number(number);
            xml.raw(END_NUMBER);
        } else if (value instanceof Boolean truth) {
            xml.raw(truth ? TRUE : FALSE);
        } else {
            xml.raw(NOTHING);
        }
    }

    /** Always a text, whatever it begins with. */
    private void text(String text) throws IOException {
        if (text.isEmpty()) {
            xml.raw(NOTHING);
            return;
        }
        xml.raw(isSpaced(text) ? SPACED_TEXT : TEXT);
        escaped(text);
        xml.raw(END_TEXT);
    }

    /** Excel reads {@code _x0041_} as A: what only looks like that is written so that it stays as it is. */
    private void escaped(String text) throws IOException {
        var shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        for (int from = 0, code; from < shown.length(); from = code + 1) {
            code = shown.indexOf("_x", from);
            if (code < 0) {
                xml.text(shown.substring(from), shown.length() - from);
                return;
            }
            xml.text(shown.substring(from, code), code - from);
            xml.raw(UNDERSCORE);
        }
    }

    private static boolean isSpaced(String text) {
        return text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ' || text.indexOf('\n') >= 0;
    }

    private void beginSheet() throws IOException {
        sheets++;
        rows = 1;
        begin("xl/worksheets/sheet%d.xml".formatted(sheets));
        xml.raw(XlsxParts.SHEET);
        for (int column = 1; column <= columns.size(); column++) {
            xml.raw(XlsxParts.width(column, columns.get(column - 1).type().width()));
        }
        xml.raw("</cols><sheetData>\n<row>");
        for (var column : columns) {
            xml.raw(HEADING);
            xml.text(column.name(), column.name().length());
            xml.raw(END_TEXT);
        }
        xml.raw(END_ROW);
    }

    private void endSheet() throws IOException {
        xml.raw("</sheetData><autoFilter ref=\"A1:%s%d\"/></worksheet>"
                .formatted(XlsxParts.letters(columns.size()), rows));
        end();
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            endSheet();
            for (var part : XlsxParts.around(name, sheets).entrySet()) {
                begin(part.getKey());
                xml.raw(part.getValue());
                end();
            }
        }
    }

    private void begin(String part) throws IOException {
        var entry = new ZipEntry(part);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void end() throws IOException {
        xml.flush();
        zip.closeEntry();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
