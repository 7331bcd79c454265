package org.braid.returning;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A piece of a document, as it stands there. */
sealed interface Piece {
    void write(XmlText to);

    record Start(Tag tag) implements Piece {
        @Override
        public void write(XmlText to) {
            to.start(tag);
        }
    }

    record End() implements Piece {
        @Override
        public void write(XmlText to) {
            to.end();
        }
    }

    record Text(String text) implements Piece {
        @Override
        public void write(XmlText to) {
            to.text(text);
        }
    }

    /** Comments and instructions for programs tell nothing of a sheet, and are left out. */
    record Nothing() implements Piece {
        @Override
        public void write(XmlText to) {}
    }

    /** Where the reader stands. */
    static Piece at(XMLStreamReader xml) {
        return switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> new Start(Tag.at(xml));
            case XMLStreamConstants.END_ELEMENT -> new End();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                new Text(xml.getText());
            default -> new Nothing();
        };
    }

    /** Leaves the element that has just begun. */
    static void pass(XMLStreamReader xml) throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            open -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    /** Writes the element that has just begun, up to its end, as it is. */
    static void copy(XMLStreamReader xml, XmlText to) throws XMLStreamException {
        at(xml).write(to);
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            open -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            at(xml).write(to);
        }
    }

    /** All of the element that has just begun, its beginning and its end among it. */
    static List<Piece> element(XMLStreamReader xml) throws XMLStreamException {
        var pieces = new ArrayList<Piece>(List.of(at(xml)));
        for (int open = 1; open > 0; ) {
            xml.next();
            var piece = at(xml);
            open += piece instanceof Start ? 1 : piece instanceof End ? -1 : 0;
            pieces.add(piece);
        }
        return pieces;
    }
}
