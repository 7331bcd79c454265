package org.braid.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.braid.entitlement.Quote;
import org.braid.entitlement.Words;
import org.braid.feed.Columns;
import org.jspecify.annotations.Nullable;

/**
 * What one row quotes, step after step, and of which texts. That is nearly always what some row before it quotes, and then
 * both have one frame.
 */
final class Quotes {
    /** As many ways to quote are kept; rows differ in which of their cells are blank. */
    private static final int MOST_FRAMES = 16;

    /** What each step says, and behind them what is quoted besides. */
    private final Told[] told;

    private final List<Quote> untaken = new ArrayList<>();
    private final Framed[] framed = new Framed[MOST_FRAMES];
    private int frames;
    private Words.Frame frame;
    private boolean isOld;

    Quotes(int steps, Columns columns) {
        frame = new Words.Frame(List.of(), columns.names(), columns.cells());
        told = Stream.generate(Told::new).limit(steps + 1).toArray(Told[]::new);
    }

    /** What a step says of a row and of those that follow, until it says another. */
    private static final class Told {
        private @Nullable String text;
        private List<Quote> quotes = List.of();
    }

    /** A frame, and what the steps say for it. */
    private static final class Framed {
        private final List<List<Quote>> bySteps;
        private final Words.Frame frame;

        Framed(List<List<Quote>> bySteps, Words.Frame frame) {
            this.bySteps = bySteps;
            this.frame = frame;
        }

        boolean isOf(Told[] told) {
            for (var step = 0; step < told.length; step++) {
                if (!isSame(bySteps.get(step), told[step].quotes)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Lists are compared only where they are not one. */
    private static boolean isSame(List<Quote> one, List<Quote> other) {
        return one == other || one.equals(other);
    }

    /** Begins another row. */
    void begin() {
        untaken.clear();
    }

    void add(Quote quote) {
        untaken.add(quote);
    }

    /** What was added since it was last asked, which can be kept. */
    List<Quote> take() {
        if (untaken.isEmpty()) {
            return List.of();
        }
        var taken = List.copyOf(untaken);
        untaken.clear();
        return taken;
    }

    /**
     * Whether a step has the text that it had in the row before; so is then what it made of it. Readers hand on as one text
     * what a column repeats, so that it need not be compared; an equal one is read once more.
     */
    @SuppressWarnings("ReferenceEquality")
    boolean isAsBefore(int step, String text) {
        return told[step].text == text;
    }

    /** @param text null where a text alone does not say it */
    void put(int step, @Nullable String text, List<Quote> quotes) {
        var before = told[step];
        before.text = text;
        if (!isSame(before.quotes, quotes)) {
            before.quotes = quotes;
            isOld = true;
        }
    }

    /** All of them. */
    Words.Frame frame() {
        put(told.length - 1, null, take());
        if (isOld) {
            frame = known();
            isOld = false;
        }
        return frame;
    }

    private Words.Frame known() {
        for (var next = 0; next < Math.min(frames, MOST_FRAMES); next++) {
            if (framed[next].isOf(told)) {
                return framed[next].frame;
            }
        }
        var bySteps = Arrays.stream(told).map(each -> each.quotes).toList();
        var all = bySteps.stream().flatMap(List::stream).toList();
        var made = new Framed(bySteps, new Words.Frame(all, frame.names(), frame.cells()));
        framed[frames++ % MOST_FRAMES] = made;
        return made.frame;
    }
}
