package org.braid.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.braid.audit.Finding;
import org.braid.audit.SourceRef;
import org.braid.feed.Columns;
import org.braid.feed.Delivery;
import org.braid.feed.Precautions;
import org.braid.feed.RowReader;
import org.braid.feed.Rows;
import org.braid.feed.SourceRow;
import org.jspecify.annotations.Nullable;

/** Single rows of a delivery read again, long after the night: what the mapping makes of them now. Nothing is kept. */
public final class Rereading implements Rows {
    private final Delivery delivery;
    private final Mapping mapping;
    private final Predicate<SourceRef> wanted;
    private final List<Row> found = new ArrayList<>();
    private @Nullable Normaliser normaliser;

    private Rereading(Delivery delivery, Mapping mapping, Predicate<SourceRef> wanted) {
        this.delivery = delivery;
        this.mapping = mapping;
        this.wanted = wanted;
    }

    /** One row and what it means. */
    public record Row(SourceRef place, MappingResult result) {}

    /**
     * The wanted rows, in their order; a line can hold several.
     *
     * @throws org.braid.feed.SetAside when the delivery cannot be used at all
     */
    public static List<Row> rows(
            Delivery delivery, Mapping mapping, Precautions precautions, Predicate<SourceRef> wanted) {
        var prepared = mapping.forDelivery(delivery, precautions).mapping();
        var rereading = new Rereading(delivery, prepared, wanted);
        RowReader.read(delivery.path(), delivery.file(), mapping.readAlsoCorrected(), precautions, rereading);
        return List.copyOf(rereading.found);
    }

    @Override
    public void columns(Columns columns) {
        normaliser = mapping.normaliser(columns, delivery.sha256());
    }

    @Override
    public void rows(List<SourceRow> batch) {
        var table = Objects.requireNonNull(normaliser, "columns come before rows");
        for (var row : batch) {
            if (wanted.test(row.place())) {
                found.add(new Row(row.place(), table.of(row)));
            }
        }
    }

    @Override
    public void broken(Finding finding) {
        if (wanted.test(finding.place())) {
            found.add(new Row(
                    finding.place(), new MappingResult.Refused(List.of(), Stated.NOTHING, List.of(finding), null)));
        }
    }

    /** Rows that no reader hands on have no place to ask for. */
    @Override
    public void notData(long number) {}
}
