package org.braid.feed.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.braid.feed.DeliveredFile;
import org.braid.feed.Limit;
import org.braid.feed.xml.SafeXml;

/** The texts that a workbook's cells share. They are all in memory while it is read. */
final class SharedTexts {
    private final DeliveredFile file;
    private final List<String> texts = new ArrayList<>();
    private long length;

    SharedTexts(DeliveredFile file) {
        this.file = file;
    }

    static List<String> read(DeliveredFile file, InputStream part) throws XMLStreamException {
        var xml = SafeXml.open(part, file);
        var shared = new SharedTexts(file);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                shared.add(richText(xml, file.limits().cellLength()));
            }
        }
        return shared.texts;
    }

    void add(String text) {
        texts.add(text);
        length += text.length();
        if (texts.size() > file.limits().of(Limit.SHARED_TEXTS)) {
            throw file.tooLarge(Limit.SHARED_TEXTS, "shared texts");
        }
        if (length > file.limits().of(Limit.SHARED_CHARACTERS)) {
            throw file.tooLarge(Limit.SHARED_CHARACTERS, "characters of shared text");
        }
    }

    List<String> texts() {
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
