package org.braid.feed.xml;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;

/**
 * The value of an attribute as it stands in the parser, without white space around it: sheets have millions of cells, and
 * of what each says of itself nobody keeps a text.
 */
public final class AttributeText extends TypedValueDecoder implements CharSequence {
    private char[] characters = {};
    private int from;
    private int to;

    /** Stands for another value, until the reader goes on. */
    public AttributeText take(XMLStreamReader2 xml, int attribute) throws XMLStreamException {
        xml.getAttributeAs(attribute, this);
        return this;
    }

    @Override
    public void decode(String value) {
        decode(value.toCharArray(), 0, value.length());
    }

    @Override
    public void decode(char[] buffer, int start, int end) {
        characters = buffer;
        from = start;
        to = end;
    }

    @Override
    public void handleEmptyValue() {
        from = to;
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return characters[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().substring(start, end);
    }

    @Override
    public String toString() {
        return new String(characters, from, length());
    }
}
