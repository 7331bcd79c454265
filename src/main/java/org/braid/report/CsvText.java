package org.braid.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.braid.entitlement.Money;
import org.jspecify.annotations.Nullable;

/** Rows as CSV (RFC 4180) that no spreadsheet takes for formulas. Amounts are plain numbers in the major unit. */
final class CsvText {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);

    CsvText(String... headings) {
        csv.writeRecord(headings);
    }

    /** One value for each column: text, a number, money or a day; null for an empty one. */
    CsvText row(@Nullable Object... values) {
        csv.writeRecord(Stream.of(values).map(CsvText::cell).toArray(String[]::new));
        return this;
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Money money) {
            return money.major().toPlainString();
        }
        return value instanceof BigDecimal || value instanceof Number || value instanceof LocalDate
                ? value.toString()
                : guarded(Terminal.clean(value.toString()));
    }

    /** What a spreadsheet would work out gets the apostrophe that makes it text. */
    private static String guarded(String text) {
        var start = text.stripLeading();
        return !start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
