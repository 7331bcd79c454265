package org.braid.feed.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.braid.audit.FindingCode;
import org.braid.feed.DeliveredFile;

/**
 * Stops XML in which no {@code <} comes for too long: what stands between two of them, such as a name or an attribute's
 * value, a parser may hold in memory.
 */
final class GuardedBytes extends FilterInputStream {
    private final DeliveredFile file;
    private final long most;
    private long since;

    GuardedBytes(InputStream xml, DeliveredFile file) {
        super(xml);
        this.file = file;
        most = file.limits().lineLength();
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next == '<' ? 0 : since + 1);
        return next;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int read = super.read(to, offset, length);
        int last = offset + read - 1;
        while (last >= offset && to[last] != '<') {
            last--;
        }
        count(last < offset ? since + Math.max(read, 0) : offset + read - last);
        return read;
    }

    private void count(long now) {
        since = now;
        if (since > most) {
            throw file.setAside(FindingCode.TOO_LARGE, 1, "more than %d bytes without an element".formatted(most));
        }
        file.checkTime();
    }
}
