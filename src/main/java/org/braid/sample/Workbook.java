package org.braid.sample;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX file (ECMA-376) written row by row, the same bytes each time. Spreadsheet programs keep texts in a table of
 * their own, export programs mostly write them into the cells: it does either.
 */
final class Workbook implements Closeable {
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final boolean sharedTexts;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final StringBuilder xml = new StringBuilder();
    private long textCells;
    private int sheet;
    private int row;

    Workbook(Path path, boolean sharedTexts, LocalDate made, List<String> sheets) throws IOException {
        this.sharedTexts = sharedTexts;
        Files.createDirectories(path.toAbsolutePath().getParent());
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16));
        part("[Content_Types].xml", WorkbookParts.contentTypes(sheets.size(), sharedTexts));
        part("_rels/.rels", WorkbookParts.packageRelations());
        part("docProps/core.xml", WorkbookParts.properties(made));
        part("xl/workbook.xml", WorkbookParts.workbook(sheets));
        part("xl/_rels/workbook.xml.rels", WorkbookParts.workbookRelations(sheets.size(), sharedTexts));
        part("xl/styles.xml", WorkbookParts.styles());
    }

    /** Begins the next sheet; sheets come in the order in which they were named. */
    void sheet() throws IOException {
        endSheet();
        sheet++;
        row = 0;
        entry("xl/worksheets/sheet" + sheet + ".xml");
        xml.append(WorkbookParts.HEAD).append("<worksheet xmlns=\"" + WorkbookParts.MAIN + "\"><sheetData>");
    }

    /** @param cells texts, numbers, days, or null for an empty cell */
    void row(@Nullable Object... cells) throws IOException {
        row++;
        xml.append("<row r=\"").append(row).append("\">");
        for (int i = 0; i < cells.length; i++) {
            var cell = cells[i];
            if (cell != null && !cell.equals("")) {
                xml.append("<c r=\"").append((char) ('A' + i)).append(row).append('"');
                value(cell);
            }
        }
        xml.append("</row>");
        if (xml.length() > 1 << 15) {
            flush();
        }
    }

    void skipRow() {
        row++;
    }

    int rows() {
        return row;
    }

    private void value(Object cell) {
        if (cell instanceof BigDecimal amount) {
            xml.append(" s=\"2\"><v>").append(amount.toPlainString()).append("</v></c>");
        } else if (cell instanceof Number number) {
            xml.append("><v>").append(number).append("</v></c>");
        } else if (cell instanceof LocalDate day) {
            xml.append(" s=\"1\"><v>")
                    .append(ChronoUnit.DAYS.between(DAY_0, day))
                    .append("</v></c>");
        } else {
            text(cell.toString());
        }
    }

    private void text(String text) {
        if (sharedTexts) {
            textCells++;
            var place = texts.get(text);
            if (place == null) {
                place = texts.size();
                texts.put(text, place);
            }
            xml.append(" t=\"s\"><v>").append(place).append("</v></c>");
        } else {
            xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(WorkbookParts.escaped(text))
                    .append("</t></is></c>");
        }
    }

    private void endSheet() throws IOException {
        if (sheet > 0) {
            xml.append("</sheetData></worksheet>");
            flush();
            zip.closeEntry();
        }
    }

    private void flush() throws IOException {
        zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
    }

    private void part(String name, String content) throws IOException {
        entry(name);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void entry(String name) throws IOException {
        var entry = new ZipEntry(name);
        // A time of day without a zone: the same bytes wherever it runs.
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
    }

    private void texts() throws IOException {
        entry("xl/sharedStrings.xml");
        xml.append(WorkbookParts.HEAD)
                .append("<sst xmlns=\"" + WorkbookParts.MAIN + "\" count=\"")
                .append(textCells)
                .append("\" uniqueCount=\"")
                .append(texts.size())
                .append("\">");
        for (var text : texts.keySet()) {
            xml.append("<si><t xml:space=\"preserve\">")
                    .append(WorkbookParts.escaped(text))
                    .append("</t></si>");
            if (xml.length() > 1 << 15) {
                flush();
            }
        }
        xml.append("</sst>");
        flush();
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        endSheet();
        if (sharedTexts) {
            texts();
        }
        zip.close();
    }
}
