package org.braid.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The lines of a file, packed or not, none longer than the limit. */
final class ResourceLines implements Closeable {
    private final InputStream in;
    private final long most;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private boolean blank;

    private ResourceLines(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /** @param most bytes of a line */
    static ResourceLines of(Path file, long most) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return new ResourceLines(isPacked(in) ? new BufferedInputStream(new GZIPInputStream(in), 1 << 16) : in, most);
    }

    private static boolean isPacked(InputStream in) throws IOException {
        in.mark(2);
        var packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed;
    }

    /** @return false at the end of the file */
    boolean next() throws IOException {
        line.reset();
        blank = true;
        if (from == to && !fill()) {
            return false;
        }
        while (!endOfLine()) {
            if (!fill()) {
                return true;
            }
        }
        return true;
    }

    /** Takes what is read of the line. */
    private boolean endOfLine() {
        int end = from;
        while (end < to && buffer[end] != '\n') {
            blank &= buffer[end] >= 0 && buffer[end] <= ' ';
            end++;
        }
        line.write(buffer, from, end - from);
        if (line.size() > most) {
            throw Allowance.tooMuch("%d bytes in one line".formatted(most));
        }
        var ended = end < to;
        from = ended ? end + 1 : end;
        return ended;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(in.read(buffer), 0);
        return to > 0;
    }

    byte[] line() {
        return line.toByteArray();
    }

    boolean blank() {
        return blank;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
