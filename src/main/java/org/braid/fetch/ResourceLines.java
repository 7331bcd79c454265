package org.braid.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The lines of a file, packed or not, none longer than the limit. */
final class ResourceLines implements Closeable {
    private final InputStream in;
    private final long most;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;

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
        int next = in.read();
        if (next < 0) {
            return false;
        }
        number++;
        while (next >= 0 && next != '\n') {
            line.write(next);
            if (line.size() > most) {
                throw Allowance.tooMuch("%d bytes in one line".formatted(most));
            }
            next = in.read();
        }
        return true;
    }

    byte[] line() {
        return line.toByteArray();
    }

    boolean blank() {
        return line.toString(StandardCharsets.ISO_8859_1).isBlank();
    }

    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
