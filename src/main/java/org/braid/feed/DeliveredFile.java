package org.braid.feed;

import java.nio.file.Path;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;

/**
 * One delivery as its readers see it.
 *
 * @param path where its bytes are kept
 * @param name as the sender called it; every place names it
 */
public record DeliveredFile(Path path, String name, Limits limits) {

    public SourceRef line(long number) {
        return SourceRef.line(name, number);
    }

    /** The reason for refusing the whole file, to be thrown. */
    public SetAside setAside(FindingCode code, long line, String value) {
        return new SetAside(new Finding(code, line(line), "", value));
    }
}
