package org.braid.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** An answer as it goes out, byte for byte. */
public final class Answer {
    private final String file;
    private final byte[] bytes;

    /** @param file a name for those who keep it; it names our id at most */
    public Answer(String file, byte[] bytes) {
        this.file = Objects.requireNonNull(file);
        this.bytes = bytes.clone();
    }

    static Answer of(String file, String text) {
        return new Answer(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public String file() {
        return file;
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public long length() {
        return bytes.length;
    }

    /** Leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
