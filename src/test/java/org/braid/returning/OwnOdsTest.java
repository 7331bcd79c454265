package org.braid.returning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.ReturnMark;
import org.braid.audit.SourceRef;
import org.braid.feed.Limits;
import org.braid.feed.Original;
import org.braid.feed.Precautions;
import org.braid.feed.SetAside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list in a returned ODS has a filter and a heading that stays in sight, as in a returned XLSX. */
class OwnOdsTest {
    private static final String SHA256 = "0a".repeat(32);
    private static final String FILTER = "database-range __Anonymous_Sheet_DB__%d 'Fix list'.A6:'Fix list'.H7 true";

    private static final String NAMES = """
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
            xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
            xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"
            xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
            """;

    private static final String AWARDS = "<table:table table:name='Awards'><table:table-row><table:table-cell"
            + " office:value-type='string'><text:p>soon</text:p></table:table-cell></table:table-row></table:table>";

    @TempDir
    Path folder;

    private static Map<String, String> parts(String behindSheets) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put(
                "content.xml",
                "<office:document-content %s office:version='1.2'><office:body><office:spreadsheet>%s%s</office:spreadsheet></office:body></office:document-content>"
                        .formatted(NAMES, AWARDS, behindSheets));
        parts.put(
                "META-INF/manifest.xml",
                "<manifest:manifest %s><manifest:file-entry manifest:full-path='content.xml' manifest:media-type='text/xml'/></manifest:manifest>"
                        .formatted(NAMES));
        return parts;
    }

    private Map<String, String> returned(Map<String, String> parts) {
        var finding =
                new Finding(FindingCode.INVALID_AMOUNT, new SourceRef("sent.ods", "Awards", 1, ""), "Amount", "soon");
        var asked = new Asked("provider", SHA256, "sent.ods", 0, 0, 1, List.of(new Fault(finding, "A")), List.of());
        var bytes = new ByteArrayOutputStream();
        var cautious = Precautions.of(Limits.DEFAULT);
        try (var original = Original.open(written(parts), cautious)) {
            OwnOds.write(original, cautious, asked, bytes);
            return unpacked(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
    }

    private Path written(Map<String, String> parts) throws IOException {
        var file = folder.resolve("sent.ods");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static Map<String, String> unpacked(byte[] bytes) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** The elements from the sheets on, with their names and what a filter says; nothing of what stands in a sheet. */
    private static List<String> behind(Map<String, String> parts) {
        try {
            var xml = XMLInputFactory.newFactory()
                    .createXMLStreamReader(new ByteArrayInputStream(
                            parts.getOrDefault("content.xml", "").getBytes(StandardCharsets.UTF_8)));
            var elements = new ArrayList<String>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getNamespaceURI().equals(Odf.TABLE.uri())) {
                    elements.add(line(Tag.at(xml)));
                    if (xml.getLocalName().equals("table")) {
                        Piece.pass(xml);
                    }
                }
            }
            return elements;
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
    }

    private static String line(Tag tag) {
        return "%s %s %s %s"
                .formatted(
                        tag.local(),
                        tag.get(Odf.TABLE, "name"),
                        tag.get(Odf.TABLE, "target-range-address"),
                        tag.get(Odf.TABLE, "display-filter-buttons"))
                .strip();
    }

    @Test
    void listHasAFilter() {
        assertThat(behind(returned(parts(""))))
                .containsExactly("table Awards", "table Fix list", "database-ranges", FILTER.formatted(0));
    }

    @Test
    void sendersOwnRangesStayAndComeFirst() {
        var sent = "<table:named-expressions/><table:database-ranges>"
                + "<table:database-range table:name='__Anonymous_Sheet_DB__0' table:target-range-address='Awards.A1:Awards.B9'"
                + " table:display-filter-buttons='true'/>"
                + "<table:database-range table:name='Fix' table:target-range-address='$Awards.$A$1:.$B$9'/>"
                + "</table:database-ranges><table:data-pilot-tables/>";

        assertThat(behind(returned(parts(sent))))
                .containsExactly(
                        "table Awards",
                        "table Fix list",
                        "named-expressions",
                        "database-ranges",
                        "database-range __Anonymous_Sheet_DB__0 Awards.A1:Awards.B9 true",
                        "database-range Fix $Awards.$A$1:.$B$9",
                        FILTER.formatted(1),
                        "data-pilot-tables");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data-pilot-tables", "consolidation", "dde-links"})
    void rangesStandBetweenTheNamesAndWhatComesBehindThem(String last) {
        assertThat(behind(returned(parts("<table:named-expressions/><table:" + last + "/>"))))
                .containsExactly(
                        "table Awards",
                        "table Fix list",
                        "named-expressions",
                        "database-ranges",
                        FILTER.formatted(0),
                        last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Fix list'.A6:'Fix list'.H9", "$'Fix list'.$A$6:.$H$9"})
    void filterOfTheListBeforeGoesWithItsSheet(String address) {
        var before = "<table:table table:name='Fix list'/><table:database-ranges><table:database-range"
                + " table:name='old' table:target-range-address=\"%s\"/></table:database-ranges>".formatted(address);
        var parts = parts(before);
        parts.put(
                "meta.xml",
                "<office:document-meta %s><office:meta><meta:user-defined meta:name='BraidReturn'>%s</meta:user-defined></office:meta></office:document-meta>"
                        .formatted(NAMES, new ReturnMark("provider", SHA256, "Fix list").text()));

        assertThat(behind(returned(parts)))
                .containsExactly("table Awards", "table Fix list", "database-ranges", FILTER.formatted(0));
    }

    @Test
    void filterOnTheSendersOwnFixListStays() {
        var own = "<table:table table:name='Fix list'/><table:database-ranges><table:database-range"
                + " table:name='own' table:target-range-address=\"'Fix list'.A1:'Fix list'.B2\"/></table:database-ranges>";

        assertThat(behind(returned(parts(own))))
                .contains("database-range own 'Fix list'.A1:'Fix list'.B2")
                .endsWith(FILTER.formatted(0).replace("Fix list", "Fix list (Braid)"));
    }

    @Test
    void settingsThatWereNotThereAreAmongThePartsOfTheFile() {
        var returned = returned(parts(""));

        assertThat(returned.get("settings.xml"))
                .contains(">Fix list</config:config-item>")
                .contains("office:version=\"1.2\"");
        assertThat(returned.get("META-INF/manifest.xml"))
                .containsOnlyOnce("full-path=\"content.xml\"")
                .containsOnlyOnce("full-path=\"settings.xml\"");
    }

    private String refusal(Map<String, String> parts) {
        try {
            returned(parts);
        } catch (SetAside aside) {
            return aside.finding().value();
        }
        throw new AssertionError("It was written.");
    }

    @Test
    void hostileSettingsMeetTheLimitsOfEveryPart() {
        var deep = parts("");
        deep.put("settings.xml", "<a>".repeat(100_000));
        var typed = parts("");
        typed.put("settings.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>");

        assertThat(refusal(deep)).contains("levels");
        assertThat(refusal(typed)).contains("document type");
    }
}
