package org.braid.feed.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.braid.audit.FindingCode;
import org.braid.feed.DeliveredFile;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.util.StreamReader2Delegate;

/** Refuses a file whose XML brings its own document type, or goes deeper than anything that is rightly sent. */
final class GuardedXml extends StreamReader2Delegate {
    private final DeliveredFile file;
    private final int mostLevels;
    private int levels;

    GuardedXml(XMLStreamReader2 xml, DeliveredFile file) {
        super(xml);
        this.file = file;
        mostLevels = file.limits().depth();
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            if (++levels > mostLevels) {
                throw file.setAside(FindingCode.TOO_LARGE, line(), "more than %d levels".formatted(mostLevels));
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            levels--;
        } else if (event == XMLStreamConstants.DTD) {
            throw file.setAside(FindingCode.UNREADABLE, line(), "a document type declaration is not accepted");
        }
        return event;
    }

    private long line() {
        return getLocation().getLineNumber();
    }
}
