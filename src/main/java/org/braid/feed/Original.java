package org.braid.feed;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.xml.SafeXml;

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

    /** Nothing where the workbook has no such part. */
    public Optional<XmlPart> part(String name) throws IOException, XMLStreamException {
        var parts = Parts.open(unpacked.file());
        try {
            if (!parts.has(name)) {
                parts.close();
                return Optional.empty();
            }
            var bytes = parts.part(name);
            return Optional.of(new XmlPart(SafeXml.open(bytes, unpacked.file()), bytes, parts));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }
}
