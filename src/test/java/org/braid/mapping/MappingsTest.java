package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingsTest {

    @TempDir
    private Path root;

    @Test
    void readsOneFolderForEachFeedAndOneFileForEachLayout() {
        var drafts = new Drafts(root);
        drafts.write("north/plans.yaml", mapping("north", "format: xml, record: Person, rowElements: [Plan]"));
        drafts.write("north/money.yaml", mapping("north", "format: csv, required: [A]"));
        drafts.write("north/authority.yaml", "what the record reads");
        drafts.write("north/notes.txt", "for people");
        drafts.write("codes/colours.yaml", "codes: {}");
        drafts.write("linkage.yaml", "what linking reads");

        var mappings = Mappings.read(root);

        assertThat(mappings.feeds()).containsExactly("north");
        assertThat(mappings.all().stream().map(Mapping::source)).containsExactly("north/money", "north/plans");
        assertThat(mappings.of("south")).isEmpty();
    }

    @Test
    void hashDoesNotDependOnHowTheFolderIsCalled() {
        var plain = Mappings.read(Path.of("mappings"));
        var odd = Mappings.read(Path.of("./docs/../mappings"));

        assertThat(odd.all().stream().map(Mapping::hash))
                .containsExactlyElementsOf(
                        plain.all().stream().map(Mapping::hash).toList());
    }

    @Test
    void aBadFileCostsItsFeedAndNoOther() {
        var drafts = new Drafts(root);
        drafts.write("north/money.yaml", mapping("north", "format: csv"));
        drafts.write("south/money.yaml", mapping("south", "format: pdf"));

        var mappings = Mappings.readEachFeed(root);

        assertThat(mappings.feeds()).containsExactly("north");
        assertThat(mappings.refused()).containsOnlyKeys("south");
        assertThat(mappings.refused().get("south"))
                .hasMessage(
                        "mappings/south/money.yaml:3: unknown format `pdf`; known: table, csv, xlsx, xls, ods, xml, fhir");
        assertThatThrownBy(() -> Mappings.read(root)).isInstanceOf(InvalidMapping.class);
    }

    @Test
    void ofOneFeedNoOtherIsLookedAt() {
        var drafts = new Drafts(root);
        drafts.write("north/money.yaml", mapping("north", "format: csv"));
        drafts.write("south/money.yaml", mapping("south", "format: pdf"));
        drafts.write("codes/list.yaml", "codes: {}\n");

        var north = Mappings.readFeed(root, "north");

        assertThat(Mappings.feedsIn(root)).containsExactly("north", "south");
        assertThat(north.all()).extracting(Mapping::feed).containsExactly("north");
        assertThatThrownBy(() -> Mappings.readFeed(root, "south")).isInstanceOf(InvalidMapping.class);
    }

    @Test
    void needsItsFolder() {
        var nowhere = root.resolve("nowhere");

        assertThatThrownBy(() -> Mappings.read(nowhere)).isInstanceOf(UncheckedIOException.class);
    }

    private static String mapping(String feed, String read) {
        return "feed: %s\nsemantics: append\nread: { %s }\nrows: [{ name: any, gives: nothing }]\n"
                .formatted(feed, read);
    }
}
