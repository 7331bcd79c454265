package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** "By 2003 there were already 65,000 budget holders" (REQUIREMENTS D7): some minutes, so only with {@code -Ppublished}. */
@EnabledIfSystemProperty(named = "braid.published", matches = "true")
class DutchUptakeTest {
    @TempDir
    static Path folder;

    @Test
    void sixtyFiveThousandHoldABudgetAtTheEndOf2003() {
        var in = folder.resolve("in");
        var data = folder.resolve("data");
        PublishedFiguresTest.generate(in);
        Nights.run(data, in);

        var series =
                PublishedFiguresTest.report(data.toString(), "uptake", "--from", "1995-12-31", "--to", "2003-12-31");

        assertThat(PublishedFiguresTest.rows(series, "uptake", "day", "country", "kind", "people", "holders"))
                .contains("2003-12-31 | NL | ALL_KINDS | 65000 | 65000")
                .noneMatch(row -> row.startsWith("1995"));
    }
}
