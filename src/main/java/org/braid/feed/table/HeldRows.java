package org.braid.feed.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.Cell;

/** Holds back rows that could turn out to be titles of the next heading: those of a single cell, and a heading's upper rows. */
final class HeldRows {
    /** No title is longer. */
    private static final int MOST = 20;

    private final int upper;
    private final Consumer<Held> handOn;
    private final Deque<Held> held = new ArrayDeque<>();
    /** Whether a heading stands right above; what follows it there is a row, or it would have been no heading. */
    private boolean first = true;

    private boolean afterBlank;

    /** @param upper how many rows of a heading stand over its last */
    HeldRows(int upper, Consumer<Held> handOn) {
        this.upper = upper;
        this.handOn = handOn;
    }

    /**
     * A row.
     *
     * @param elsewhere by column, where a text stands that is another row's
     * @param broken what is wrong with it; blank for one that can be read
     */
    record Held(SourceRef place, List<String> texts, Map<Integer, Cell> elsewhere, String broken, boolean mayBeTitle) {
        Held {
            texts = List.copyOf(texts);
            elsewhere = Map.copyOf(elsewhere);
        }

        Held asData() {
            return new Held(place, texts, elsewhere, broken, false);
        }

        Finding finding() {
            return new Finding(FindingCode.BROKEN_LINE, place, "", broken);
        }
    }

    /** A row passes that is no title; says whether it need not be held. */
    boolean pass() {
        first = false;
        afterBlank = false;
        return upper == 0 && held.isEmpty();
    }

    boolean isAfterBlank() {
        return afterBlank;
    }

    void add(Held row) {
        held.addLast(first && row.mayBeTitle() ? row.asData() : row);
        first = false;
        afterBlank = false;
        releaseAllBut(titles());
    }

    /** The last rows that could stand over a heading. */
    private int titles() {
        var rows = new ArrayList<>(held);
        int titles = Math.min(upper, rows.size());
        while (titles < rows.size() && rows.get(rows.size() - 1 - titles).mayBeTitle()) {
            titles++;
        }
        return Math.min(titles, MOST);
    }

    /** A blank row stands between a heading and any data above it. */
    void blank() {
        first = false;
        afterBlank = true;
        if (!held.isEmpty() && !held.getLast().mayBeTitle()) {
            release();
        }
    }

    void release() {
        releaseAllBut(0);
    }

    private void releaseAllBut(int number) {
        while (held.size() > number) {
            handOn.accept(held.removeFirst());
        }
    }

    /** They were titles; says how many. */
    int drop() {
        int titles = held.size();
        held.clear();
        first = true;
        return titles;
    }
}
