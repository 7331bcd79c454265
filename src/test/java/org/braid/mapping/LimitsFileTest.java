package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.braid.feed.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsFileTest {
    @TempDir
    Path folder;

    @Test
    void changesWhatItNamesAndLeavesTheRest() throws IOException {
        Files.writeString(folder.resolve("limits.yaml"), "rows: 10_000_000\ninflatedBytes: 5\n");

        var limits = LimitsFile.read(folder).of("any");

        assertThat(limits.rows()).isEqualTo(10_000_000);
        assertThat(limits.of(Limit.INFLATED_BYTES)).isEqualTo(5);
        assertThat(limits.of(Limit.DEPTH)).isEqualTo(Limit.DEPTH.usual());
    }

    @Test
    void usualLimitsHoldWithoutIt() {
        for (var limit : Limit.values()) {
            assertThat(LimitsFile.read(folder).of("any").of(limit)).isEqualTo(limit.usual());
        }
    }

    @Test
    void feedHasItsOwnAndOtherwiseThoseOfAll() throws IOException {
        Files.createDirectory(folder.resolve("provider"));
        Files.writeString(
                folder.resolve("limits.yaml"), "rows: 10_000_000\ncolumns: 50\nfeeds: { provider: { rows: 9 } }\n");

        var limits = LimitsFile.read(folder);

        assertThat(limits.of("provider").rows()).isEqualTo(9);
        assertThat(limits.of("provider").columns()).isEqualTo(50);
        assertThat(limits.of("social-care").rows()).isEqualTo(10_000_000);
    }

    @Test
    void refusesWhatItDoesNotKnow() throws IOException {
        Files.writeString(folder.resolve("limits.yaml"), "\nrow: 5\n");
        assertThatThrownBy(() -> LimitsFile.read(folder)).hasMessageContaining("limits.yaml:2: unknown entry `row`");

        Files.writeString(folder.resolve("limits.yaml"), "rows: many\n");
        assertThatThrownBy(() -> LimitsFile.read(folder)).hasMessageContaining("limits.yaml:1: a limit is a whole");

        Files.writeString(folder.resolve("limits.yaml"), "feeds: { provder: { rows: 9 } }\n");
        assertThatThrownBy(() -> LimitsFile.read(folder))
                .hasMessageContaining("limits.yaml:1: there is no feed `provder`");
    }

    @Test
    void eachLimitIsExplainedWithItsUsualValue() throws IOException {
        var page = Files.readString(Path.of("docs/running.md"));

        for (var limit : Limit.values()) {
            assertThat(page).contains("| `%s` | %s |".formatted(limit.key(), number(limit.usual())));
        }
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '_');
    }
}
