package org.braid.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.braid.audit.ReturnMark;
import org.braid.feed.xml.SafeXml;

/** Finds the mark of a workbook that was returned to its sender. */
public final class Marks {
    /** The part that holds what a document's owner says about it; far smaller than this. */
    private static final int MOST = 1 << 20;

    private static final String CUSTOM = "docProps/custom.xml";

    private Marks() {}

    /** Nothing for a file without one, or one that cannot be opened: what is wrong with it, its reader says. */
    public static Optional<ReturnMark> in(Path file) {
        try {
            return switch (FileMagic.valueOf(file.toFile())) {
                case OOXML -> inParts(file);
                case OLE2 -> inStreams(file);
                default -> Optional.empty();
            };
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<ReturnMark> inParts(Path file) throws IOException, XMLStreamException {
        try (var zip = new ZipFile(file.toFile())) {
            var part = zip.getEntry(CUSTOM);
            if (part == null) {
                return Optional.empty();
            }
            try (var bytes = zip.getInputStream(part)) {
                return property(file, bytes.readNBytes(MOST));
            }
        }
    }

    private static Optional<ReturnMark> property(Path file, byte[] part) throws XMLStreamException {
        var guarded = DeliveredFile.of(file, "", Precautions.of(Limits.DEFAULT));
        var xml = SafeXml.open(new ByteArrayInputStream(part), guarded);
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement() && isOurs(xml)) {
                xml.nextTag();
                return ReturnMark.of(SafeXml.text(xml, 200));
            }
        }
        return Optional.empty();
    }

    private static boolean isOurs(XMLStreamReader xml) {
        return xml.getLocalName().equals("property") && ReturnMark.PROPERTY.equals(xml.getAttributeValue(null, "name"));
    }

    private static Optional<ReturnMark> inStreams(Path file) throws IOException {
        try (var streams = new POIFSFileSystem(file.toFile(), true);
                var stream = streams.createDocumentInputStream(DocumentSummaryInformation.DEFAULT_STREAM_NAME)) {
            var custom = new DocumentSummaryInformation(new PropertySet(stream)).getCustomProperties();
            return custom != null && custom.get(ReturnMark.PROPERTY) instanceof String text
                    ? ReturnMark.of(text)
                    : Optional.empty();
        } catch (org.apache.poi.hpsf.HPSFException damaged) {
            return Optional.empty();
        }
    }
}
