package org.braid.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.entitlement.Quote;
import org.braid.entitlement.SourceValue;
import org.braid.feed.Columns;
import org.braid.feed.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * One row while it is being understood: the values found so far, the source's words, and what is wrong. A million rows are
 * read one after the other in one of these, so that nobody may keep it.
 */
final class Reading extends FieldValues {
    private SourceRow row;
    private final Columns columns;
    private final Quotes quotes;
    private Map<Field, Tariff.Figures> figures = Map.of();
    private List<Finding> findings = List.of();
    private @Nullable Finding refusal;
    private FieldRule.@Nullable Source failed;
    private String currencyInCell = "";
    private FieldRule.@Nullable Source currencySource;

    Reading(SourceRow row, Columns columns) {
        this.row = row;
        this.columns = columns;
        this.quotes = new Quotes(0, columns);
    }

    /** Rows of which some fields are known before they are read, and the others are filled in so many steps. */
    Reading(FieldValues known, int steps, SourceRow row, Columns columns) {
        super(known);
        this.row = row;
        this.columns = columns;
        this.quotes = new Quotes(steps, columns);
    }

    /** Begins another row of the same table; until a step says another, its field is what it was in the row before. */
    void begin(SourceRow another) {
        row = another;
        quotes.begin();
        figures = Map.of();
        findings = List.of();
        refusal = null;
        failed = null;
        currencyInCell = "";
        currencySource = null;
    }

    /** The text of a source; blank where there is none. */
    String text(FieldRule.Source source) {
        if (source instanceof FieldRule.FromRow from) {
            return shaped(raw(from), from);
        }
        if (source instanceof FieldRule.BesideAmount beside) {
            return beside(beside);
        }
        return source instanceof FieldRule.Constant constant ? constant.text() : computed((FieldRule.Computed) source);
    }

    private String computed(FieldRule.Computed source) {
        var text = source.expression().text(row);
        if (text == null) {
            failed = source;
        }
        return text == null ? "" : text;
    }

    /** Whether a source was asked, and had no text to give: not even a blank one. */
    boolean failed(FieldRule.Source source) {
        return source.equals(failed);
    }

    /** The first of a source's cells that holds the error of a formula. */
    Optional<FieldRule.FromRow> brokenCell(FieldRule.Source source) {
        return source.columns().stream()
                .filter(column -> CellError.is(cell(column)))
                .findFirst()
                .map(FieldRule.FromRow::of);
    }

    private String beside(FieldRule.BesideAmount source) {
        var cell = MoneyReader.read(shaped(raw(source.amount()), source.amount()), source.decimal());
        return source.part() == FieldRule.Beside.FREQUENCY ? cell.words() : cell.currency();
    }

    /** The source's text before any pattern. */
    String raw(FieldRule.Source source) {
        if (source instanceof FieldRule.BesideAmount beside) {
            return raw(beside.amount());
        }
        return source instanceof FieldRule.FromRow from ? raw(from) : text(source);
    }

    private String raw(FieldRule.FromRow from) {
        if (from.columns().size() == 1) {
            return cell(from.columns().get(0));
        }
        var joined = new StringBuilder();
        var blank = true;
        for (var column : from.columns()) {
            var part = cell(column);
            blank &= part.isEmpty();
            joined.append(joined.isEmpty() ? "" : from.join()).append(part);
        }
        return blank ? "" : joined.toString();
    }

    private String cell(int column) {
        return row.text(column).strip();
    }

    private static String shaped(String raw, FieldRule.FromRow from) {
        var text = raw;
        if (from.pattern() != null) {
            var matcher = from.pattern().matcher(raw);
            var found = matcher.find() ? matcher.group(matcher.groupCount() > 0 ? 1 : 0) : null;
            text = found == null ? "" : found;
        }
        if (from.numeral()) {
            text = Numeral.of(text).found().orElse(text);
        }
        var missing = from.pad() - text.length();
        return missing > 0 && !text.isEmpty() && text.chars().allMatch(Character::isDigit)
                ? "0".repeat(missing) + text
                : text;
    }

    /** Keeps the source's words for a value that was used. */
    void quote(String field, FieldRule.Source source, String line) {
        for (var column : source.columns()) {
            if (!row.text(column).isBlank()) {
                quotes.add(new Quote(field, column, line));
            }
        }
    }

