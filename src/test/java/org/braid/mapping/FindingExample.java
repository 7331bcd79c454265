package org.braid.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.feed.SetAside;
import org.jspecify.annotations.Nullable;

/**
 * What raises a finding, and an example of it: rows of a list that is received here, or words.
 *
 * @param raised what raises it, in a sentence
 * @param mapping what the mapping of the list says besides
 * @param whole whether it stands instead
 * @param before rows that were received the night before
 * @param file the whole file; null where there are only rows
 */
record FindingExample(
        String raised,
        String mapping,
        boolean whole,
        String before,
        String rows,
        @Nullable String file,
        String says) {
    static final Path FILE = Path.of("src/test/resources/findings/findings.yaml");
    static final String HEADING = "Ref,Person,Name,Born,NHS number,Amount,Paid,From,To";
    private static final Path LIST = Path.of("src/test/resources/findings/mapping.yaml");
    private static final String FEED = "examples";

    /** As the file writes it. */
    private record Entry(
            @JsonProperty(required = true) String raised,
            @Nullable String mapping,
            boolean whole,
            @Nullable String before,
            @Nullable String rows,
            @Nullable String file,
            @Nullable String says) {

        FindingExample example() {
            return new FindingExample(raised, or(mapping), whole, or(before), or(rows), file, or(says));
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    static Map<FindingCode, FindingExample> all() {
        try {
            var entries =
                    new YAMLMapper().readValue(Files.readString(FILE), new TypeReference<Map<FindingCode, Entry>>() {});
            var all = new TreeMap<FindingCode, FindingExample>();
            entries.forEach((code, entry) -> all.put(code, entry.example()));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String list() {
        try {
            return Files.readString(LIST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isReceived() {
        return !rows.isEmpty() || file != null;
    }

    /** What Braid finds in it, in the order of the rows. */
    List<Finding> found(Path folder) {
        try (var desk = new Desk(folder)) {
            mappings(desk);
            if (!before.isEmpty()) {
                receive(desk, HEADING + "\n" + before);
            }
            return receive(desk, file == null ? HEADING + "\n" + rows : file);
        }
    }

    private void mappings(Desk desk) {
        if (whole) {
            desk.mapping(FEED + "/list.yaml", "feed: examples\nsemantics: snapshot\ndates: [dd/MM/yyyy]\n" + mapping);
        } else if (mapping.isEmpty()) {
            desk.mapping(FEED + "/list.yaml", list());
        } else {
            desk.mapping(FEED + "/base.yaml", list() + "files: no file\n");
            desk.mapping(
                    FEED + "/list.yaml",
                    "extends: base.yaml\n" + (mapping.startsWith("files:") ? "" : "files: \"*\"\n") + mapping);
        }
    }

    private static List<Finding> receive(Desk desk, String content) {
        var night = desk.night();
        var delivery = desk.deliver(FEED, "list.csv", content.strip().lines().toArray(String[]::new));
        try {
            desk.normalise(night, delivery);
        } catch (SetAside aside) {
            return List.of(aside.finding());
        }
        return desk.readings().findings(night.number(), delivery);
    }
}
