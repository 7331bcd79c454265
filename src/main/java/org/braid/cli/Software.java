package org.braid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.braid.mapping.Mappings;
import org.braid.record.Manifest;

/** By which software, mappings and model a night was made. */
final class Software {
    private Software() {}

    static Manifest.Versions of(Mappings compiled, Path model) {
        var hashes = new LinkedHashMap<String, String>();
        compiled.all().forEach(mapping -> hashes.put(mapping.name(), mapping.hash()));
        return new Manifest.Versions(hashes, hash(model), version());
    }

    /** As the jar says; a development build says so. */
    static String version() {
        return Optional.ofNullable(Software.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
