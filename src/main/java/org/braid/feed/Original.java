package org.braid.feed;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.braid.feed.ReadSpec.Format;

/** A delivery out of the ZIP or gzip file in which it came, to be opened by others than our readers, until it is closed. */
public final class Original implements Closeable {
    private final Unpacked unpacked;

    private Original(Unpacked unpacked) {
        this.unpacked = unpacked;
    }

    public static Original open(Path file, Precautions precautions) throws IOException {
        return new Original(Unpacked.of(DeliveredFile.of(file, "", precautions)));
    }

    public Path path() {
        return unpacked.file().path();
    }

    public Optional<Format> format() {
        return unpacked.shows().known();
    }

    /** What opens it if it is locked, as far as its layout names a secret, and that is there. */
    public Optional<String> password(ReadSpec layout) {
        return layout instanceof ReadSpec.Table table ? unpacked.file().secret(table.password()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }
}
