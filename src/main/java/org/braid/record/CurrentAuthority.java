package org.braid.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The authority matrix as its files say it now: read once, and again only when one of them has changed. */
public final class CurrentAuthority {
    private final Path mappings;
    private @Nullable Reading last;

    public CurrentAuthority(Path mappings) {
        this.mappings = mappings;
    }

    private record Stamp(FileTime changed, long bytes) {}

    private record Reading(SortedMap<Path, Stamp> files, Authority authority) {}

    /** @throws InvalidAuthority as {@link Authority#read} does, for as long as the files say so */
    public synchronized Authority now() {
        var files = files();
        if (last == null || !last.files.equals(files)) {
            last = new Reading(files, Authority.read(mappings));
        }
        return last.authority;
    }

    private SortedMap<Path, Stamp> files() {
        var stamps = new TreeMap<Path, Stamp>();
        try {
            for (var file : AuthorityFiles.in(mappings)) {
                stamps.put(file, new Stamp(Files.getLastModifiedTime(file), Files.size(file)));
            }
        } catch (IOException e) {
            throw new InvalidAuthority(mappings.toString(), 1, "a file was taken away while it was read");
        }
        return stamps;
    }
}
