package org.braid.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Which characters a file's bytes stand for: by the byte order mark, or else as stated. */
final class TextEncoding {
    private static final int BUFFER = 1 << 16;

    private TextEncoding() {}

    /**
     * The text in UTF-8, without the byte order mark; Windows-1252 is read where it was to be UTF-8 and is not. Bytes that
     * stand for nothing become the replacement character.
     */
    static InputStream open(Path file, String stated) throws IOException {
        var start = start(file);
        if (start.startsWith("\u00EF\u00BB\u00BF")) {
            return Channels.newInputStream(FileChannel.open(file).position(3));
        }
        if (start.startsWith("\u00FF\u00FE")) {
            return recoded(FileChannel.open(file).position(2), StandardCharsets.UTF_16LE);
        }
        if (start.startsWith("\u00FE\u00FF")) {
            return recoded(FileChannel.open(file).position(2), StandardCharsets.UTF_16BE);
        }
        var charset = stated.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(stated);
        return charset.equals(StandardCharsets.UTF_8)
                ? new SupposedUtf8(FileChannel.open(file))
                : recoded(FileChannel.open(file), charset);
    }

    static InputStream recoded(FileChannel bytes, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new RecodedBytes(Channels.newReader(bytes, decoder, BUFFER));
    }

    private static String start(Path file) throws IOException {
        var bytes = ByteBuffer.allocate(3);
        try (var channel = FileChannel.open(file)) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }

    /** Whether it is to its end. */
    static boolean isUtf8(FileChannel channel) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(BUFFER);
        var text = CharBuffer.allocate(BUFFER);
        boolean last = false;
        while (!last) {
            last = channel.read(bytes) < 0;
            bytes.flip();
            if (decoder.decode(bytes, text.clear(), last).isError()) {
                return false;
            }
            bytes.compact();
        }
        return true;
    }
}
