package org.braid.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of whatever character set, as bytes in UTF-8. */
final class RecodedBytes extends InputStream {
    private static final int SIZE = 1 << 16;

    private final Reader text;
    private final CharsetEncoder encoder =
            StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
    private final CharBuffer characters = CharBuffer.allocate(SIZE).flip();
    /** No character of the buffer takes more than three bytes. */
    private final ByteBuffer bytes = ByteBuffer.allocate(3 * SIZE).flip();

    private boolean ended;

    RecodedBytes(Reader text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        return bytes.hasRemaining() || more() ? bytes.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (!bytes.hasRemaining() && !more()) {
            return -1;
        }
        var read = Math.min(length, bytes.remaining());
        bytes.get(to, offset, read);
        return read;
    }

    /** One half of a pair of characters may have to wait for the other. */
    private boolean more() throws IOException {
        bytes.clear();
        while (bytes.position() == 0 && !ended) {
            characters.compact();
            ended = text.read(characters) < 0;
            characters.flip();
            encoder.encode(characters, bytes, ended);
        }
        bytes.flip();
        return bytes.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
