package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.feed.Workbooks.AWARDS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.ReadSpec.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedReadingTest {
    private static final String CSV = "Person ID,Weekly\nP1,1\n";

    @TempDir
    Path folder;

    @Test
    void readsTheOneFileInAZipAndNamesItInThePlace() {
        var files = new LinkedHashMap<String, String>();
        files.put("awards/", "");
        files.put("awards/2026 \u0007 april.csv", CSV);
        files.put("__MACOSX/awards/._2026 april.csv", "x");
        var file = file(Workbooks.zip(files));

        var seen = Seen.in(file, AWARDS);

        assertThat(RowReader.sniff(file)).contains(Format.CSV);
        assertThat(seen.rows)
                .containsExactly(new SourceRow(SourceRef.line("in/2026 ? april.csv", 2), List.of("P1", "1", "")));
    }

    @Test
    void readsWorkbooksOfAllKindsInAZip() {
        for (var book : Map.of(
                        Format.XLSX, Workbooks.xlsx(Workbooks::oneRow),
                        Format.XLS, Workbooks.xls(Workbooks::oneRow))
                .entrySet()) {
            var file = file(Workbooks.zipOf(Map.of("book", book.getValue())));

            assertThat(RowReader.sniff(file)).contains(book.getKey());
            assertThat(Seen.in(file, AWARDS).texts()).containsExactly(List.of("P1", "1", ""));
        }
    }

    @Test
    void readsGzip() throws IOException {
        var csv = file(gzip(CSV.getBytes(StandardCharsets.UTF_8)));
        assertThat(RowReader.sniff(csv)).contains(Format.CSV);
        assertThat(Seen.in(csv, AWARDS).rows)
                .containsExactly(new SourceRow(SourceRef.line("in", 2), List.of("P1", "1", "")));

        var resources = file(gzip("{\"resourceType\":\"Patient\",\"id\":\"p1\"}\n".getBytes(StandardCharsets.UTF_8)));
        var fhir = Resources.spec(Resources.view("Patient", "id", "id"));
        assertThat(RowReader.sniff(resources)).contains(Format.NDJSON);
        assertThat(Seen.in(resources, fhir).texts()).containsExactly(List.of("Patient", "1", "", "p1"));
    }

    @Test
    void refusesSeveralFilesWithTheirNumberOnly() {
        var finding = Seen.refusal(file(Workbooks.zip(Map.of("Jane Doe.csv", CSV, "b.csv", CSV))), AWARDS);

        assertThat(finding.code()).isEqualTo(FindingCode.WRONG_FORMAT);
        assertThat(finding.value()).isEqualTo("a ZIP file with 2 files inside, expected one");
        assertThat(RowReader.sniff(folder.resolve("in"))).isEmpty();
    }

    @Test
    void refusesWhatIsPackedTwice() throws IOException {
        var zip = Workbooks.zip(Map.of("a.csv", CSV));

        assertThat(Seen.refusal(file(Workbooks.zipOf(Map.of("a.zip", zip))), AWARDS)
                        .value())
                .isEqualTo("packed twice: a ZIP file inside another");
        assertThat(Seen.refusal(file(gzip(gzip(zip))), AWARDS).value())
                .isEqualTo("packed twice: a gzip file inside another");
    }

    @Test
    void refusesAZipWithAPasswordByName() {
        var zip = Workbooks.zip(Map.of("a.csv", CSV));
        zip[6] |= 1;
        for (int at = 0; at < zip.length - 4; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1) {
                zip[at + 8] |= 1;
            }
        }

        assertThat(Seen.refusal(file(zip), AWARDS).code()).isEqualTo(FindingCode.LOCKED);
    }

    @Test
    void setsDamagedPackingAside() throws IOException {
        var gzip = gzip(CSV.repeat(1_000).getBytes(StandardCharsets.UTF_8));
        assertThat(Seen.refusal(file(Arrays.copyOf(gzip, gzip.length / 2)), AWARDS)
                        .code())
                .isEqualTo(FindingCode.UNREADABLE);
        var zip = Workbooks.zip(Map.of("a.csv", CSV));
        zip[40] ^= 0x55;
        assertThat(Seen.refusal(file(zip), AWARDS).code()).isEqualTo(FindingCode.UNREADABLE);
        assertThat(Seen.refusal(file(Arrays.copyOf(zip, zip.length / 2)), AWARDS)
                        .code())
                .isEqualTo(FindingCode.UNREADABLE);
    }

    @Test
    void holdsWhatIsUnpackedToItsLimits() throws IOException {
        var bomb = new byte[40 << 20];
        assertThat(Seen.refusal(file(Workbooks.zipOf(Map.of("a.csv", bomb))), AWARDS)
                        .code())
                .isEqualTo(FindingCode.TOO_LARGE);
        assertThat(Seen.refusal(file(gzip(bomb)), AWARDS).code()).isEqualTo(FindingCode.TOO_LARGE);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private Path file(byte[] bytes) {
        return Seen.write(folder.resolve("in"), bytes);
    }
}
