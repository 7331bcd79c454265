package org.braid.returning;

import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What an ODS says of how a program shows its sheets: as it was, for a file that opens at the list, with the list's heading
 * always in sight. OpenDocument leaves these words to the programs; they are LibreOffice's, which others know, too.
 */
final class OdsSettings {
    private static final String OPEN_OFFICE = "http://openoffice.org/2004/office";
    private static final String ENTRY = "config-item-map-entry";
    private static final String ITEM = "config-item";
    private static final String ACTIVE = "ActiveTable";

    /** What an element is that stands so deep, counted from the document's first. */
    private static final int VIEW = 3;

    private static final int SHEET = 5;

    private final ListRows list;
    private final List<Level> levels;
    private final XmlText out = new XmlText();
    /** By level: whether the one that is open has one of the next. */
    private final boolean[] has;

    private @Nullable Names names;
    /** Elements that are open, and how many of them, from the outermost on, are levels. */
    private int open;

    private int along;
    private boolean isActiveSaid;

    private OdsSettings(ListRows list) {
        this.list = list;
        levels = List.of(
                new Level(Odf.OFFICE, "settings", ""),
                new Level(Odf.CONFIG, "config-item-set", "ooo:view-settings"),
                new Level(Odf.CONFIG, "config-item-map-indexed", "Views"),
                new Level(Odf.CONFIG, ENTRY, ""),
                new Level(Odf.CONFIG, "config-item-map-named", "Tables"),
                new Level(Odf.CONFIG, ENTRY, list.sheet()));
        has = new boolean[levels.size()];
    }

    /**
     * An element on the way from the document to what is said of a sheet.
     *
     * @param name what it says it is called; blank where that does not matter
     */
    private record Level(Odf vocabulary, String element, String name) {}

    /**
     * For a file that says nothing of it.
     *
     * @param version of the file
     */
    static byte[] of(ListRows list, String version) {
        var settings = new OdsSettings(list);
        settings.begin(new Tag(
                        "office:document-settings",
                        Odf.OFFICE.uri(),
                        "document-settings",
                        List.of(Tag.declared("office", Odf.OFFICE.uri()), Tag.declared("config", Odf.CONFIG.uri())))
                .with(new Tag.Attribute("office:version", Odf.OFFICE.uri(), "version", version)));
        settings.ended();
        return settings.out.document();
    }

    static byte[] with(ListRows list, XMLStreamReader xml) throws XMLStreamException {
        var settings = new OdsSettings(list);
        settings.copy(xml);
        return settings.out.document();
    }

    private Names names() {
        return Objects.requireNonNull(names, "a document begins with an element");
    }

    private void begin(Tag root) {
        names = new Names(root);
        out.start(names.root());
    }

    private void copy(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && names == null) {
                begin(Tag.at(xml));
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                started(Tag.at(xml), xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                ended();
            } else if (names != null) {
                Piece.at(xml).write(out);
            }
        }
    }

    private void started(Tag tag, XMLStreamReader xml) throws XMLStreamException {
        if (along == open && along == SHEET && is(tag, xml)) {
            Piece.pass(xml);
        } else if (along == open && along == VIEW + 1 && isActive(tag)) {
            Piece.pass(xml);
            active();
        } else {
            descend(along == open && is(tag, xml));
            out.start(tag);
        }
    }

    private void descend(boolean isLevel) {
        if (isLevel) {
            has[along] = true;
            along++;
            has[along] = false;
            isActiveSaid &= along != VIEW + 1;
        }
        open++;
    }

    /** Whether it is of the level that comes next. */
    private boolean is(Tag tag, XMLStreamReader xml) {
        var next = levels.get(along);
        return tag.is(next.vocabulary(), next.element())
                && (next.name().isEmpty() || next.name().equals(name(tag, xml)));
    }

    /** What a setting is called, LibreOffice's own by the prefix that they mostly have. */
    private static String name(Tag tag, XMLStreamReader xml) {
        var name = tag.get(Odf.CONFIG, "name");
        int colon = name.indexOf(':');
        if (colon <= 0) {
            return name;
        }
        return OPEN_OFFICE.equals(xml.getNamespaceURI(name.substring(0, colon))) ? "ooo" + name.substring(colon) : "";
    }

    private static boolean isActive(Tag tag) {
        return tag.is(Odf.CONFIG, ITEM) && tag.get(Odf.CONFIG, "name").equals(ACTIVE);
    }

    /** Adds what is not there, or was left out to be written anew. */
    private void ended() {
        if (along == open) {
            if (!has[along]) {
                add(along);
            }
            if (along == VIEW + 1 && !isActiveSaid) {
                active();
            }
            along--;
        }
        open--;
        out.end();
    }

    private void add(int level) {
        out.start(tag(levels.get(level)));
        if (level == VIEW) {
            item("ViewId", "string", "view1");
        }
        if (level == SHEET) {
            frozen();
        } else {
            add(level + 1);
        }
        if (level == VIEW) {
            active();
        }
        out.end();
    }

    private Tag tag(Level level) {
        var tag = names().tag(level.vocabulary(), level.element());
        var called = level.name().startsWith("ooo:") ? tag.with(Tag.declared("ooo", OPEN_OFFICE)) : tag;
        return level.name().isEmpty() ? called : called.with(names().attribute(Odf.CONFIG, "name", level.name()));
    }

    private void active() {
        item(ACTIVE, "string", list.sheet());
        isActiveSaid = true;
    }

    /** The rows down to the heading stay where they are (2), those below can be moved. */
    private void frozen() {
        item("CursorPositionX", "int", "0");
        item("CursorPositionY", "int", String.valueOf(list.heading()));
        item("HorizontalSplitMode", "short", "0");
        item("VerticalSplitMode", "short", "2");
        item("HorizontalSplitPosition", "int", "0");
        item("VerticalSplitPosition", "int", String.valueOf(list.heading()));
        item("ActiveSplitRange", "short", "2");
        item("PositionLeft", "int", "0");
        item("PositionRight", "int", "0");
        item("PositionTop", "int", "0");
        item("PositionBottom", "int", String.valueOf(list.heading()));
    }

    private void item(String name, String type, String value) {
        out.start(names().tag(Odf.CONFIG, ITEM, "name", name, "type", type))
                .text(value)
                .end();
    }
}
