package org.braid.mapping;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a statement that many rows have in common: made once for the same values, and kept in a fixed number of places.
 */
final class Shared<T> {
    private static final int PLACES = 256;

    /** Where more fields than these differ from row to row, so do the parts. */
    private static final int MOST_VARYING = 3;

    private final Field[] varying;
    private final Function<Reading, T> making;
    private final AtomicReferenceArray<@Nullable Known<T>> known = new AtomicReferenceArray<>(PLACES);

    /** The part of the row before: the one part of all rows, where nothing in it differs. */
    private @Nullable Known<T> latest;

    /**
     * A part that is made of some fields and of nothing else.
     *
     * @param fields all that the part is made of
     * @param varying the fields that are not the same in all rows
     */
    Shared(Set<Field> fields, Set<Field> varying, Function<Reading, T> making) {
        this.varying = fields.stream().filter(varying::contains).sorted().toArray(Field[]::new);
        this.making = making;
    }

    /** A part, and the values that it was made of. */
    private static final class Known<T> {
        private final @Nullable Object[] values;
        private final T part;

        Known(@Nullable Object[] values, T part) {
            this.values = values;
            this.part = part;
        }

        boolean isOf(Reading reading, Field[] fields) {
            for (var next = 0; next < values.length; next++) {
                if (!Objects.equals(values[next], reading.value(fields[next]))) {
                    return false;
                }
            }
            return true;
        }
    }

    T of(Reading reading) {
        var there = latest;
        return there != null && there.isOf(reading, varying) ? there.part : other(reading);
    }

    private T other(Reading reading) {
        if (varying.length > MOST_VARYING) {
            return making.apply(reading);
        }
        var known = known(reading);
        latest = known;
        return known.part;
    }

    private Known<T> known(Reading reading) {
        var place = place(reading);
        var there = known.get(place);
        if (there == null || !there.isOf(reading, varying)) {
            var values = Arrays.stream(varying).map(reading::value).toArray();
            there = new Known<>(values, making.apply(reading));
            known.setRelease(place, there);
        }
        return there;
    }

    private int place(Reading reading) {
        var hash = 0;
        for (var next = 0; next < varying.length; next++) {
            hash = 31 * hash + Objects.hashCode(reading.value(varying[next]));
        }
        return (hash ^ hash >>> 8 ^ hash >>> 16) & PLACES - 1;
    }
}
