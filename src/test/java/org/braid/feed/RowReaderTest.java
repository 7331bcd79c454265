package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.ReadSpec.Column;
import org.braid.feed.ReadSpec.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowReaderTest {
    @TempDir
    Path folder;

    @Test
    void knowsFormatsByTheirBytesWhateverTheFileIsCalled() throws IOException {
        assertThat(RowReader.sniff(file("a,b\n1,2"))).contains(Format.CSV);
        assertThat(RowReader.sniff(file("\uFEFF \n<?xml version='1.0'?><a/>"))).contains(Format.XML);
        assertThat(RowReader.sniff(file("  {\"a\":1}"))).contains(Format.NDJSON);
        assertThat(RowReader.sniff(zip("[Content_Types].xml", "xl/workbook.xml")))
                .contains(Format.XLSX);
        assertThat(RowReader.sniff(zip("word/document.xml"))).isEmpty();
        assertThat(RowReader.sniff(file("a\u0000b"))).isEmpty();
        assertThat(RowReader.sniff(file(""))).isEmpty();
    }

    @Test
    void saysWhatAWrongFileLooksLike() throws IOException {
        assertThat(wrong(zip("xl/workbook.xml"))).isEqualTo("looks like XLSX, expected CSV");
        assertThat(wrong(zip("xl/workbook.bin")))
                .isEqualTo(
                        "looks like a binary Excel workbook (.xlsb): open it in Excel and save it as .xlsx, expected CSV");
        assertThat(wrong(file("<html><body>Please log in</body></html>")))
                .isEqualTo("looks like a web page, expected CSV");
        assertThat(wrong(file("%PDF-1.7"))).isEqualTo("looks like a PDF, expected CSV");
        assertThat(wrong(file("\u0001\u0002\u0003"))).isEqualTo("looks like not text, expected CSV");
        assertThat(wrong(Seen.write(folder.resolve("in"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})))
                .isEqualTo("looks like a damaged Excel file, expected CSV");
    }

    private String wrong(Path file) {
        var column = new Column("a", List.of(), true);
        var finding = Seen.refusal(file, new ReadSpec.Table(Set.of(Format.CSV), List.of(column), "", "", Map.of()));
        assertThat(finding)
                .isEqualTo(new Finding(FindingCode.WRONG_FORMAT, SourceRef.line("in", 1), "", finding.value()));
        return finding.value();
    }

    private Path file(String text) {
        return Seen.write(folder.resolve("in"), text.getBytes(StandardCharsets.UTF_8));
    }

    private Path zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
            }
        }
        return Seen.write(folder.resolve("in"), bytes.toByteArray());
    }
}
