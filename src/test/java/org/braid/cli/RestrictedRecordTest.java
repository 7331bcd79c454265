package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.braid.entitlement.Identifier;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A child whose record is restricted, as after an adoption: nobody learns from here who that is or was. */
class RestrictedRecordTest {
    private static final List<String> FEEDS = List.of("children", "education", "nhs-phb");

    @TempDir
    Path folder;

    @Test
    void restrictedChildIsNeverLinkedNorSuggestedAlthoughTheIdentifiersAgree() {
        try (var installation = Nights.open(folder.resolve("data"))) {
            Nights.night(installation, Nights.SAMPLES, FEEDS);

            var restricted = restricted(installation);
            assertThat(restricted).hasSize(3).allSatisfy(record -> {
                assertThat(feeds(record)).containsExactly("children");
                assertThat(record.evidence()).isEmpty();
            });
            assertThat(restricted.stream()
                            .flatMap(record -> record.details().identifiers().stream())
                            .filter(identifier -> holders(installation, identifier) > 1))
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(linksAndDoubts(installation)).isZero();
        }
    }

    @Test
    void sameChildrenAreLinkedWhereTheRecordIsOpen() throws IOException {
        var in = folder.resolve("open");
        for (var feed : FEEDS) {
            copy(Nights.SAMPLES.resolve(feed), Files.createDirectories(in.resolve(feed)));
        }
        var file = in.resolve("children/children-991-2026-09.csv");
        Files.writeString(file, Files.readString(file).replaceAll(",Yes\r\n", ",No\r\n"));
        try (var installation = Nights.open(folder.resolve("open-data"));
                var other = Nights.open(folder.resolve("data"))) {
            Nights.night(installation, in, FEEDS);
            Nights.night(other, Nights.SAMPLES, FEEDS);

            assertThat(restricted(installation)).isEmpty();
            assertThat(people(other)).hasSize(people(installation).size() + 3);
        }
    }

    @Test
    void nobodyIsToldWhoseTheRecordIs() {
        try (var installation = Nights.open(folder.resolve("data"))) {
            Nights.night(installation, Nights.SAMPLES, FEEDS);
        }

        // The same pupil number, and two people to whoever asks.
        var asked = Nights.braid(
                "record", "upn:X991200012186", "--data", folder.resolve("data").toString());

        assertThat(asked.exitCode()).isNotZero();
        assertThat(asked.err()).contains("More than one person has that identifier");
    }

    private static List<BudgetRecord> restricted(Installation installation) {
        return people(installation).stream()
                .filter(record -> record.details().protectedIdentity())
                .toList();
    }

    private static List<BudgetRecord> people(Installation installation) {
        var records = new ArrayList<BudgetRecord>();
        installation.records().each(Nights.DATE, 1, records::add);
        return records;
    }

    private static Set<String> feeds(BudgetRecord record) {
        var feeds = record.lines().stream()
                .map(BudgetLine::entitlement)
                .map(entitlement -> entitlement.key().feed())
                .collect(Collectors.toCollection(HashSet::new));
        record.events().forEach(event -> feeds.add(event.key().feed()));
        return feeds;
    }

    private static long holders(Installation installation, Identifier identifier) {
        return count(
                installation,
                "SELECT COUNT(DISTINCT p.person) FROM identifier i JOIN identity_person p ON p.identity = i.identity"
                        + " WHERE i.system = ? AND i.value_text = ?",
                identifier.system(),
                identifier.value());
    }

    private static long linksAndDoubts(Installation installation) {
        return count(
                installation,
                "SELECT COUNT(*) FROM link l JOIN identity i ON i.identity_key IN (l.left_key, l.right_key)"
                        + " WHERE i.details LIKE '%\"protectedIdentity\":true%'");
    }

    private static long count(Installation installation, String sql, Object... values) {
        var count = installation.jdbc().queryForObject(sql, Long.class, values);
        return count == null ? 0 : count;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
