package org.braid.feed;

import java.util.List;
import java.util.stream.IntStream;
import org.braid.audit.Finding;
import org.jspecify.annotations.Nullable;

/** Looks no further into a file than is needed to say how many of a layout's columns it has. */
final class FirstLook implements Rows {
    private final boolean hasHeading;
    private @Nullable Columns known;
    private long found;
    private boolean enough;

    /** @param hasHeading whether a heading says which columns there are; otherwise the first rows show it */
    FirstLook(boolean hasHeading) {
        this.hasHeading = hasHeading;
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
        return found;
    }

    @Override
    public void columns(Columns columns) {
        known = columns;
        if (hasHeading) {
            found = columns.found();
            end();
        }
    }

    @Override
    public void rows(List<SourceRow> batch) {
        var width = known == null ? 0 : known.names().size();
        found = IntStream.range(0, width)
                .filter(column ->
                        batch.stream().anyMatch(row -> !row.text(column).isBlank()))
                .count();
        end();
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
