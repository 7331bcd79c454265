package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.feed.Delivery;
import org.braid.feed.Limits;
import org.braid.feed.Precautions;
import org.braid.feed.SetAside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single rows of a delivery, long after the night that read it. */
class RereadingTest {
    private static final Mappings SHIPPED = Mappings.read(Path.of("mappings"));

    @TempDir
    Path folder;

    private static List<Rereading.Row> row(Path file, String feed, long number, String sheet) {
        var delivery = new Delivery(1, feed, "0".repeat(64), file.getFileName().toString(), file);
        var mapping = SHIPPED.reading(delivery, Precautions.of(Limits.DEFAULT));
        return Rereading.rows(
                delivery,
                mapping,
                Precautions.of(Limits.DEFAULT),
                place -> place.row() == number
                        && (sheet.isEmpty() || place.sheet().equals(sheet)));
    }

    private static String meaning(Rereading.Row row) {
        return row.result()
                .fold(new MappingResult.Cases<>(
                        mapped -> mapped.statement().key().reference(),
                        refused -> refused.findings().get(0).code().name(),
                        withdrawn -> "withdrawn",
                        notData -> "no data"));
    }

    @Test
    void readsTheRowThatIsAskedFor() {
        var rows = row(Path.of("samples/access-to-work/atw-2026-09.csv"), "access-to-work", 2, "");

        assertThat(rows).hasSize(1).extracting(RereadingTest::meaning).containsExactly("ATW0010001");
    }

    @Test
    void saysWhatIsWrongWithALineThatCannotBeRead() {
        var rows = row(Path.of("samples/access-to-work/atw-2026-09.csv"), "access-to-work", 28, "");

        assertThat(rows).extracting(RereadingTest::meaning).containsExactly(FindingCode.BROKEN_LINE.name());
    }

    @Test
    void findsASheetsRow() {
        var file = Path.of("samples/education/ehcp-finance-991-2026-27.xlsx");
        var rows = row(file, "education", 8, "");
        var sheet = rows.get(0).place().sheet();

        assertThat(row(file, "education", 8, sheet)).isEqualTo(rows);
        assertThat(row(file, "education", 8, "Another sheet")).isEmpty();
        assertThat(row(file, "education", 1_000_000, "")).isEmpty();
    }

    @Test
    void refusesWhatTheNightWouldSetAside() throws IOException {
        var file = Files.writeString(folder.resolve("other.csv"), "no such columns\n1\n");

        assertThatThrownBy(() -> row(file, "access-to-work", 2, "")).isInstanceOf(SetAside.class);
    }
}