    /** Says why a value was read as it was, where the source's words leave it open. */
    void explain(String field, FieldRule.Source source, String why, String line) {
        for (var column : source.columns()) {
            quotes.add(new Quote(field, column, line, why));
        }
    }

    Quotes quotes() {
        return quotes;
    }

    void put(Field field, @Nullable Object value) {
        if (value instanceof Tariff.Figures followed) {
            figures = figures.isEmpty() ? new EnumMap<>(Field.class) : figures;
            figures.put(field, followed);
        }
        set(field, value);
    }

    /**
     * What follows a tariff is what the tariff says on the first day; {@link Amounts} has the days after it. A row whose
     * first day is refused is not refused for its amount, too.
     */
    void settle() {
        if (figures.isEmpty()) {
            return;
        }
        var from = date(Field.FROM);
        figures.forEach((field, followed) -> {
            clear(field);
            if (from != null || !refused()) {
                settle(field, from == null ? Optional.empty() : followed.on(from));
            }
        });
    }

    private void settle(Field field, Optional<BigDecimal> first) {
        first.ifPresentOrElse(amount -> set(field, amount), () -> refuse(FindingCode.NO_TARIFF, field.label()));
    }

    /** What a field comes to from each day on; null where it does not follow a tariff. */
    Tariff.@Nullable Figures figures(Field field) {
        return figures.get(field);
    }

    /** Something to know; the row is taken all the same. */
    void note(FindingCode code, FieldRule.Source source, String text) {
        add(finding(code, source, text));
    }

    private void add(Finding finding) {
        findings = findings.isEmpty() ? new ArrayList<>() : findings;
        findings.add(finding);
    }

    /** The row cannot be taken; the first reason decides what becomes of it. */
    void refuse(FindingCode code, FieldRule.Source source, String text) {
        var finding = finding(code, source, text);
        if (refusal == null) {
            refusal = finding;
        } else {
            add(finding);
        }
    }

    void refuse(FindingCode code, String column) {
        refuse(code, new FieldRule.Constant(column), "");
    }

    private Finding finding(FindingCode code, FieldRule.Source source, String text) {
        return new Finding(code, place(source), column(source), text);
    }

    private SourceRef place(FieldRule.Source source) {
        return source instanceof FieldRule.FromRow from
                ? row.place(from.columns().get(0))
                : row.place();
    }

    private String column(FieldRule.Source source) {
        if (source instanceof FieldRule.Constant constant) {
            return constant.text();
        }
        var used = source.columns();
        return used.isEmpty() ? "" : columns.names().get(used.get(0));
    }

    /** What the amount's own cell says of its currency; blank where it says nothing. */
    void currencyInCell(FieldRule.Source source, String currency) {
        this.currencyInCell = currency;
        this.currencySource = source;
    }

    /** Nobody converts, and nobody guesses: the row waits when the cell names another currency than the mapping. */
    void checkCurrency() {
        if (currencySource != null && !MoneyCell.fits(currencyInCell, text(Field.CURRENCY))) {
            refuse(FindingCode.CURRENCY_DIFFERS, currencySource, raw(currencySource));
        }
    }

    /** Whether the amount's own cell says what its currency is. */
    boolean namesCurrency() {
        return !currencyInCell.isEmpty();
    }

    boolean refused() {
        return refusal != null;
    }

    /** The reason first, then everything else that was found; a cell that fills several fields is told of once. */
    List<Finding> findings() {
        if (complaints() == 0) {
            return List.of();
        }
        var all = new LinkedHashSet<Finding>();
        if (refusal != null) {
            all.add(refusal);
        }
        all.addAll(findings);
        return List.copyOf(all);
    }

    /** How often something was said of the row. */
    int complaints() {
        return findings.size() + (refusal == null ? 0 : 1);
    }

    List<SourceValue> words() {
        return row.elsewhere().isEmpty()
                ? quotes.frame().of(row.texts())
                : quotes.frame().quotes().stream().map(this::word).toList();
    }

    private SourceValue word(Quote quote) {
        var column = quote.text();
        return quote.of(columns.names().get(column), row.cell(column, columns), row.text(column));
    }

    SourceRow row() {
        return row;
    }
}
