package org.braid.feed.fhir;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.braid.audit.Finding;
import org.braid.feed.DeliveredFile;
import org.braid.feed.FhirVersion;
import org.braid.feed.ReadSpec;
import org.braid.view.Stu3Lines;
import org.jspecify.annotations.Nullable;

/**
 * A file of resources of R4, one a line, also where they came as STU3: then what they are in R4 is in a file of its own,
 * for its owner's eyes only, until this is closed.
 */
final class R4File implements Closeable {
    private final DeliveredFile file;
    private final @Nullable Path temporary;

    private R4File(DeliveredFile file, @Nullable Path temporary) {
        this.file = file;
        this.temporary = temporary;
    }

    /** @param broken is told what cannot be converted */
    static R4File of(DeliveredFile file, ReadSpec.FhirNdjson spec, Consumer<Finding> broken) throws IOException {
        if (spec.version() == FhirVersion.R4) {
            return new R4File(file, null);
        }
        var temporary = Files.createTempFile("braid-", ".r4");
        try {
            convert(file, spec, temporary, broken);
            return new R4File(file.at(temporary), temporary);
        } catch (IOException | RuntimeException e) {
            Files.delete(temporary);
            throw e;
        }
    }

    private static void convert(DeliveredFile file, ReadSpec.FhirNdjson spec, Path to, Consumer<Finding> broken)
            throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
            Stu3Lines.convert(
                    FhirLines.source(file), spec.views(), out, line -> FhirLines.checkCount(file, line), broken);
        }
    }

    DeliveredFile file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        if (temporary != null) {
            Files.delete(temporary);
        }
    }
}
