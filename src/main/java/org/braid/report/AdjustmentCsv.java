package org.braid.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.braid.record.AdjustedLine;
import org.braid.record.Control;
import org.braid.record.Span;

/** A journal as CSV: one row for each person, line, account and month, and nothing else. */
public final class AdjustmentCsv implements AdjustmentJournal {
    private static final List<String> HEADING = List.of(
            "person",
            "line",
            "funder",
            "funder_name",
            "stream",
            "money_kind",
            "currency",
            "month",
            "before_minor",
            "after_minor",
            "adjustment_minor",
            "before",
            "after",
            "adjustment",
            "cause",
            "because",
            "closed_through",
            "posting_period",
            "settled_by");

    private final CsvWriter csv;

    public AdjustmentCsv(Writer out) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(HEADING);
    }

    @Override
    public void line(AdjustedLine line) {
        line.months().forEach(month -> csv.writeRecord(row(line, month)));
    }

    private static List<String> row(AdjustedLine line, AdjustedLine.Month month) {
        var account = line.account();
        var row = new ArrayList<String>();
        row.add(safe(line.person()));
        row.add(safe(line.change().key().text()));
        row.add(safe(account.funder()));
        row.add(safe(line.funderName()));
        row.add(account.stream());
        row.add(account.kind().name());
        row.add(account.currency().getCurrencyCode());
        row.add(month.month().toString());
        var figures = List.of(month.before(), month.after(), month.adjustment());
        figures.forEach(minor -> row.add(Long.toString(minor)));
        figures.forEach(minor -> row.add(major(minor, account.currency())));
        row.add(line.change().cause().kind().name());
        row.add(safe(ChangeWords.cause(line.change().cause(), line.change().kind())));
        row.addAll(posting(line));
        return row;
    }

    private static List<String> posting(AdjustedLine line) {
        var posting = line.posting();
        if (posting == null) {
            return List.of("", "", "");
        }
        var settled = posting.settledBy();
        return List.of(
                posting.closedThrough().toString(),
                posting.period().toString(),
                settled == null ? "" : settled.toString());
    }

    private static String major(long minor, Currency currency) {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    /** What a spreadsheet would take for a formula gets the apostrophe. */
    private static String safe(String text) {
        var clean = Terminal.clean(text);
        return !clean.isEmpty() && "=+-@".indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
    }

    /** Control totals are no rows of a journal: the command prints them beside it. */
    @Override
    public void control(Span span, Control control) {}

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
