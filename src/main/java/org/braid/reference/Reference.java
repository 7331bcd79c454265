package org.braid.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.braid.mapping.InvalidMapping;
import org.braid.mapping.Yaml;

/** All reference data of an installation; what nobody wrote down is empty, and nothing is refused for its sake. */
public record Reference(Schemes schemes, Areas areas, Providers providers, Glossary glossary) {
    public static final Reference NONE = new Reference(Schemes.NONE, Areas.NONE, Providers.NONE, Glossary.NONE);

    private static final String FOLDER = "reference";

    /**
     * Reads {@code schemes.yaml}, {@code areas.yaml}, {@code providers.yaml} and {@code terms.yaml} in the folder
     * {@code reference} beside the mappings; each may be missing.
     *
     * @throws InvalidMapping when a file says something that means nothing
     */
    public static Reference read(Path mappings) {
        var schemes = file(mappings, "schemes.yaml").map(SchemesFile::read).orElse(Schemes.NONE);
        return new Reference(
                schemes,
                file(mappings, "areas.yaml")
                        .map(yaml -> AreasFile.read(yaml, schemes))
                        .orElse(Areas.NONE),
                file(mappings, "providers.yaml").map(ProvidersFile::read).orElse(Providers.NONE),
                file(mappings, "terms.yaml").map(GlossaryFile::read).orElse(Glossary.NONE));
    }

    private static Optional<Yaml> file(Path mappings, String name) {
        var path = mappings.resolve(FOLDER).resolve(name);
        return Files.exists(path)
                ? Optional.of(Yaml.read(path, "mappings/%s/%s".formatted(FOLDER, name)))
                : Optional.empty();
    }

    /** In a few words, for whoever looks after the installation. */
    public String extent() {
        return "%d schemes, %d areas, %d providers"
                .formatted(
                        schemes.all().size(),
                        areas.all().size(),
                        providers.all().size());
    }
}
