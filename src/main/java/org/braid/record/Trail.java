package org.braid.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What some statements were over the nights, and with whom: enough to tell where one came from or went to. */
final class Trail {
    private final Map<String, List<Version>> versions;
    private final Map<Long, List<Stay>> stays;

    /**
     * A statement as it was for some nights.
     *
     * @param key as text
     * @param source the mapping's name, as readings have it
     * @param hash of the content, and of what else its row states
     * @param from the first night
     * @param to the first night after
     */
    record Version(String key, String source, String hash, long identity, long delivery, int from, int to) {
        boolean in(int night) {
            return from <= night && night < to;
        }
    }

    /** With whom a description was for some nights; the bounds as of a version. */
    record Stay(long identity, String person, int from, int to) {
        boolean in(int night) {
            return from <= night && night < to;
        }
    }

    Trail(Collection<Version> versions, Collection<Stay> stays) {
        this.versions = versions.stream().collect(Collectors.groupingBy(Version::key));
        this.stays = stays.stream().collect(Collectors.groupingBy(Stay::identity));
    }

    /** The statement of a key as a night knew it, whosever it was. */
    Optional<Version> known(String key, int night) {
        return of(key).stream().filter(version -> version.in(night)).findFirst();
    }

    /** The last of a key's versions that ended between two nights, the later one included. */
    Optional<Version> ended(String key, int then, int now) {
        return of(key).stream()
                .filter(version -> version.to() > then && version.to() <= now)
                .max(Comparator.comparingInt(Version::to).thenComparing(Version::from));
    }

    private List<Version> of(String key) {
        return versions.getOrDefault(key, List.of());
    }

    /** With whom a description was in a night. */
    Optional<String> person(long identity, int night) {
        return stays.getOrDefault(identity, List.of()).stream()
                .filter(stay -> stay.in(night))
                .map(Stay::person)
                .findFirst();
    }
}
