package org.braid.feed.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.braid.audit.FindingCode;
import org.braid.feed.DeliveredFile;
import org.braid.feed.SetAside;

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
     * @param depth how many elements the record stands in
     */
    Element read(long position, int depth) throws XMLStreamException {
        var record = new Element(xml.getLocalName(), null, line(), position);
        fill(record, depth + 1);
        return record;
    }

    private void fill(Element element, int depth) throws XMLStreamException {
        if (depth > file.limits().depth()) {
            throw tooLarge("more than %d levels", file.limits().depth());
        }
        var text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                grow(ELEMENT);
                fill(element.child(xml.getLocalName(), line()), depth + 1);
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
            throw tooLarge("a record of more than %d characters", file.limits().lineLength());
        }
    }

    private SetAside tooLarge(String limit, int number) {
        return file.setAside(FindingCode.TOO_LARGE, line(), limit.formatted(number));
    }

    private long line() {
        return xml.getLocation().getLineNumber();
    }
}
