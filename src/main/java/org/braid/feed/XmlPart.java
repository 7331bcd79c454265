package org.braid.feed;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a workbook that is XML, to be pulled through with the care that our readers take.
 *
 * @param bytes closed with this
 * @param parts closed with this
 */
public record XmlPart(XMLStreamReader xml, InputStream bytes, Closeable parts) implements Closeable {
    @Override
    public void close() throws IOException {
        try (parts) {
            bytes.close();
        }
    }
}
