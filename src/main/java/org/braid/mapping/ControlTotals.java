package org.braid.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.Columns;
import org.braid.feed.Onward;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Table;
import org.braid.feed.Rows;
import org.braid.feed.SetAside;
import org.braid.feed.SourceRow;
import org.braid.feed.TableShape;

/** Compares what totals rows state with the rows above them, on the way of the rows to where they are wanted. */
final class ControlTotals extends Onward {
    private static final Pattern COUNT = Pattern.compile("[0-9][0-9,]*");

    private final TableShape.Control control;
    private final List<ControlSum> sums = new ArrayList<>();
    private final SourceRef file;
    private boolean stated;

    private ControlTotals(Table spec, String file, ColumnTexts texts, Rows rows) {
        super(rows);
        this.control = spec.shape().control();
        this.file = SourceRef.line(file, 1);
        var names = spec.columns().stream().map(Column::name).toList();
        control.sums().forEach(name -> {
            var index = names.indexOf(name);
            Function<String, Optional<BigDecimal>> amount =
                    text -> Optional.ofNullable(texts.of(index).money(text).amount());
            sums.add(new ControlSum(name, index, amount, amount));
        });
        if (!control.count().isEmpty()) {
            sums.add(new ControlSum(
                    control.count(),
                    names.indexOf(control.count()),
                    text -> Optional.of(BigDecimal.ONE),
                    ControlTotals::count));
        }
    }

    /** The rows themselves, or a way to them that compares, where the mapping asks for it. */
    static ControlTotals over(Table spec, String file, ColumnTexts texts, Rows rows) {
        return new ControlTotals(spec, file, texts, rows);
    }

    private static Optional<BigDecimal> count(String text) {
        var number = COUNT.matcher(text);
        return number.find() ? Optional.of(new BigDecimal(number.group().replace(",", ""))) : Optional.empty();
    }

    @Override
    public void columns(Columns columns) {
        sums.forEach(sum -> sum.begin(columns));
        super.columns(columns);
    }

    @Override
    public void rows(List<SourceRow> batch) {
        for (var row : batch) {
            sums.forEach(sum -> sum.add(row));
        }
        super.rows(batch);
    }

    @Override
    public void total(SourceRow row) {
        for (var sum : sums) {
            stated |= sum.isStated(row);
            sum.compare(row).ifPresent(difference -> differs(row.place(), sum.column(), difference));
        }
        super.total(row);
    }

    private void differs(SourceRef place, String column, String difference) {
        if (control.must()) {
            throw new SetAside(new Finding(FindingCode.TOTAL_MUST_AGREE, place, column, difference));
        }
        note(new Finding(FindingCode.TOTAL_DIFFERS, place, column, difference));
    }

    /** Nothing more comes: a file that was cut off has no total. */
    void finish() {
        if (control.must() && !stated) {
            throw new SetAside(
                    new Finding(FindingCode.TOTAL_MUST_AGREE, file, sums.get(0).column(), "no totals row"));
        }
    }
}
