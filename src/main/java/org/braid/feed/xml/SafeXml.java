package org.braid.feed.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.braid.feed.DeliveredFile;
import org.codehaus.stax2.XMLStreamReader2;

/** Pulls through XML that nobody vouches for: no document types, no entities from elsewhere, no endless texts. */
public final class SafeXml {
    private static final InputFactoryImpl FACTORY = factory();

    private SafeXml() {}

    /** @param file whose limits hold; it is set aside where the XML passes them */
    public static XMLStreamReader2 open(InputStream xml, DeliveredFile file) throws XMLStreamException {
        return new GuardedXml((XMLStreamReader2) FACTORY.createXMLStreamReader(new GuardedBytes(xml, file)), file);
    }

    /**
     * The text of the element that has just started, with the reader then on its end; texts of elements inside are left
     * out.
     *
     * @param most characters; of a longer text only so many and one more
     */
    public static String text(XMLStreamReader xml, int most) throws XMLStreamException {
        var text = "";
        StringBuilder longer = null;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip(xml);
            } else if (isText(event) && longer == null && text.isEmpty()) {
                text = xml.getText();
            } else if (isText(event)) {
                longer = longer == null ? new StringBuilder(text) : longer;
                append(longer, xml, most);
            }
        }
        return longer == null ? text : longer.toString();
    }

    /** Leaves the element that has just started. */
    public static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }

    public static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** Appends what the reader stands on, up to one character more than the most. */
    public static void append(StringBuilder text, XMLStreamReader xml, int most) {
        int room = most + 1 - text.length();
        if (room > 0) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
        }
    }

    private static InputFactoryImpl factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
