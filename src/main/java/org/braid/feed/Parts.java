package org.braid.feed;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The files inside a ZIP file, such as a workbook's parts; capital letters do not matter in their names. */
public final class Parts implements Closeable {
    /** The styles of a workbook that is full of them have a few MB. */
    private static final long LONGEST_DESCRIPTION = 32 << 20;

    private final ZipFile zip;
    private final Inflation inflation;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    private Parts(ZipFile zip, Inflation inflation) {
        this.zip = zip;
        this.inflation = inflation;
        zip.getEntries().asIterator().forEachRemaining(entry -> entries.put(key(entry.getName()), entry));
    }

    /**
     * Opens a file.
     *
     * @throws SetAside when there are too many files inside
     * @throws ZipException where it is damaged
     */
    public static Parts open(DeliveredFile file) throws IOException {
        return open(file, Files.newByteChannel(file.path()));
    }

    /** @param zip what is read instead of the file; closed with the parts */
    public static Parts open(DeliveredFile file, SeekableByteChannel zip) throws IOException {
        try {
            ZipDirectory.read(zip, file.limits().of(Limit.ENTRIES));
            var inflation = new Inflation(file, zip.size());
            var opened = ZipFile.builder()
                    .setSeekableByteChannel(zip.position(0))
                    .setIgnoreLocalFileHeader(true)
                    .get();
            return new Parts(opened, inflation);
        } catch (ZipDirectory.TooMany e) {
            zip.close();
            throw file.tooLarge(Limit.ENTRIES, "files inside");
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** What a part unpacks to, as far as the limits go. */
    public InputStream part(String name) throws IOException {
        return inflation.counted(key(name), bytes(name));
    }

    /** A part that only describes others, and is in memory when it has been read. */
    public InputStream small(String name) throws IOException {
        return inflation.counted(key(name), bytes(name), LONGEST_DESCRIPTION);
    }

    private InputStream bytes(String name) throws IOException {
        var entry = entries.get(key(name));
        if (entry == null) {
            throw new ZipException("a part is missing");
        }
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw new ZipException("packed in a way that is not read");
        }
        return zip.getInputStream(entry);
    }

    /** Some programs write the other slash, or begin with one. */
    private static String key(String name) {
        var key = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return key.startsWith("/") ? key.substring(1) : key;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
