package org.braid.returning;

import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Writes a part that describes others anew, with one thing in it changed. */
final class PartCopy {
    private final XMLStreamReader xml;
    private final Predicate<Tag> isOld;
    private final XmlText out = new XmlText();

    /** @param isOld elements that are left out */
    PartCopy(XMLStreamReader xml, Predicate<Tag> isOld) {
        this.xml = xml;
        this.isOld = isOld;
    }

    /** Writes what is new. */
    interface Change {
        void write(Names names, XmlText to);
    }

    /** Something last in an element, instead of any such before. */
    byte[] ending(String element, Change last) throws XMLStreamException {
        var names = new Names(new Tag("", "", "", List.of()));
        boolean begun = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                var tag = Tag.at(xml);
                names = begun ? names : new Names(tag);
                if (begun && isOld.test(tag)) {
                    Piece.pass(xml);
                } else {
                    out.start(begun ? tag : names.root());
                }
                begun = true;
            } else if (begun) {
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    last.write(names, out);
                }
                Piece.at(xml).write(out);
            }
        }
        return out.document();
    }
}
