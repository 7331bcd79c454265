package org.braid.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/reports.md has every report and every table of it. */
class ReportsPageTest {
    @Test
    void everyReportAndTableIsOnThePage() throws IOException {
        var page = Files.readString(Path.of("docs/reports.md"));

        for (var definition : Summaries.all()) {
            assertThat(page).contains("| `" + definition.name() + "` |");
            for (var section : Report.of(definition.name(), List.of(), 0, Report.DAY)
                    .summary()
                    .sections()) {
                assertThat(page).contains("`" + section.name() + "`");
            }
        }
    }
}
