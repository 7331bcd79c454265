package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is read ahead comes in its order, whole, and never further ahead than a few batches. */
@Timeout(60)
class ReadAheadTest {
    private static final Columns COLUMNS = new Columns(List.of("A"), List.of("A"));

    private static SourceRow row(long number) {
        return new SourceRow(SourceRef.line("a.csv", number), List.of(Long.toString(number)));
    }

    private static Finding torn(long number) {
        return Finding.ofRow(FindingCode.BROKEN_LINE, SourceRef.line("a.csv", number));
    }

    /** Says what it was told, in order. */
    private static class Told implements Rows {
        private final List<String> words = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void columns(Columns columns) {
            words.add("columns");
        }

        @Override
        public void rows(List<SourceRow> batch) {
            batch.forEach(row -> words.add("row " + row.text(0)));
        }

        @Override
        public void broken(Finding finding) {
            words.add("broken " + finding.place().row());
        }

        @Override
        public void notData(long number) {
            words.add("not data " + number);
        }

        @Override
        public void total(SourceRow row) {
            words.add("total " + row.text(0));
        }

        @Override
        public void note(Finding finding) {
            words.add("note " + finding.place().row());
        }
    }

    private static void readSomeOfEverything(Rows rows) {
        rows.columns(COLUMNS);
        for (var number = 1; number <= 5_000; number++) {
            rows.rows(List.of(row(number)));
            rows.broken(torn(number));
        }
        rows.notData(3);
        rows.total(row(9));
        rows.note(torn(10));
    }

    @Test
    void everythingComesAsItWasFound() {
        var straight = new Told();
        readSomeOfEverything(straight);
        var ahead = new Told();

        ReadAhead.read(ReadAheadTest::readSomeOfEverything, ahead);

        assertThat(ahead.words).isEqualTo(straight.words).hasSize(10_004);
    }

    @Test
    void whatEndsTheReadingComesAfterWhatWasFoundBefore() {
        for (var end : List.of(new SetAside(torn(3)), new IllegalStateException("odd"), new StackOverflowError())) {
            var told = new Told();
            Consumer<Rows> reading = rows -> {
                rows.rows(List.of(row(1)));
                if (end instanceof RuntimeException thrown) {
                    throw thrown;
                }
                throw (Error) end;
            };

            assertThatThrownBy(() -> ReadAhead.read(reading, told)).isSameAs(end);
            assertThat(told.words).containsExactly("row 1");
        }
    }

    @Test
    void readerStopsWhereNobodyTakesItsRows() {
        var read = new AtomicLong();
        Consumer<Rows> endless = rows -> {
            while (true) {
                rows.rows(Collections.nCopies(RowBatches.MOST_IN_A_BATCH, row(read.incrementAndGet())));
            }
        };
        var full = new Told() {
            @Override
            public void rows(List<SourceRow> batch) {
                throw new IllegalStateException("the store is full");
            }
        };

        assertThatThrownBy(() -> ReadAhead.read(endless, full)).hasMessage("the store is full");
        assertThat(read).hasValueLessThan(20);
    }
}
