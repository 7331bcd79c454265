package org.braid.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Which characters a file's bytes stand for.
 *
 * @param mark how many bytes of byte order mark come first
 */
record TextEncoding(Charset charset, int mark) {
    private static final int BUFFER = 1 << 16;

    /** By the byte order mark; else the stated set, and Windows-1252 for what was to be UTF-8 and is not. */
    static TextEncoding of(Path file, String stated) throws IOException {
        var start = start(file);
        if (start.startsWith("\u00EF\u00BB\u00BF")) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (start.startsWith("\u00FF\u00FE")) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (start.startsWith("\u00FE\u00FF")) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        var charset = stated.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(stated);
        var fits = !charset.equals(StandardCharsets.UTF_8) || isUtf8(file);
        return new TextEncoding(fits ? charset : Charset.forName("windows-1252"), 0);
    }

    /** The text in UTF-8, without the byte order mark; bytes that stand for nothing become the replacement character. */
    InputStream open(Path file) throws IOException {
        var channel = FileChannel.open(file).position(mark);
        return charset.equals(StandardCharsets.UTF_8)
                ? Channels.newInputStream(channel)
                : new RecodedBytes(Channels.newReader(channel, lenient(charset), BUFFER));
    }

    private static CharsetDecoder lenient(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    private static String start(Path file) throws IOException {
        var bytes = ByteBuffer.allocate(3);
        try (var channel = FileChannel.open(file)) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(BUFFER);
        var text = CharBuffer.allocate(BUFFER);
        try (var channel = FileChannel.open(file)) {
            boolean last = false;
            while (!last) {
                last = channel.read(bytes) < 0;
                bytes.flip();
                if (decoder.decode(bytes, text.clear(), last).isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }
}
