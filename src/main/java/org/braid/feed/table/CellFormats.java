package org.braid.feed.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.braid.feed.DeliveredFile;
import org.braid.feed.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Which of a workbook's cell styles show a number as a date or as a length of time.
 *
 * @param shows by style
 */
record CellFormats(List<Shows> shows) {
    static final CellFormats NONE = new CellFormats(List.of());

    /** What a number in a cell means to its reader. */
    enum Shows {
        NUMBER,
        DATE,
        /** Hours that may pass 24, such as {@code [h]:mm}. */
        HOURS
    }

    CellFormats {
        shows = List.copyOf(shows);
    }

    Shows of(int style) {
        return style < shows.size() ? shows.get(style) : Shows.NUMBER;
    }

    /** Reads the part {@code styles.xml}. */
    static CellFormats read(InputStream styles, DeliveredFile file) throws XMLStreamException {
        var xml = SafeXml.open(styles, file);
        Map<Integer, String> codes = new HashMap<>();
        var formats = new ArrayList<Integer>();
        boolean inCells = false;
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement() && xml.getLocalName().equals("numFmt")) {
                codes.put(number(xml), xml.getAttributeValue(null, "formatCode"));
            } else if (xml.hasName() && xml.getLocalName().equals("cellXfs")) {
                inCells = xml.isStartElement();
            } else if (inCells && xml.isStartElement() && xml.getLocalName().equals("xf")) {
                formats.add(number(xml));
            }
        }
        return of(codes, formats);
    }

    /**
     * By the numbers that both kinds of workbook use.
     *
     * @param codes the workbook's own formats, by number
     * @param formats the number of each style's format
     */
    static CellFormats of(Map<Integer, String> codes, List<Integer> formats) {
        Map<Integer, Shows> known = new HashMap<>();
        return new CellFormats(formats.stream()
                .map(number -> known.computeIfAbsent(number, key -> shows(key, codes.get(key))))
                .toList());
    }

    private static int number(XMLStreamReader xml) {
        var number = xml.getAttributeValue(null, "numFmtId");
        return number == null ? 0 : Integer.parseInt(number);
    }

    private static Shows shows(int number, @Nullable String own) {
        var code = own != null ? own : BuiltinFormats.getBuiltinFormat(number);
        if (code == null || !DateUtil.isADateFormat(number, code)) {
            return Shows.NUMBER;
        }
        return code.toLowerCase(Locale.ROOT).contains("[h") ? Shows.HOURS : Shows.DATE;
    }
}
