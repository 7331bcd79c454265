package org.braid.sample;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one person's rows in one file. Where its mapping takes a person's rows together, and one cannot be
 * taken, the others wait with it: so the truth is told at the end.
 */
final class PersonRows implements Closeable {
    private final Person person;
    private final Truth truth;
    private final boolean together;
    private final List<Told> told = new ArrayList<>();
    private boolean waits;

    private PersonRows(Person person, Truth truth, boolean together) {
        this.person = person;
        this.truth = truth;
        this.together = together;
    }

    static PersonRows together(Person person, Truth truth) {
        return new PersonRows(person, truth, true);
    }

    static PersonRows apart(Person person, Truth truth) {
        return new PersonRows(person, truth, false);
    }

    private record Told(Key key, Use use, @Nullable Line line) {}

    /** A row that counts as the line, or only reports where there is none. */
    void good(Key key, @Nullable Line line) {
        told.add(new Told(key, line == null ? Use.REPORTS : Use.LINE, line));
    }

    /** The same row again. */
    void repeated(Key key) {
        told.add(new Told(key, Use.DUPLICATE, null));
    }

    /** A row that cannot be taken. */
    void bad(Key key, Use use, boolean tellsWhose) {
        told.add(new Told(key, use, null));
        waits |= together && tellsWhose;
    }

    @Override
    public void close() throws IOException {
        for (var row : told) {
            var good = row.use() == Use.LINE || row.use() == Use.REPORTS;
            if (good && waits) {
                truth.row(person, row.key(), Use.WAITS);
            } else if (row.line() != null) {
                truth.line(person, row.key(), row.line());
            } else {
                truth.row(person, row.key(), row.use());
            }
        }
    }
}
