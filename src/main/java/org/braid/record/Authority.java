package org.braid.record;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.braid.entitlement.StatementJson;
import org.braid.entitlement.Stream;

/**
 * Which feed may state what about which stream (DESIGN section 3, source authority).
 *
 * @param feeds what is written, by feed and stream; what is not written follows {@link #voice}
 * @param assessing the feeds that send assessments, too
 */
public record Authority(Map<String, Map<Stream, Voice>> feeds, Set<String> assessing) {

    public Authority {
        var copy = new TreeMap<String, Map<Stream, Voice>>();
        feeds.forEach((feed, voices) -> copy.put(feed, Map.copyOf(voices)));
        feeds = Collections.unmodifiableMap(copy);
        assessing = Set.copyOf(assessing);
    }

    /** Where no feed sends assessments. */
    public Authority(Map<String, Map<Stream, Voice>> feeds) {
        this(feeds, Set.of());
    }

    /** How much a feed's word counts for a stream. */
    public enum Voice {
        /** It creates money and says how much it is. */
        AUTHORITATIVE,
        /** It counts only while no authoritative feed states the same money. */
        FALLBACK,
        /** It tells about money that another feed states; it never creates or raises any. */
        REPORT
    }

    /**
     * Reads {@code authority.yaml} in the folder of the mappings, and each feed's own in its folder.
     *
     * @throws InvalidAuthority when a file is missing, unreadable, or says something that means nothing
     */
    public static Authority read(Path mappings) {
        return new AuthorityFiles(mappings).read();
    }

    /** Names what is written, so that it can be told when something else is: 32 hexadecimal digits. */
    public String hash() {
        var text = new StringBuilder();
        feeds.forEach((feed, voices) -> new TreeMap<>(voices)
                .forEach((stream, voice) -> text.append("%s %s %s;".formatted(feed, stream, voice))));
        return StatementJson.hash(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What is not written is safe: nobody creates public money by an omission, and own money is not counted twice. */
    public Voice voice(String feed, Stream stream) {
        return feeds.getOrDefault(feed, Map.of())
                .getOrDefault(stream, stream.isPublic() ? Voice.REPORT : Voice.FALLBACK);
    }

    /** Whether one can expect an assessment behind this feed's money. */
    boolean sendsAssessments(String feed) {
        return assessing.contains(feed);
    }
}
