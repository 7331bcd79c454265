package org.braid.feed;

import java.nio.file.Path;
import java.util.Optional;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;

/**
 * One delivery as its readers see it.
 *
 * @param path where its bytes are kept
 * @param name as the sender called it; every place names it
 */
public record DeliveredFile(Path path, String name, Precautions precautions, Deadline deadline) {

    static DeliveredFile of(Path path, String name, Precautions precautions) {
        return new DeliveredFile(path, name, precautions, Deadline.of(precautions));
    }

    /** The same in another place; its time is what is left of this one's. */
    public DeliveredFile at(Path unpacked) {
        return new DeliveredFile(unpacked, name, precautions, deadline);
    }

    /** A file that was inside this one. */
    DeliveredFile inner(Path unpacked, String innerName) {
        return new DeliveredFile(unpacked, name + "/" + innerName, precautions, deadline);
    }

    public Limits limits() {
        return precautions.limits();
    }

    public Optional<String> secret(String secretName) {
        return precautions.secrets().find(secretName);
    }

    public SourceRef line(long number) {
        return SourceRef.line(name, number);
    }

    /** Refuses the file when reading it has taken too long. */
    public void checkTime() {
        deadline.check(line(1));
    }

    public void checkTime(SourceRef place) {
        deadline.check(place);
    }

    /** The reason for refusing the whole file, to be thrown. */
    public SetAside setAside(FindingCode code, long line, String value) {
        return new SetAside(new Finding(code, line(line), "", value));
    }

    /** The file has more of something than is taken; to be thrown. */
    public SetAside tooLarge(Limit limit, String what) {
        return setAside(FindingCode.TOO_LARGE, 1, "more than %d %s".formatted(limits().of(limit), what));
    }
}
