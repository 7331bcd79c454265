package org.braid.returning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A returned ODS opens at the list, whose heading stays in sight; whatever else its settings say, they say still. */
class OdsSettingsTest {
    private static final ListRows LIST = new ListRows("Fix list", 6, 9);
    private static final String VIEW = "view-settings/Views/*/";

    private static final String DOCUMENT = """
            <office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"
             xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3">%s</office:document-settings>""";

    private static String settings(String sets) {
        return DOCUMENT.formatted("<office:settings>" + sets + "</office:settings>");
    }

    private static String set(String name, String items) {
        return "<config:config-item-set config:name=\"%s\">%s</config:config-item-set>".formatted(name, items);
    }

    private static String item(String name, String value) {
        return "<config:config-item config:name=\"%s\" config:type=\"string\">%s</config:config-item>"
                .formatted(name, value);
    }

    private static String views(String items) {
        return "<config:config-item-map-indexed config:name=\"Views\">" + items + "</config:config-item-map-indexed>";
    }

    private static String view(String items) {
        return "<config:config-item-map-entry>" + items + "</config:config-item-map-entry>";
    }

    private static String tables(String entries) {
        return "<config:config-item-map-named config:name=\"Tables\">" + entries + "</config:config-item-map-named>";
    }

    private static String sheet(String name, String items) {
        return "<config:config-item-map-entry config:name=\"%s\">%s</config:config-item-map-entry>"
                .formatted(name, items);
    }

    private static List<String> with(String settings) {
        try {
            var xml = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(settings));
            return said(OdsSettings.with(LIST, xml));
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
    }

    /** Each item with what it is part of; an entry without a name is a star, and vocabularies go unsaid. */
    private static List<String> said(byte[] settings) throws XMLStreamException {
        var xml = XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(settings));
        var said = new ArrayList<String>();
        var path = new ArrayList<String>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                path.add(called(Tag.at(xml)));
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("config-item")) {
                said.add(String.join("/", path.subList(2, path.size())) + "=" + xml.getElementText());
                path.remove(path.size() - 1);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.remove(path.size() - 1);
            }
        }
        return said;
    }

    private static String called(Tag tag) {
        var name = tag.get(Odf.CONFIG, "name");
        return name.isEmpty() ? "*" : name.substring(name.indexOf(':') + 1);
    }

    private static List<String> frozen() {
        return List.of(
                VIEW + "Tables/Fix list/CursorPositionX=0",
                VIEW + "Tables/Fix list/CursorPositionY=6",
                VIEW + "Tables/Fix list/HorizontalSplitMode=0",
                VIEW + "Tables/Fix list/VerticalSplitMode=2",
                VIEW + "Tables/Fix list/HorizontalSplitPosition=0",
                VIEW + "Tables/Fix list/VerticalSplitPosition=6",
                VIEW + "Tables/Fix list/ActiveSplitRange=2",
                VIEW + "Tables/Fix list/PositionLeft=0",
                VIEW + "Tables/Fix list/PositionRight=0",
                VIEW + "Tables/Fix list/PositionTop=0",
                VIEW + "Tables/Fix list/PositionBottom=6");
    }

    /** What is said before and behind that the heading stays in sight. */
    private static List<String> around(List<String> before, List<String> behind) {
        var all = new ArrayList<>(before);
        all.addAll(frozen());
        all.addAll(behind);
        return all;
    }

    private static List<String> newView() {
        return around(List.of(VIEW + "ViewId=view1"), List.of(VIEW + "ActiveTable=Fix list"));
    }

    @Test
    void fileThatSaysNothingIsGivenAView() throws XMLStreamException {
        var settings = OdsSettings.of(LIST, "1.2");

        assertThat(said(settings)).isEqualTo(newView());
        assertThat(new String(settings, StandardCharsets.UTF_8)).contains("office:version=\"1.2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<office:settings/>",
                "<office:settings><config:config-item-set config:name='ooo:view-settings'/></office:settings>",
                "<office:settings><config:config-item-set config:name='ooo:view-settings'>"
                        + "<config:config-item-map-indexed config:name='Views'/>"
                        + "</config:config-item-set></office:settings>"
            })
    void whatIsMissingIsAdded(String inside) {
        assertThat(with(DOCUMENT.formatted(inside))).isEqualTo(newView());
    }

    @Test
    void whatElseIsSaidStays() {
        var awards = sheet("Awards", item("VerticalSplitMode", "0") + item("ZoomValue", "85"));
        var sent = settings(set(
                        "ooo:view-settings",
                        item("VisibleAreaTop", "7")
                                + views(view(item("ViewId", "view1")
                                        + tables(awards)
                                        + item("ActiveTable", "Awards")
                                        + item("ZoomType", "0"))))
                + set("ooo:configuration-settings", item("PrinterName", "Hall &amp; Co")));

        assertThat(with(sent))
                .isEqualTo(around(
                        List.of(
                                "view-settings/VisibleAreaTop=7",
                                VIEW + "ViewId=view1",
                                VIEW + "Tables/Awards/VerticalSplitMode=0",
                                VIEW + "Tables/Awards/ZoomValue=85"),
                        List.of(
                                VIEW + "ActiveTable=Fix list",
                                VIEW + "ZoomType=0",
                                "configuration-settings/PrinterName=Hall & Co")));
    }

    @Test
    void viewWithoutSheetsIsGivenThisOne() {
        var sent = settings(set("ooo:view-settings", views(view(item("ViewId", "view1")))));

        assertThat(with(sent)).isEqualTo(newView());
    }

    @Test
    void whatWasSaidOfTheListBeforeIsSaidAnew() {
        var sent = settings(set(
                "ooo:view-settings",
                views(view(
                        item("ActiveTable", "Fix list") + tables(sheet("Fix list", item("VerticalSplitMode", "0")))))));

        assertThat(with(sent)).isEqualTo(around(List.of(VIEW + "ActiveTable=Fix list"), List.of()));
    }

    @Test
    void everyViewIsGivenTheList() {
        var sent = settings(
                set("ooo:view-settings", views(view(item("ViewId", "view1")) + view(item("ViewId", "view2")))));

        assertThat(with(sent))
                .contains(VIEW + "ViewId=view2")
                .filteredOn(each -> each.endsWith("VerticalSplitMode=2"))
                .hasSize(2);
    }

    @Test
    void programsOwnWordsAreKnownByWhatTheirPrefixMeans() {
        var sent = settings(set("ooo:view-settings", views(view(item("ViewId", "view1")))));

        assertThat(with(sent.replace("ooo:", "o:").replace(":ooo=", ":o="))).isEqualTo(with(sent));
        assertThat(with(sent.replace("2004/office", "other"))).hasSize(14);
    }

    @Test
    void sheetIsNotTakenForASettingOfItsName() {
        var sent = settings(set(
                "ooo:view-settings",
                views(view(tables(sheet("ActiveTable", item("ActiveTable", "mine")) + sheet("a:b", item("x", "y")))))));

        assertThat(with(sent))
                .startsWith(VIEW + "Tables/ActiveTable/ActiveTable=mine")
                .contains(VIEW + "ActiveTable=Fix list");
    }
}
