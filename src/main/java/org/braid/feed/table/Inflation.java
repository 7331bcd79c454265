package org.braid.feed.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.braid.audit.FindingCode;
import org.braid.feed.DeliveredFile;

/** Counts what a compressed file unpacks to, and stops it at the limits. */
final class Inflation {
    /** Small files may grow by more than the ratio: empty tables shrink to nearly nothing. */
    private static final long ALWAYS_ALLOWED = 4 << 20;

    private final DeliveredFile file;
    private final long most;
    private long inflated;

    Inflation(DeliveredFile file) throws IOException {
        this.file = file;
        var limits = file.limits();
        var byRatio = (long) (limits.inflationRatio() * Files.size(file.path()));
        most = Math.min(limits.inflatedBytes(), Math.max(byRatio, ALWAYS_ALLOWED));
        relaxPoi(limits.inflationRatio());
    }

    InputStream counted(InputStream bytes) {
        return new FilterInputStream(bytes) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                int read = super.read(to, offset, length);
                count(read);
                return read;
            }
        };
    }

    private void count(int read) {
        inflated += Math.max(read, 0);
        if (inflated > most) {
            throw file.setAside(FindingCode.TOO_LARGE, 1, "unpacks to more than %d bytes".formatted(most));
        }
    }

    /** POI's own guard is one for the process, so it follows the most generous limit; ours holds each file to its own. */
    private static synchronized void relaxPoi(double ratio) {
        ZipSecureFile.setMinInflateRatio(Math.min(ZipSecureFile.getMinInflateRatio(), 1 / ratio));
    }
}
