package org.braid.feed.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A whole number that is all of an element, taken as its digits come: most cells of a sheet hold one, and need no text of it. */
public final class WholeNumber {
    private static final int NONE = -1;

    private long number = NONE;
    private boolean ended;

    private WholeNumber() {}

    /**
     * Reads the element that has just started, with the reader then on its end; elements inside are left out.
     *
     * @return from 0
     * @throws NumberFormatException where there is anything but digits, with white space around them or none, or too many
     */
    public static int in(XMLStreamReader xml) throws XMLStreamException {
        var found = new WholeNumber();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                SafeXml.skip(xml);
            } else if (SafeXml.isText(event)) {
                found.take(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return found.number();
    }

    private void take(char[] text, int from, int length) {
        for (var next = from; next < from + length; next++) {
            take(text[next]);
        }
    }

    private void take(char next) {
        if (Character.isWhitespace(next)) {
            ended = number != NONE;
        } else if (next < '0' || next > '9' || ended || number > Integer.MAX_VALUE) {
            throw new NumberFormatException("no whole number");
        } else {
            number = Math.max(number, 0) * 10 + next - '0';
        }
    }

    private int number() {
        if (number == NONE || number > Integer.MAX_VALUE) {
            throw new NumberFormatException("no whole number");
        }
        return (int) number;
    }
}
