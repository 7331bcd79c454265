package org.braid.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.braid.audit.FindingCode;

/** Counts what a compressed file unpacks to, and stops it at the limits. What is unpacked a second time counts once. */
final class Inflation {
    /** Small files may grow by more than the ratio: empty tables shrink to nearly nothing. */
    private static final long ALWAYS_ALLOWED = 4 << 20;

    private final DeliveredFile file;
    private final long most;
    private final Map<String, Long> inflated = new LinkedHashMap<>();
    private volatile long before;

    /** @param packed bytes of the file as it came */
    Inflation(DeliveredFile file, long packed) {
        this.file = file;
        var byRatio = file.limits().of(Limit.INFLATION_RATIO) * packed;
        most = Math.min(file.limits().of(Limit.INFLATED_BYTES), Math.max(byRatio, ALWAYS_ALLOWED));
    }

    /** @param part what is unpacked */
    InputStream counted(String part, InputStream bytes) {
        return counted(part, bytes, most);
    }

    /** @param mostOfPart bytes that this part may have alone */
    InputStream counted(String part, InputStream bytes, long mostOfPart) {
        synchronized (inflated) {
            inflated.remove(part);
            before = inflated.values().stream().mapToLong(Long::longValue).sum();
        }
        return new FilterInputStream(bytes) {
            private long counted;

            @Override
            public int read() throws IOException {
                int next = super.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                int read = super.read(to, offset, length);
                count(Math.max(read, 0));
                return read;
            }

            private void count(int read) {
                counted += read;
                synchronized (inflated) { // a long part is unpacked in a thread of its own
                    inflated.put(part, counted);
                }
                check(counted, mostOfPart);
            }
        };
    }

    private void check(long counted, long mostOfPart) {
        file.checkTime();
        if (before + counted > most || counted > mostOfPart) {
            var limit = "unpacks to more than %d bytes".formatted(Math.min(most, mostOfPart));
            throw file.setAside(FindingCode.TOO_LARGE, 1, limit);
        }
    }
}
