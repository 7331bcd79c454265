package org.braid.cli;

import java.nio.file.Path;
import java.util.List;
import org.braid.mapping.Mapping;

/** Whether somebody means a mapping, or the linkage model: by feed and file, {@code provider/bright-lives}, or by the file's path. */
final class NamedMapping {
    private NamedMapping() {}

    static boolean is(String name, Mapping mapping, Path mappings) {
        return List.of(mapping.source(), mapping.source() + ".yaml", mapping.name())
                        .contains(name)
                || absolute(Path.of(name)).equals(absolute(mappings.resolve(mapping.source() + ".yaml")));
    }

    /** Whether somebody means the linkage model. */
    static boolean isModel(String name, Path mappings) {
        return List.of(AcceptedModel.SOURCE, AcceptedModel.NAME).contains(name)
                || absolute(Path.of(name)).equals(absolute(mappings.resolve(AcceptedModel.SOURCE)));
    }

    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
