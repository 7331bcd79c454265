package org.braid.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.braid.audit.Night;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** By what authority each night merged: the files as they were. */
@Repository
public class AuthorityTrail {
    private final JdbcTemplate jdbc;
    private final Path mappings;

    /** @param mappings the folder whose authority is in force */
    public AuthorityTrail(JdbcTemplate jdbc, Path mappings) {
        this.jdbc = jdbc;
        this.mappings = mappings;
    }

    /** Keeps what is in force in a night, where it is not what was before. */
    void keep(Night night) {
        var before = files(night.number());
        var now = inForce();
        before.forEach((path, text) -> {
            if (!text.equals(now.get(path))) {
                jdbc.update(
                        "UPDATE authority_file SET to_night = ? WHERE path = ? AND to_night = " + Night.STILL,
                        night.number(),
                        path);
            }
        });
        now.forEach((path, text) -> {
            if (!text.equals(before.get(path))) {
                jdbc.update(
                        "INSERT INTO authority_file (path, text, from_night, to_night) VALUES (?, ?, ?, ?)",
                        path,
                        text,
                        night.number(),
                        Night.STILL);
            }
        });
    }

    /** What was in force in a night; what is in force now where that night kept nothing. */
    public Authority at(int night) {
        var files = files(night);
        if (files.isEmpty() || files.equals(inForce())) {
            return Authority.read(mappings);
        }
        try {
            var folder = Files.createTempDirectory("authority-");
            try {
                return read(folder, files);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Authority read(Path folder, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, file.getValue());
        }
        return Authority.read(folder);
    }

    private static void remove(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private Map<String, String> files(int night) {
        var files = new TreeMap<String, String>();
        jdbc.query(
                "SELECT path, text FROM authority_file WHERE from_night <= ? AND to_night > ?",
                row -> {
                    files.put(row.getString(1), row.getString(2));
                },
                night,
                night);
        return files;
    }

    private Map<String, String> inForce() {
        var files = new TreeMap<String, String>();
        try {
            for (var path : AuthorityFiles.in(mappings)) {
                files.put(name(path), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** With slashes whatever the system. */
    private String name(Path path) {
        return mappings.relativize(path).toString().replace('\\', '/');
    }
}
