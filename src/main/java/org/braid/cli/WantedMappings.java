package org.braid.cli;

import java.nio.file.Path;
import java.util.List;
import org.braid.mapping.Mapping;
import org.braid.mapping.Mappings;

/** The mappings that somebody names, by feed or one by one; the linkage model may be named beside them. */
final class WantedMappings {
    private final Path folder;
    private final Mappings compiled;

    WantedMappings(Path folder, Mappings compiled) {
        this.folder = folder;
        this.compiled = compiled;
    }

    /** All there are; none of them may be bad. */
    List<Mapping> all() {
        compiled.refused().values().stream().findFirst().ifPresent(invalid -> {
            throw invalid;
        });
        return compiled.all();
    }

    /** Only of those named none may be bad. */
    List<Mapping> named(List<String> names) {
        return names.stream()
                .filter(name -> !NamedMapping.isModel(name, folder))
                .flatMap(name -> named(name).stream())
                .distinct()
                .toList();
    }

    private List<Mapping> named(String name) {
        compiled.refused().forEach((feed, invalid) -> {
            if (name.equals(feed) || name.startsWith(feed + "/") || isIn(name, feed)) {
                throw invalid;
            }
        });
        var found = compiled.all().stream()
                .filter(mapping -> name.equals(mapping.feed()) || NamedMapping.is(name, mapping, folder))
                .toList();
        if (found.isEmpty()) {
            throw new Refusal(
                    2,
                    "There is no feed and no mapping file " + name + "; there are "
                            + String.join(
                                    ", ",
                                    compiled.all().stream().map(Mapping::source).toList())
                            + ", and " + AcceptedModel.SOURCE + ".");
        }
        return found;
    }

    private boolean isIn(String name, String feed) {
        return NamedMapping.absolute(Path.of(name)).startsWith(NamedMapping.absolute(folder.resolve(feed)));
    }
}
