package org.braid.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.braid.audit.Night;
import org.braid.audit.Nights;
import org.braid.record.Manifest;

/** Stage 5: a night that proves itself becomes what every question is answered from; any other leaves the last one served. */
public final class Publishing {
    private final Nights nights;
    private final Path folder;

    /** @param folder where the manifests are kept for people and programs */
    public Publishing(Nights nights, Path folder) {
        this.nights = nights;
        this.folder = folder;
    }

    /** The manifest as it stands in the folder: published, or saying why it is not. */
    public Manifest publish(Night night, Manifest proven) {
        var manifest = proven.published(proven.mayBePublished());
        if (manifest.published()) {
            nights.publish(night, Json.document(manifest));
            // A stop between the two leaves a night without its file; the next one writes it.
            nights.manifestsFrom(night.number() - 1).forEach(this::write);
        } else {
            nights.takeBack(night.number());
            write(manifest.night() + "-refused", Json.document(manifest));
        }
        return manifest;
    }

    /** The accounts of the night before, where there is one, and of the night: oldest first. */
    public List<Manifest> accounts(Night night) {
        return nights.manifestsFrom(night.number() - 1).entrySet().stream()
                .limit(night.number() == 1 ? 1 : 2)
                .map(entry -> read(entry.getValue()))
                .toList();
    }

    private static Manifest read(String json) {
        try {
            return Json.MAPPER.readValue(json, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String night, String json) {
        var file = folder.resolve(night + ".json");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file) || night.endsWith("-refused")) {
                var part = folder.resolve(night + ".json.part");
                Files.write(part, json.getBytes(StandardCharsets.UTF_8));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
