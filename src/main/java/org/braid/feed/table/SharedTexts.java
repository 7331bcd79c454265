package org.braid.feed.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.braid.audit.FindingCode;
import org.braid.feed.DeliveredFile;
import org.braid.feed.xml.SafeXml;

/** The texts that a workbook's cells share. They are all in memory while it is read. */
final class SharedTexts {
    /** Characters: 400 MB at most. A million people's names and addresses are a tenth of it. */
    private static final long MOST = 200_000_000;

    private SharedTexts() {}

    static List<String> read(DeliveredFile file, InputStream part) throws XMLStreamException {
        var xml = SafeXml.open(part);
        var texts = new ArrayList<String>();
        long length = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                var text = richText(xml, file.limits().cellLength());
                texts.add(text);
                length += text.length();
                if (length > MOST) {
                    throw file.setAside(FindingCode.TOO_LARGE, 1, "more than %d characters of text".formatted(MOST));
                }
            }
        }
        return texts;
    }

    /** The text of the element that has just started: plain, or in runs of one format each; not how it is pronounced. */
    static String richText(XMLStreamReader xml, int most) throws XMLStreamException {
        var text = "";
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> text = joined(text, SafeXml.text(xml, most), most);
                    case "r" -> depth++;
                    default -> SafeXml.skip(xml);
                }
            }
        }
        return CellText.unescaped(text);
    }

    private static String joined(String text, String run, int most) {
        return text.isEmpty() ? run : text.length() > most ? text : text + run;
    }
}
