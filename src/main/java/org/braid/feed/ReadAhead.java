package org.braid.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.braid.audit.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Lets a reader run ahead of who takes its rows, by a few batches, in a thread of its own: a file is taken in the time of
 * the slower of the two, and in the same order.
 */
final class ReadAhead implements Rows {
    /** Batches, so that little is in memory. */
    private static final int MOST_AHEAD = 4;

    private static final long LOOK_UP_MILLIS = 50;

    private final BlockingQueue<List<Consumer<Rows>>> found = new ArrayBlockingQueue<>(MOST_AHEAD);
    private List<Consumer<Rows>> batch = new ArrayList<>();
    private int weight;
    private @Nullable Throwable failure;
    private boolean ended;
    private volatile boolean unwanted;

    private ReadAhead() {}

    /** Who took the rows does not want any more. */
    private static final class Unwanted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unwanted() {
            super("not wanted any more", null, false, false);
        }
    }

    /**
     * Reads in another thread and hands on in this one.
     *
     * @param reading hands what it reads to the rows it is given
     * @throws RuntimeException what the reading threw, after all that it had found before was handed on
     */
    static void read(Consumer<Rows> reading, Rows rows) {
        var ahead = new ReadAhead();
        var reader = new Thread(() -> ahead.run(reading), "reading");
        reader.setDaemon(true);
        reader.start();
        try {
            ahead.handOn(rows);
        } finally {
            ahead.unwanted = true;
            join(reader);
        }
    }

    private void run(Consumer<Rows> reading) {
        try {
            runToItsEnd(reading);
            add(1, rows -> ended = true);
            flush();
        } catch (Unwanted end) {
            // Nobody waits for it.
        }
    }

    private void runToItsEnd(Consumer<Rows> reading) {
        try {
            reading.accept(this);
        } catch (Unwanted end) {
            throw end;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private void handOn(Rows rows) {
        while (!ended) {
            take().forEach(each -> each.accept(rows));
        }
        if (failure instanceof RuntimeException thrown) {
            throw thrown;
        }
        if (failure instanceof Error thrown) {
            throw thrown;
        }
    }

    private List<Consumer<Rows>> take() {
        try {
            return found.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were read", e);
        }
    }

    private void add(int rows, Consumer<Rows> next) {
        batch.add(next);
        weight += rows;
        if (weight >= RowBatches.MOST_IN_A_BATCH) {
            flush();
        }
    }

    private void flush() {
        try {
            do {
                if (unwanted) {
                    throw new Unwanted();
                }
            } while (!found.offer(batch, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new Unwanted();
        }
        batch = new ArrayList<>();
        weight = 0;
    }

    private static void join(Thread reader) {
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void columns(Columns columns) {
        add(0, rows -> rows.columns(columns));
    }

    @Override
    public void rows(List<SourceRow> read) {
        add(read.size(), rows -> rows.rows(read));
    }

    @Override
    public void broken(Finding finding) {
        add(1, rows -> rows.broken(finding));
    }

    @Override
    public void notData(long number) {
        add(1, rows -> rows.notData(number));
    }

    @Override
    public void total(SourceRow row) {
        add(1, rows -> rows.total(row));
    }

    @Override
    public void note(Finding finding) {
        add(1, rows -> rows.note(finding));
    }
}
