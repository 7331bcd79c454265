package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.braid.record.Manifest;
import org.braid.report.Brief;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night says what its linkage looked at, and what it did not. */
class LinkageToldTest {
    /** One more than a block may have: all born on one day, with given names of one letter and family names of their own. */
    private static final String[] CROWD = IntStream.range(0, 101)
            .mapToObj(i -> award(i, "Zzz%s%s,Rosalind".formatted(letter(i / 26), letter(i % 26)), "04/07/1981"))
            .toArray(String[]::new);

    @TempDir
    Path folder;

    private static char letter(int number) {
        return (char) ('a' + number);
    }

    private static String award(int number, String name, String born) {
        return Story.award(
                "AtW-" + number,
                "%s,%s,F,ZZ%d 2AB".formatted(name, born, number % 90 + 1),
                "Support Worker",
                "1.00,Weekly,01/04/2026,");
    }

    @Test
    void blocksThatWereNarrowedAreToldByTheirRule() {
        var manifest = new Story(folder).night("2026-09-30", CROWD);

        assertThat(manifest.linkage().linked()).isEqualTo(101);
        assertThat(manifest.linkage().compared()).isPositive();
        assertThat(manifest.linkage().narrowed()).containsEntry("birth-date+given-initial", 1L);
        assertThat(Brief.of(manifest, List.of())).contains("1 block by birth-date+given-initial");
    }

    @Test
    void nightOfOneChangeLinksFewAnew() {
        var story = new Story(folder);
        var strangers = IntStream.range(0, 43)
                .mapToObj(i -> award(i, "Other,Name" + letter(i % 26), "04/07/19%d".formatted(40 + i)))
                .toArray(String[]::new);
        story.night("2026-09-30", strangers);
        var changed = strangers.clone();
        changed[7] = award(7, "Quillfeather,Gabriel", "23/02/1990");

        var manifest = story.night("2026-10-01", changed);

        assertThat(manifest.linkage().linked()).isBetween(1L, 10L);
        assertThat(story.night("2026-10-02", changed).linkage()).isEqualTo(new Manifest.LinkagePart(0, 0, Map.of()));
        assertThat(Brief.of(manifest, List.of())).doesNotContain("Too many");
    }
}
