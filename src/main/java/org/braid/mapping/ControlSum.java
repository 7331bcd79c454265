package org.braid.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.braid.feed.Columns;
import org.braid.feed.SourceRow;

/** What one column comes to: in the table so far, and since the last total, which may be that of a part. */
final class ControlSum {
    private String column;
    private final int index;
    private final Function<String, Optional<BigDecimal>> read;
    private final Function<String, Optional<BigDecimal>> stated;
    private String letter = "";
    private BigDecimal whole = BigDecimal.ZERO;
    private BigDecimal part = BigDecimal.ZERO;

    /**
     * A column's sum.
     *
     * @param column what it is called until a table begins
     * @param read what a row adds to it; nothing where its text is none
     * @param stated what the text of a totals row says
     */
    ControlSum(
            String column,
            int index,
            Function<String, Optional<BigDecimal>> read,
            Function<String, Optional<BigDecimal>> stated) {
        this.column = column;
        this.index = index;
        this.read = read;
        this.stated = stated;
    }

    String column() {
        return column;
    }

    /** A table begins. */
    void begin(Columns columns) {
        column = columns.names().get(index);
        letter = columns.cells().get(index);
        whole = BigDecimal.ZERO;
        part = BigDecimal.ZERO;
    }

    void add(SourceRow row) {
        var amount = read.apply(row.text(index)).orElse(BigDecimal.ZERO);
        whole = whole.add(amount);
        part = part.add(amount);
    }

    boolean isStated(SourceRow total) {
        return !total.text(index).isBlank();
    }

    /** What is different, in words; nothing where the total is that of the table so far, or of its last part. */
    Optional<String> compare(SourceRow total) {
        var text = total.text(index).strip();
        var number = stated.apply(text);
        var agrees = number.isPresent() && (isSame(number.get(), whole) || isSame(number.get(), part));
        var ofWhole = number.isEmpty()
                || number.get()
                                .subtract(whole)
                                .abs()
                                .compareTo(number.get().subtract(part).abs())
                        <= 0;
        var found = ofWhole ? whole : part;
        part = BigDecimal.ZERO;
        return text.isEmpty() || agrees
                ? Optional.empty()
                : Optional.of("stated %s in %s%d, read %s"
                        .formatted(text, letter, total.place().row(), plain(found)));
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.toPlainString();
    }
}
