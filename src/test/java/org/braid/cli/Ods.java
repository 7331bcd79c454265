package org.braid.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.util.CellAddress;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An ODS as LibreOffice writes it, by its parts, and what a person would see in one. */
final class Ods {
    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String NAMES = """
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
            xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
            xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"
            xmlns:ooo="http://openoffice.org/2004/office"
            xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3">""";

    private static final String STYLES = """
            <office:automatic-styles>
            <style:style style:name="co1" style:family="table-column"><style:table-column-properties/></style:style>
            <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
            <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
            <number:currency-style style:name="N104"><number:currency-symbol>£</number:currency-symbol></number:currency-style>
            <style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="N104">
            <style:table-cell-properties fo:border="0.06pt solid #000000"/><style:text-properties fo:font-weight="bold"/>
            </style:style></office:automatic-styles>""";

    private final Map<String, byte[]> parts;

    private Ods(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** @param tables the sheets, as elements */
    static Path write(Path file, String tables) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", TYPE);
        parts.put(
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
                        + " manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
                        + TYPE + "\"/><manifest:file-entry manifest:full-path=\"meta.xml\""
                        + " manifest:media-type=\"text/xml\"/></manifest:manifest>");
        parts.put(
                "meta.xml",
                "<office:document-meta " + NAMES + "<office:meta><dc:title>Awards &amp; more</dc:title></office:meta>"
                        + "</office:document-meta>");
        parts.put(
                "settings.xml",
                "<office:document-settings " + NAMES
                        + "<office:settings><config:config-item-set config:name=\"ooo:view-settings\">"
                        + "<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>"
                        + "<config:config-item config:name=\"ActiveTable\" config:type=\"string\">Awards"
                        + "</config:config-item></config:config-item-map-entry></config:config-item-map-indexed>"
                        + "</config:config-item-set></office:settings>"
                        + "</office:document-settings>");
        parts.put("Basic/Standard/Module1.xml", "<module>not even opened</module>");
        parts.put(
                "content.xml",
                "<office:document-content " + NAMES + STYLES + "<office:body><office:spreadsheet>" + tables
                        + "<table:named-expressions><table:named-range table:name=\"all\""
                        + " table:cell-range-address=\"$Awards.$A$1:.$H$9\"/></table:named-expressions>"
                        + "</office:spreadsheet></office:body></office:document-content>");
        var bytes = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new Ods(bytes).save(file);
    }

    static Ods open(Path file) {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            var parts = new LinkedHashMap<String, byte[]>();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
            return new Ods(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it is, stands in its first bytes: so programs know it. */
    static boolean isKnownByItsFirstBytes(Path file) throws IOException {
        var first = new String(Files.readAllBytes(file), 0, 38 + TYPE.length(), StandardCharsets.ISO_8859_1);
        return first.startsWith("PK") && first.substring(30).equals("mimetype" + TYPE);
    }

    Path save(Path file) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    var sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ods changed(String part, UnaryOperator<String> change) {
        parts.put(part, change.apply(text(part)).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    String text(String part) {
        return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    private Element root() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.getOrDefault("content.xml", new byte[0])))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Element> all(Element of, String local) {
        NodeList found = of.getElementsByTagNameNS("*", local);
        return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index));
    }

    private static String said(Element element, String local) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .filter(each -> local.equals(each.getLocalName()))
                .map(Node::getNodeValue)
                .findFirst()
                .orElse("");
    }

    Stream<String> sheets() {
        return all(root(), "table").map(table -> said(table, "name"));
    }

    Element cell(String sheet, String cell) {
        var at = new CellAddress(cell);
        var table = all(root(), "table")
                .filter(each -> said(each, "name").equals(sheet))
                .findFirst()
                .orElseThrow();
        var row = numbered(all(table, "table-row"), "number-rows-repeated", at.getRow());
        var cells = IntStream.range(0, row.getChildNodes().getLength())
                .mapToObj(row.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
        return numbered(cells, "number-columns-repeated", at.getColumn());
    }

    private static Element numbered(Stream<Element> elements, String repeated, int number) {
        int next = 0;
        for (var each : elements.toList()) {
            next += said(each, repeated).isEmpty() ? 1 : Integer.parseInt(said(each, repeated));
            if (number < next) {
                return each;
            }
        }
        throw new AssertionError("nothing stands there");
    }

    /** What a cell says, without what is said beside it. */
    String shown(String sheet, String cell) {
        var element = cell(sheet, cell);
        all(element, "annotation").toList().forEach(note -> note.getParentNode().removeChild(note));
        return element.getTextContent().strip();
    }

    String said(String sheet, String cell, String attribute) {
        return said(cell(sheet, cell), attribute);
    }

    /** The paragraphs beside a cell, with a bar between them; blank where there is no comment. */
    String comment(String sheet, String cell) {
        var note = all(cell(sheet, cell), "annotation").findFirst();
        return note.map(each -> String.join(
                        "|", all(each, "p").map(Node::getTextContent).toList()))
                .orElse("");
    }

    /** What its style says of a cell, such as its colour; blank where it says nothing. */
    String look(String sheet, String cell, String property) {
        return style(said(cell(sheet, cell), "style-name")).stream()
                .flatMap(style -> Stream.concat(
                        Stream.of(style),
                        Stream.concat(all(style, "table-cell-properties"), all(style, "text-properties"))))
                .map(each -> said(each, property))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Optional<Element> style(String name) {
        return all(root(), "style")
                .filter(each -> said(each, "name").equals(name))
                .findFirst();
    }
}
