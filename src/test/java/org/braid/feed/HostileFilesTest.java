package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.feed.Workbooks.AWARDS;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.assertj.core.api.Assertions;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people who mean harm have sent to others, and what POI's own list of traps warns of. */
@Timeout(60)
class HostileFilesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                SHEET,
                "xl/workbook.xml",
                "xl/styles.xml",
                "xl/sharedStrings.xml",
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels"
            })
    void noPartMayBringItsOwnDocumentType(String part) {
        assertThat(refusal(xlsx(part, HostileFilesTest::laughing)).code()).isEqualTo(FindingCode.UNREADABLE);
    }

    @Test
    void norMayAnOpenDocument() {
        var content = "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'>&d;"
                + "</office:document-content>";

        assertThat(refusal(Workbooks.odsOf(laughing(content))).value())
                .isEqualTo("a document type declaration is not accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZZZ1", "XFE2", "12", "-A2", "", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA2"})
    void noCellStandsBeyondTheLastColumn(String reference) {
        var hostile = xlsx(SHEET, xml -> xml.replace("r=\"B2\"", "r=\"" + reference + "\""));

        assertThat(refusal(hostile).code()).isEqualTo(FindingCode.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "99999999999999999999", "x", "9223372036854775807", "2147483648"})
    void noRowStandsWhereNoneCan(String number) {
        var hostile = xlsx(SHEET, xml -> xml.replace("<row r=\"2\"", "<row r=\"" + number + "\""));

        assertThat(refusal(hostile).code()).isIn(FindingCode.UNREADABLE, FindingCode.TOO_LARGE);
    }

    @Test
    void rulesForInputOnBillionsOfCellsAreNotRead() {
        var rules = "</sheetData><dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"A1:XFD1048576\">"
                + "<formula1>&undeclared;</formula1></dataValidation></dataValidations>";

        var seen = Seen.in(file(xlsx(SHEET, xml -> xml.replace("</sheetData>", rules))), AWARDS);

        assertThat(seen.texts()).containsExactly(List.of("P1", "1", ""));
    }

    @Test
    void aPartMayNotBeDeep() {
        var hostile = xlsx(SHEET, xml -> xml.replace("<sheetData>", "<x>".repeat(100_000) + "<sheetData>"));

        assertThat(refusal(hostile).value()).isEqualTo("more than 64 levels");
    }

    @Test
    void nothingInAPartMayBeEndless() {
        var name = "n".repeat(6 << 20);
        var small = Limits.DEFAULT.with(Limit.INFLATION_RATIO, 100_000);

        for (var hostile : List.of("<" + name + "/>", "<x a='" + name + "'/>")) {
            var file = file(xlsx(SHEET, xml -> xml.replace("<sheetData>", hostile + "<sheetData>")));
            assertThat(Seen.refusal(file, AWARDS, small).value())
                    .isEqualTo("more than 4194304 bytes without an element");
        }
    }

    @Test
    void aPartThatIsHeldInMemoryMayNotBeLarge() {
        var styles = "<styleSheet><cellXfs>" + "<xf numFmtId='14'/>".repeat(2_000_000) + "</cellXfs></styleSheet>";
        var large = Limits.DEFAULT.with(Limit.INFLATION_RATIO, 100_000);

        assertThat(Seen.refusal(file(xlsx("xl/styles.xml", xml -> styles)), AWARDS, large)
                        .value())
                .isEqualTo("unpacks to more than 33554432 bytes");
    }

    @Test
    void sharedTextsAreCounted() {
        var file = file(xlsx("xl/sharedStrings.xml", UnaryOperator.identity()));

        assertThat(Seen.refusal(file, AWARDS, Limits.DEFAULT.with(Limit.SHARED_TEXTS, 3))
                        .value())
                .isEqualTo("more than 3 shared texts");
        assertThat(Seen.refusal(file, AWARDS, Limits.DEFAULT.with(Limit.SHARED_CHARACTERS, 10))
                        .value())
                .isEqualTo("more than 10 characters of shared text");
    }

    @Test
    void sheetsAndEntriesAreCounted() {
        var book = Workbooks.xlsx(each -> {
            Workbooks.oneRow(each);
            each.createSheet("Two");
        });
        var old = Workbooks.xls(each -> {
            Workbooks.oneRow(each);
            each.createSheet("Two");
        });
        var open = Workbooks.ods("<table:table/><table:table/>");

        for (var bytes : List.of(book, old, open)) {
            assertThat(Seen.refusal(file(bytes), AWARDS, Limits.DEFAULT.with(Limit.SHEETS, 1))
                            .value())
                    .isEqualTo("more than 1 sheets");
        }
        assertThat(Seen.refusal(file(book), AWARDS, Limits.DEFAULT.with(Limit.ENTRIES, 5))
                        .value())
                .isEqualTo("more than 5 files inside");
    }

    @Test
    void twoPartsOfOneNameAreRefused() {
        var zip = Workbooks.zip(Map.of("content.xml", "<a/>", "contenT.xmk", "<b/>"));
        for (int at = 0; at < zip.length - 1; at++) {
            zip[at] = zip[at] == 'm' && zip[at + 1] == 'k' ? (byte) 'm' : zip[at];
            zip[at + 1] = zip[at] == 'm' && zip[at + 1] == 'k' ? (byte) 'l' : zip[at + 1];
        }

        assertThat(refusal(zip).code()).isEqualTo(FindingCode.UNREADABLE);
    }

    @Test
    void filesMayBeCutOffAnywhere() {
        for (var whole : List.of(Workbooks.xlsx(Workbooks::oneRow), Workbooks.ods("<table:table table:name='A'/>"))) {
            for (int length = 8; length < whole.length; length += whole.length / 40) {
                refusal(Arrays.copyOf(whole, length));
            }
        }
        var old = Workbooks.xls(HostileFilesTest::manyRows);
        assertThat(refusal(Arrays.copyOf(old, old.length / 2)).code()).isEqualTo(FindingCode.UNREADABLE);
    }

    @Test
    void aContainerThatRunsInCirclesIsRefused() {
        var container = Workbooks.xls(Workbooks::oneRow);
        var bytes = ByteBuffer.wrap(container).order(ByteOrder.LITTLE_ENDIAN);
        int table = (bytes.getInt(76) + 1) * 512;
        for (int sector = 0; sector < 100; sector++) {
            if (bytes.getInt(table + 4 * sector) >= 0) {
                bytes.putInt(table + 4 * sector, 0);
            }
        }

        assertThat(refusal(container).code()).isIn(FindingCode.UNREADABLE, FindingCode.WRONG_FORMAT);
    }

    @Test
    void textsThatAreOnlyCountedAreNotMade() throws IOException {
        var records = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        record(records, 0x809, new byte[] {0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        record(records, 0xFC, new byte[] {-1, -1, -1, 127, -1, -1, -1, 127});
        record(records, 0x0A, new byte[0]);
        try (var container = new POIFSFileSystem()) {
            var workbook = Arrays.copyOf(records.array(), records.position());
            container.createDocument(new ByteArrayInputStream(Arrays.copyOf(workbook, 4_096)), "Workbook");

            Assertions.assertThatCode(() -> refusal(Workbooks.bytes(container))).doesNotThrowAnyException();
        }
    }

    private static void record(ByteBuffer records, int kind, byte[] data) {
        records.putShort((short) kind).putShort((short) data.length).put(data);
    }

    @Test
    void aFileThatTakesTooLongIsRefused() {
        var clock = new AtomicLong();
        var slow = new Precautions(
                Limits.DEFAULT,
                Secrets.NONE,
                () -> clock.addAndGet(Duration.ofHours(1).toNanos()));
        var csv = "Person ID,Weekly\n" + "P1,1\n".repeat(100);
        var xml = "<m>" + "<Person><UPN>1</UPN></Person>".repeat(100) + "</m>";

        for (var bytes : List.of(
                csv.getBytes(StandardCharsets.UTF_8),
                Workbooks.xlsx(Workbooks::oneRow),
                Workbooks.ods(xml),
                Workbooks.xls(HostileFilesTest::manyRows))) {
            assertThat(Seen.refusal(file(bytes), AWARDS, slow).value()).isEqualTo("takes more than 1800 seconds");
        }
    }

    @Test
    void linesThatAreReadAgainAndAgainTakeTime() {
        var clock = new AtomicLong();
        var slow = new Precautions(
                Limits.DEFAULT,
                Secrets.NONE,
                () -> clock.addAndGet(Duration.ofMinutes(1).toNanos()));
        var unmatched = file(("\"x\"y\n".repeat(99) + "Person ID,Weekly\nP1,1\n").getBytes(StandardCharsets.UTF_8));

        assertThat(Seen.refusal(unmatched, AWARDS, slow).value()).isEqualTo("takes more than 1800 seconds");
        Assertions.assertThatThrownBy(() -> RowReader.lines(unmatched, AWARDS, slow, (number, cells) -> {}))
                .isInstanceOf(SetAside.class);
    }

    private static void manyRows(org.apache.poi.ss.usermodel.Workbook book) {
        Workbooks.oneRow(book);
        for (int number = 2; number < 100; number++) {
            book.getSheetAt(0).createRow(number).createCell(0).setCellValue("P" + number);
        }
    }

    private static String laughing(String xml) {
        var declared = xml.startsWith("<?") ? xml.substring(xml.indexOf("?>") + 2) : xml;
        return LAUGHS + declared.replaceFirst("</", "&d;</");
    }

    /** A workbook with one part changed. */
    private static byte[] xlsx(String part, UnaryOperator<String> change) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Workbooks.xlsx(Workbooks::oneRow)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = new ByteArrayOutputStream();
                zip.transferTo(bytes);
                parts.put(entry.getName(), bytes.toByteArray());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        var text = new String(parts.get(part), StandardCharsets.UTF_8);
        parts.put(part, change.apply(text).getBytes(StandardCharsets.UTF_8));
        return Workbooks.zipOf(parts);
    }

    private Finding refusal(byte[] bytes) {
        return Seen.refusal(file(bytes), AWARDS);
    }

    private Path file(byte[] bytes) {
        return Seen.write(folder.resolve("in"), bytes);
    }
}
