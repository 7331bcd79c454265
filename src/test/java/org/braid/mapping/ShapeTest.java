package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.braid.feed.Delivery;
import org.braid.feed.Limits;
import org.braid.feed.Precautions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a delivery a correction of another, by what it says. */
class ShapeTest {
    private static final String MAPPING = """
            feed: lists
            semantics: upsert
            read: { format: csv, required: [Ref, What] }
            common:
              fields:
                authority: north
                reference: { column: Ref, required: true }
            rows:
              - { name: ended, when: { What: ended }, gives: withdrawal }
              - { name: remark, gives: nothing }
            """;

    @TempDir
    private Path folder;

    private Shape shape(String file, String... rows) throws IOException {
        var drafts = new Drafts(folder.resolve("mappings"));
        drafts.write("lists/list.yaml", MAPPING);
        var mapping = Mappings.read(drafts.root()).of("lists").get(0);
        var path = Files.writeString(folder.resolve(file), "Ref,What\n" + String.join("\n", rows) + "\n");
        var delivery = new Delivery(1, "lists", "0".repeat(64), file, path);
        return Shape.of(delivery, mapping, Precautions.of(Limits.DEFAULT)).orElseThrow();
    }

    @Test
    void rowThatCouldNotBeReadAndNowCanIsACorrection() throws IOException {
        var original = shape("a.csv", "R1,ended", "R2,ended,too much", "R3,hello");

        assertThat(shape("b.csv", "R1,ended", "R2,ended", "R3,hello").corrects(original, 1))
                .isTrue();
        assertThat(shape("c.csv", "R1,ended", "R2,ended,too much", "R3,hello").corrects(original, 1))
                .isFalse();
    }

    @Test
    void nothingInCommonIsNoCorrection() throws IOException {
        var original = shape("a.csv", "R1,ended", "R2,ended,too much");

        assertThat(shape("b.csv", "R8,ended", "R9,ended").corrects(original, 1)).isFalse();
    }

    @Test
    void rulesThatAreNoneHaveNothingInCommon() {
        assertThat(RowRule.shared(List.of()).gives()).isEqualTo(RowRule.Gives.NOTHING);
    }
}
