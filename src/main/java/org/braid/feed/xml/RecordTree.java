package org.braid.feed.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.braid.audit.FindingCode;
import org.braid.feed.DeliveredFile;

/** Builds the tree of the record that has just started, within the limits. */
final class RecordTree {
    /** What an element takes in memory beside its text, in characters. */
    private static final int ELEMENT = 100;

    private final DeliveredFile file;
    private final XMLStreamReader xml;
    private int size;

    RecordTree(DeliveredFile file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    /**
     * Reads to the record's end.
     *
     * @param position of the record in the file, from 1
     */
    Element read(long position) throws XMLStreamException {
        var record = new Element(xml.getLocalName(), null, line(), position);
        fill(record);
        return record;
    }

    private void fill(Element element) throws XMLStreamException {
        var text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                grow(ELEMENT);
                fill(element.child(xml.getLocalName(), line()));
            } else if (SafeXml.isText(event)) {
                grow(xml.getTextLength());
                SafeXml.append(text, xml, file.limits().lineLength());
            }
        }
        element.text(text.toString().strip());
    }

    private void grow(int by) {
        size += by;
        if (size > file.limits().lineLength()) {
            var limit = "a record of more than %d characters"
                    .formatted(file.limits().lineLength());
            throw file.setAside(FindingCode.TOO_LARGE, line(), limit);
        }
    }

    private long line() {
        return xml.getLocation().getLineNumber();
    }
}
