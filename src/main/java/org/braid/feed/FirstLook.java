package org.braid.feed;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.braid.audit.Finding;
import org.jspecify.annotations.Nullable;

/** Looks no further into a file than is needed to say how many of a layout's columns it has. */
final class FirstLook implements Rows {
    private final Until until;
    private final BitSet found = new BitSet();
    private @Nullable Columns known;
    private boolean enough;

    FirstLook(ReadSpec spec) {
        until = until(spec);
    }

    /** What says which columns there are. */
    private enum Until {
        FIRST_ROWS,
        HEADING,
        /** Of several tables, any may be the last. */
        END
    }

    private static Until until(ReadSpec spec) {
        if (!(spec instanceof ReadSpec.Table table)) {
            return Until.FIRST_ROWS;
        }
        return table.parts().size() > 1 ? Until.END : Until.HEADING;
    }

    /** The look is over; it says nothing of the file. */
    private static final class Enough extends RuntimeException {
        private Enough() {
            super("seen enough", null, false, false);
        }
    }

    boolean enough() {
        return enough;
    }

    long found() {
        return found.cardinality();
    }

    @Override
    public void columns(Columns columns) {
        known = columns;
        if (until != Until.FIRST_ROWS) {
            columns.found().forEach(found::set);
        }
        if (until == Until.HEADING) {
            end();
        }
    }

    @Override
    public void rows(List<SourceRow> batch) {
        if (until == Until.FIRST_ROWS) {
            var width = known == null ? 0 : known.names().size();
            IntStream.range(0, width)
                    .filter(column ->
                            batch.stream().anyMatch(row -> !row.text(column).isBlank()))
                    .forEach(found::set);
            end();
        }
    }

    private void end() {
        enough = true;
        throw new Enough();
    }

    /** It says nothing of the columns. */
    @Override
    public void broken(Finding finding) {}

    /** It says nothing of the columns. */
    @Override
    public void notData(long number) {}
}
