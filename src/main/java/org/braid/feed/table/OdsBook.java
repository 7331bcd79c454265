package org.braid.feed.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.braid.audit.FindingCode;
import org.braid.feed.DeliveredFile;
import org.braid.feed.Limit;
import org.braid.feed.Parts;
import org.braid.feed.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/** ODS (OpenDocument 1.3, part 3): all sheets are in one part, which is pulled row by row. */
final class OdsBook implements Book {
    private static final String MANIFEST = "META-INF/manifest.xml";

    private final DeliveredFile file;
    private final Parts parts;
    private final List<String> sheets;
    private final Set<String> hidden = new HashSet<>();
    private @Nullable OdsContent content;

    private OdsBook(DeliveredFile file, Parts parts) throws IOException, XMLStreamException {
        this.file = file;
        this.parts = parts;
        refuseLocked();
        sheets = names();
    }

    static OdsBook open(DeliveredFile file) throws IOException, XMLStreamException {
        var parts = Parts.open(file);
        try {
            return new OdsBook(file, parts);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void refuseLocked() throws IOException, XMLStreamException {
        if (!parts.has(MANIFEST)) {
            return;
        }
        try (var bytes = parts.small(MANIFEST)) {
            var xml = SafeXml.open(bytes, file);
            while (xml.hasNext()) {
                xml.next();
                if (xml.isStartElement() && xml.getLocalName().startsWith("encryption-data")) {
                    throw file.setAside(
                            FindingCode.LOCKED, 1, "an OpenDocument file with a password: save it as .xlsx instead");
                }
            }
        }
    }

    private List<String> names() throws IOException, XMLStreamException {
        var names = new ArrayList<String>();
        try (var each = new OdsContent(file, parts)) {
            while (each.nextTable()) {
                names.add(each.name());
                if (each.hidden()) {
                    hidden.add(each.name());
                }
                if (names.size() > file.limits().of(Limit.SHEETS)) {
                    throw file.tooLarge(Limit.SHEETS, "sheets");
                }
            }
        }
        return names;
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public boolean hides(String sheet) {
        return hidden.contains(sheet);
    }

    /** Goes on from the sheet before, or begins again. */
    @Override
    public Sheet sheet(String name) throws IOException, XMLStreamException {
        int wanted = sheets.indexOf(name);
        var at = content;
        if (at == null || at.number() >= wanted) {
            at = begin();
        }
        while (at.number() < wanted && at.nextTable()) {}
        return new OdsSheet(at, file, name);
    }

    private OdsContent begin() throws IOException, XMLStreamException {
        if (content != null) {
            content.close();
        }
        content = new OdsContent(file, parts);
        return content;
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            content.close();
        }
        parts.close();
    }
}
