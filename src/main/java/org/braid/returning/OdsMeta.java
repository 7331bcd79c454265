package org.braid.returning;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.braid.audit.ReturnMark;

/** Puts the mark among what an ODS says about itself, where people do not see it and programs keep it. */
final class OdsMeta {
    private OdsMeta() {}

    private static boolean isMark(Tag tag) {
        return tag.is(Odf.META, "user-defined") && tag.get(Odf.META, "name").equals(ReturnMark.PROPERTY);
    }

    /** The mark of an earlier return. */
    static Optional<ReturnMark> mark(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && isMark(Tag.at(xml))) {
                return ReturnMark.of(text(xml));
            }
        }
        return Optional.empty();
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        Piece.element(xml).forEach(piece -> text.append(piece instanceof Piece.Text words ? words.text() : ""));
        return text.toString();
    }

    /**
     * For a file that says nothing about itself.
     *
     * @param version of the file
     */
    static byte[] of(String mark, String version) {
        var out = new XmlText();
        var names = new Names(new Tag(
                "office:document-meta",
                Odf.OFFICE.uri(),
                "document-meta",
                List.of(Tag.declared("office", Odf.OFFICE.uri()), Tag.declared("meta", Odf.META.uri()))));
        out.start(names.root().with(names.attribute(Odf.OFFICE, "version", version)));
        out.start(names.tag(Odf.OFFICE, "meta"));
        write(mark, names, out);
        return out.end().end().document();
    }

    private static void write(String mark, Names names, XmlText out) {
        out.start(names.tag(Odf.META, "user-defined", "name", ReturnMark.PROPERTY, "value-type", "string"))
                .text(mark)
                .end();
    }

    /** The same part with this mark, instead of any before. */
    static byte[] with(String mark, XMLStreamReader xml) throws XMLStreamException {
        return new PartCopy(xml, OdsMeta::isMark).ending("meta", (names, out) -> write(mark, names, out));
    }

    /** The same list of parts, with these in it. */
    static byte[] listing(List<String> parts, XMLStreamReader xml) throws XMLStreamException {
        return new PartCopy(xml, tag -> parts.contains(tag.get(Odf.MANIFEST, "full-path")))
                .ending(
                        "manifest",
                        (names, out) -> parts.forEach(part -> out.start(names.tag(
                                        Odf.MANIFEST, "file-entry", "full-path", part, "media-type", "text/xml"))
                                .end()));
    }
}
