package org.braid.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are said to be UTF-8. Up to the first that is not ASCII it makes no difference; there the rest of the file is
 * looked through once, and read as Windows-1252, which is what British case systems write, where it is not UTF-8.
 */
final class SupposedUtf8 extends InputStream {
    private final FileChannel file;
    private @Nullable InputStream decided;

    SupposedUtf8(FileChannel file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (decided != null) {
            return decided.read(to, offset, length);
        }
        var from = file.position();
        var read = file.read(ByteBuffer.wrap(to, offset, length));
        if (Utf8.isAscii(to, offset, offset + Math.max(read, 0))) {
            return read;
        }
        decided = decide(from);
        return decided.read(to, offset, length);
    }

    private InputStream decide(long from) throws IOException {
        var isUtf8 = TextEncoding.isUtf8(file.position(from));
        file.position(from);
        return isUtf8 ? Channels.newInputStream(file) : TextEncoding.recoded(file, Charset.forName("windows-1252"));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
