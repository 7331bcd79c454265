package org.braid.feed.table;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** Hands on text, and can go back to the line in which the current record starts: what is read since then is kept. */
final class RewindableText extends Reader {
    private static final int FIRST_SIZE = 1 << 16;

    private final Reader text;
    private final int mostKept;
    private char[] kept = new char[FIRST_SIZE];
    private int filled;
    private int next;
    private int lineStart;
    private long line = 1;
    private long record = 1;

    RewindableText(Reader text, int mostKept) {
        this.text = text;
        this.mostKept = Math.max(mostKept, FIRST_SIZE);
    }

    /** A record is longer than may be kept. */
    static final class TooLong extends IOException {}

    /** The first characters, without taking them. */
    String head() throws IOException {
        while (filled < kept.length && take()) {}
        return new String(kept, 0, filled);
    }

    /** Lines before this one are not needed again. */
    void recordStarts(long number) {
        record = number;
    }

    /** Goes on with the line of this number, the first being 1; it is the current record's or one after it. */
    void continueAt(long number) throws IOException {
        while (line < number) {
            if (!nextLine()) {
                lineStart = filled > 0 && kept[filled - 1] == '\r' ? filled - 1 : filled;
                drop();
                if (!take()) {
                    lineStart = filled;
                    line = number;
                }
            }
        }
        next = lineStart;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        if (next == filled && !more()) {
            return -1;
        }
        int taken = Math.min(length, filled - next);
        System.arraycopy(kept, next, to, offset, taken);
        next += taken;
        return taken;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private boolean more() throws IOException {
        while (line < record && nextLine()) {}
        drop();
        if (filled == kept.length) {
            if (filled >= mostKept) {
                throw new TooLong();
            }
            kept = Arrays.copyOf(kept, Math.min(2 * filled, mostKept));
        }
        return take();
    }

    private boolean take() throws IOException {
        int read = text.read(kept, filled, kept.length - filled);
        filled += Math.max(read, 0);
        return read >= 0;
    }

    /** Moves to the next line, if its start is kept. The parts of a CR LF belong together. */
    private boolean nextLine() {
        for (int at = lineStart; at < filled; at++) {
            if (kept[at] == '\n' || (kept[at] == '\r' && at + 1 < filled && kept[at + 1] != '\n')) {
                lineStart = at + 1;
                line++;
                return true;
            }
        }
        return false;
    }

    private void drop() {
        System.arraycopy(kept, lineStart, kept, 0, filled - lineStart);
        filled -= lineStart;
        next = Math.max(next - lineStart, 0);
        lineStart = 0;
    }
}
