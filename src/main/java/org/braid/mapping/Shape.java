package org.braid.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.braid.audit.Finding;
import org.braid.feed.Columns;
import org.braid.feed.Delivery;
import org.braid.feed.Precautions;
import org.braid.feed.RowReader;
import org.braid.feed.Rows;
import org.braid.feed.SetAside;
import org.braid.feed.SourceRow;
import org.jspecify.annotations.Nullable;

/** What a delivery says, by meaning and not by words, so that it can be held against another. */
final class Shape implements Rows {
    /** Of the rows that were taken, how many in ten stand in a correction as they were. */
    private static final int TENTHS_THE_SAME = 9;

    private final Delivery delivery;
    private final Mapping mapping;
    private final Set<String> there = new HashSet<>();
    /** Content by key. */
    private final Map<String, String> good = new HashMap<>();

    private final Set<String> refused = new HashSet<>();
    private long rows;
    private @Nullable Normaliser normaliser;

    private Shape(Delivery delivery, Mapping mapping) {
        this.delivery = delivery;
        this.mapping = mapping;
    }

    /** Nothing where it cannot be read. */
    static Optional<Shape> of(Delivery delivery, Mapping mapping, Precautions precautions) {
        try {
            var shape = new Shape(
                    delivery, mapping.forDelivery(delivery, precautions).mapping());
            RowReader.read(delivery.path(), delivery.file(), mapping.readAlsoCorrected(), precautions, shape);
            return Optional.of(shape);
        } catch (SetAside notThis) {
            return Optional.empty();
        }
    }

    @Override
    public void columns(Columns columns) {
        normaliser = mapping.normaliser(columns, delivery.sha256());
        for (var index = 0; index < columns.names().size(); index++) {
            if (!columns.cells().get(index).equals(columns.names().get(index))) {
                there.add(columns.names().get(index));
            }
        }
    }

    @Override
    public void rows(List<SourceRow> batch) {
        var table = Objects.requireNonNull(normaliser, "columns come before rows");
        for (var row : batch) {
            table.of(row)
                    .fold(new MappingResult.Cases<>(
                            mapped -> take(mapped.keys().get(0), mapped.hash()),
                            this::refuse,
                            withdrawn -> take(withdrawn.key(), withdrawn.scope()),
                            notData -> Optional.empty()));
        }
    }

    private Optional<Void> take(String key, String content) {
        rows++;
        good.put(key, content);
        return Optional.empty();
    }

    private Optional<Void> refuse(MappingResult.Refused row) {
        rows++;
        row.keys().stream().filter(key -> !key.isEmpty()).forEach(refused::add);
        return Optional.empty();
    }

    @Override
    public void broken(Finding finding) {
        rows++;
    }

    /**
     * Whether this is the other one, corrected: under the same heading, with no more rows; nine in ten of the rows that
     * could be taken say the same under the same key; a key that the other has not is one that it could not say; and
     * something that could not be taken can be taken now.
     *
     * @param outstanding rows of the other that wait or were rejected
     */
    boolean corrects(Shape other, long outstanding) {
        var known = new HashSet<>(other.good.keySet());
        known.addAll(other.refused);
        var added = good.keySet().stream().filter(key -> !known.contains(key)).count();
        var mended = good.keySet().stream().anyMatch(other.refused::contains);
        return there.equals(other.there)
                && rows <= other.rows
                && !other.good.isEmpty()
                && 10 * same(other) >= TENTHS_THE_SAME * (long) other.good.size()
                && added <= outstanding
                && (mended || added > 0);
    }

    private long same(Shape other) {
        return other.good.entrySet().stream()
                .filter(each -> each.getValue().equals(good.get(each.getKey())))
                .count();
    }
}
