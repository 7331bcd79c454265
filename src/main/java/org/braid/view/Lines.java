package org.braid.view;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a file that are not blank, as bytes; one too long is passed over without being held. */
public final class Lines implements Closeable {
    private static final int FIRST_SIZE = 1 << 18;

    private final InputStream file;
    private final int mostBytes;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int from;
    private int to;
    private int length;
    private int taken;
    private long dropped;
    private long number;
    private boolean tooLong;

    public Lines(Path path, int mostBytes) throws IOException {
        this.mostBytes = mostBytes;
        file = Files.newInputStream(path);
        skipByteOrderMark();
    }

    /** Goes to the next line that is not blank; false after the last. */
    public boolean next() throws IOException {
        while (advance()) {
            if (tooLong || !isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** The line as a person counts. */
    public long number() {
        return number;
    }

    /** Where the line starts in the file, in bytes. */
    public long offset() {
        return dropped + from;
    }

    public boolean tooLong() {
        return tooLong;
    }

    public byte[] buffer() {
        return buffer;
    }

    /** Where the line starts in the buffer. */
    public int start() {
        return from;
    }

    public int length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private boolean advance() throws IOException {
        from += taken;
        taken = 0;
        tooLong = false;
        number++;
        int at = from;
        while (true) {
            at = LineFeeds.find(buffer, at, to);
            if (at < to) {
                length = at - from;
                taken = length + 1;
                tooLong |= length > mostBytes;
                return true;
            }
            at -= makeRoom();
            if (!read()) {
                length = taken = to - from;
                return length > 0 || tooLong;
            }
        }
    }

    /** Makes room for more of the line: moves it to the front, or lengthens the buffer, or gives the line up. */
    private int makeRoom() {
        if (to - from > mostBytes) {
            tooLong = true;
            from = to;
        }
        int moved = from;
        System.arraycopy(buffer, from, buffer, 0, to - from);
        dropped += moved;
        to -= moved;
        from = 0;
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * to);
        }
        return moved;
    }

    private boolean read() throws IOException {
        int read = file.read(buffer, to, buffer.length - to);
        to += Math.max(read, 0);
        return read > 0;
    }

    private boolean isBlank() {
        for (int at = from; at < from + length; at++) {
            if (buffer[at] > ' ' || buffer[at] < 0) {
                return false;
            }
        }
        return true;
    }

    private void skipByteOrderMark() throws IOException {
        read();
        if (to >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            from = 3;
        }
    }
}
