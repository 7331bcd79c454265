package org.braid.feed.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.Columns;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec;
import org.braid.feed.RowBatches;
import org.braid.feed.Rows;
import org.braid.feed.SetAside;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML collection record by record. A record in which no row element stands is a row itself, so that nothing is
 * lost. Whether a required column is missing shows at the end of the file only.
 */
public final class XmlRecords {
    private final DeliveredFile file;
    private final ReadSpec.Xml spec;
    private final XMLStreamReader xml;
    private final List<XmlColumn> columns;
    private final Set<String> wantedOutside = new HashSet<>();
    private final Map<String, String> outside = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final RowBatches batches;
    private long records;

    private XmlRecords(DeliveredFile file, ReadSpec.Xml spec, XMLStreamReader xml, Rows rows) {
        this.file = file;
        this.spec = spec;
        this.xml = xml;
        columns = spec.columns().stream().map(XmlColumn::new).toList();
        columns.forEach(column -> column.paths().forEach(path -> wantedOutside.add(path.toString())));
        var names = columns.stream().map(XmlColumn::name).toList();
        batches = new RowBatches(names, file, rows);
        rows.columns(new Columns(names, names));
    }

    /** Hands on every row of the file. */
    public static void read(DeliveredFile file, ReadSpec.Xml spec, Rows rows) throws IOException {
        try (var bytes = Files.newInputStream(file.path())) {
            new XmlRecords(file, spec, SafeXml.open(bytes, file), rows).read();
        } catch (XMLStreamException damaged) {
            throw unreadable(file, damaged, damaged.getLocation());
        } catch (UncheckedStreamException damaged) { // Aalto reads texts only when they are asked for
            var place = damaged.getCause() instanceof XMLStreamException cause ? cause.getLocation() : null;
            throw unreadable(file, damaged, place);
        }
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                started();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.removeLast();
            }
        }
        end();
    }

    private void started() throws XMLStreamException {
        if (xml.getLocalName().equals(spec.record())) {
            rowsOf(new RecordTree(file, xml).read(++records));
            return;
        }
        open.addLast(xml.getLocalName());
        var path = String.join("/", open.stream().skip(1).toList());
        if (wantedOutside.contains(path)) {
            outside.merge(path, SafeXml.text(xml, file.limits().cellLength()).strip(), (one, two) -> one + "\n" + two);
            if (outside.getOrDefault(path, "").length() > file.limits().cellLength()) {
                throw file.setAside(FindingCode.TOO_LARGE, line(), "'%s' stands there too often".formatted(path));
            }
            open.removeLast();
        }
    }

    private void rowsOf(Element element) {
        var rows = element.named(spec.rows());
        for (var row : rows.isEmpty() ? List.of(element) : rows) {
            empty(element, row).ifPresentOrElse(empty -> refuse(row, empty), () -> add(row));
        }
    }

    /** An element without content in the row, or in what its record says of all rows. */
    private Optional<Element> empty(Element record, Element row) {
        return spec.refusesEmpty() ? row.empty(List.of()).or(() -> record.empty(spec.rows())) : Optional.empty();
    }

    private void refuse(Element row, Element empty) {
        batches.broken(new Finding(FindingCode.MISSING_VALUE, place(row), empty.name(), ""));
    }

    private void add(Element row) {
        var texts = columns.stream().map(column -> column.text(row, outside)).toArray(String[]::new);
        batches.add(place(row), texts);
    }

    private SourceRef place(Element row) {
        return new SourceRef(file.name(), "", row.line(), row.path());
    }

    private void end() {
        if (records == 0) {
            throw file.setAside(FindingCode.WRONG_FORMAT, 1, "XML without an element '%s'".formatted(spec.record()));
        }
        var missing = columns.stream()
                .filter(column -> column.isMissing(spec.rows()))
                .map(XmlColumn::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new SetAside(
                    new Finding(FindingCode.MISSING_COLUMN, file.line(1), missing.get(0), String.join(", ", missing)));
        }
        batches.flush();
    }

    private long line() {
        return xml.getLocation().getLineNumber();
    }

    private static SetAside unreadable(DeliveredFile file, Exception damaged, @Nullable Location place) {
        var aside =
                file.setAside(FindingCode.UNREADABLE, place == null ? 1 : place.getLineNumber(), "not well-formed XML");
        aside.initCause(damaged);
        return aside;
    }
}
