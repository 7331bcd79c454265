package org.braid.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.braid.audit.ReturnMark;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.table.LockedPackage;
import org.braid.feed.xml.SafeXml;

/** Finds the mark of a workbook that was returned to its sender. */
public final class Marks {
    /** The part that holds what a document's owner says about it; far smaller than this. */
    private static final int MOST = 1 << 20;

    private static final Set<Format> MARKED = Set.of(Format.XLSX, Format.XLS, Format.ODS);

    private static final String CUSTOM = "docProps/custom.xml";

    private static final String META = "meta.xml";
    private static final String OF_META = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";

    private Marks() {}

    /**
     * Nothing for a file without one, or one that cannot be opened: what is wrong with it, its reader says.
     *
     * @param secrets the names of those that may open it, if it is locked
     */
    public static Optional<ReturnMark> in(Path file, Precautions precautions, List<String> secrets) {
        try {
            var format = Unpacked.sniff(DeliveredFile.of(file, "", precautions));
            return format.isPresent() && MARKED.contains(format.get())
                    ? inside(DeliveredFile.of(file, "", precautions), secrets)
                    : Optional.empty();
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<ReturnMark> inside(DeliveredFile file, List<String> secrets)
            throws IOException, XMLStreamException {
        try (var unpacked = Unpacked.of(file)) {
            return switch (Objects.requireNonNull(unpacked.shows().format())) {
                case XLS -> inStreams(unpacked.file().path());
                case ODS -> inMeta(unpacked.file());
                default -> inParts(unpacked.file(), secrets);
            };
        }
    }

    private static Optional<ReturnMark> inParts(DeliveredFile file, List<String> secrets)
            throws IOException, XMLStreamException {
        var open = LockedPackage.parts(file, secrets);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (var parts = open.get()) {
            if (!parts.has(CUSTOM)) {
                return Optional.empty();
            }
            try (var bytes = parts.part(CUSTOM)) {
                return property(file, bytes.readNBytes(MOST));
            }
        }
    }

    /** What an OpenDocument file's owner says about it (OpenDocument 1.3, part 3, section 4.3.3). */
    private static Optional<ReturnMark> inMeta(DeliveredFile file) throws IOException, XMLStreamException {
        try (var parts = Parts.open(file)) {
            if (!parts.has(META)) {
                return Optional.empty();
            }
            try (var bytes = parts.part(META)) {
                return userDefined(SafeXml.open(new ByteArrayInputStream(bytes.readNBytes(MOST)), file));
            }
        }
    }

    private static Optional<ReturnMark> userDefined(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement() && ReturnMark.PROPERTY.equals(xml.getAttributeValue(OF_META, "name"))) {
                return ReturnMark.of(SafeXml.text(xml, 200));
            }
        }
        return Optional.empty();
    }

    private static Optional<ReturnMark> property(DeliveredFile file, byte[] part) throws XMLStreamException {
        var xml = SafeXml.open(new ByteArrayInputStream(part), file);
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
