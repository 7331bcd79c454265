package org.braid.returning;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.braid.audit.ReturnMark;
import org.braid.feed.Original;
import org.braid.feed.Precautions;

/**
 * The sender's own ODS, marked. Its parts are pulled through and written anew piece by piece, so that nothing of it is lost
 * that we know nothing of: formulas are not computed, macros are not run, links are not followed.
 */
final class OwnOds {
    private static final String TYPE = "mimetype";
    private static final String CONTENT = "content.xml";
    private static final String META = "meta.xml";
    private static final String SETTINGS = "settings.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private final Original original;
    private final Precautions precautions;
    private final Asked asked;
    private final Map<String, byte[]> changed = new LinkedHashMap<>();
    private long room = OwnWorkbook.MOST_UNPACKED;

    private OwnOds(Original original, Precautions precautions, Asked asked) {
        this.original = original;
        this.precautions = precautions;
        this.asked = asked;
    }

    /** Leaves the stream open. */
    static void write(Original original, Precautions precautions, Asked asked, OutputStream out)
            throws IOException, XMLStreamException {
        var ods = new OwnOds(original, precautions, asked);
        ods.change();
        ods.write(out);
    }

    private void change() throws IOException, XMLStreamException {
        var content = content(earlier());
        var list = content.list();
        var version = content.version();
        var mark = new ReturnMark(asked.feed(), asked.sha256(), list.sheet()).text();
        try (var meta = original.part(META).orElse(null)) {
            changed.put(META, meta == null ? OdsMeta.of(mark, version) : OdsMeta.with(mark, meta.xml()));
        }
        try (var settings = original.part(SETTINGS).orElse(null)) {
            changed.put(
                    SETTINGS,
                    settings == null ? OdsSettings.of(list, version) : OdsSettings.with(list, settings.xml()));
        }
        try (var manifest = original.part(MANIFEST).orElse(null)) {
            if (manifest != null) {
                changed.put(MANIFEST, OdsMeta.listing(List.of(META, SETTINGS), manifest.xml()));
            }
        }
    }

    private Optional<ReturnMark> earlier() throws IOException, XMLStreamException {
        try (var meta = original.part(META).orElse(null)) {
            return meta == null ? Optional.empty() : OdsMeta.mark(meta.xml());
        }
    }

    private OdsContent content(Optional<ReturnMark> earlier) throws IOException, XMLStreamException {
        var faults = OdsFaults.of(original, precautions, asked);
        try (var part = original.part(CONTENT).orElseThrow(() -> new IOException("an ODS without its sheets"))) {
            var content = new OdsContent(part.xml(), faults, earlier, asked);
            changed.put(CONTENT, content.marked());
            return content;
        }
    }

    /** What says what the file is comes first and is not packed (OpenDocument 1.3, part 2, section 3.3). */
    private void write(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        try (var sent = new ZipFile(original.path().toFile())) {
            var type = sent.getEntry(TYPE);
            if (type != null) {
                store(TYPE, sent.getInputStream(type).readAllBytes(), zip);
            }
            for (var entry : Collections.list(sent.entries())) {
                if (!entry.getName().equals(TYPE)) {
                    copy(entry, sent, zip);
                }
            }
        }
        for (var left : changed.entrySet()) {
            add(left.getKey(), left.getValue(), zip);
        }
        zip.finish();
        zip.flush();
    }

    private void copy(ZipEntry entry, ZipFile sent, ZipOutputStream zip) throws IOException {
        var name = name(entry);
        var ours = changed.remove(name);
        if (ours != null) {
            add(name, ours, zip);
            return;
        }
        try (var bytes = sent.getInputStream(entry)) {
            add(entry.getName(), unpacked(bytes), zip);
        }
    }

    /** Whatever the file said before of how much there is. */
    private byte[] unpacked(InputStream part) throws IOException {
        var bytes = part.readNBytes((int) room + 1);
        room -= bytes.length;
        if (room < 0) {
            throw new IOException("more than can be written");
        }
        return bytes;
    }

    /** Readers do not mind capital letters. */
    private String name(ZipEntry entry) {
        return changed.keySet().stream()
                .filter(entry.getName()::equalsIgnoreCase)
                .findFirst()
                .orElse(entry.getName());
    }

    private static void add(String name, byte[] bytes, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void store(String name, byte[] bytes, ZipOutputStream zip) throws IOException {
        var entry = new ZipEntry(name);
        var sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
