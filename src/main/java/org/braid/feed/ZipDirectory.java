package org.braid.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;

/**
 * The table of contents at the end of a ZIP file (APPNOTE 4.3.12 and 4.3.16), looked at before any library is: it must
 * be whole, of bearable length, and name nothing twice.
 */
public record ZipDirectory(List<Entry> entries) {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int END_64_SIZE = 56;
    private static final int LOCATOR_SIZE = 20;
    private static final int ENTRY_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** Bytes of the table for one entry, name and times included; far more than any program writes. */
    private static final int MOST_FOR_ENTRY = 1_024;

    private static final int ENCRYPTED = 1;

    public ZipDirectory {
        entries = List.copyOf(entries);
    }

    /** One file inside, by its full name. */
    public record Entry(String name, boolean encrypted) {
        boolean isFolder() {
            return name.endsWith("/") || name.endsWith("\\");
        }
    }

    /** Where the table stands. */
    private record Table(long start, long size, long count) {}

    /** There are more entries than are taken. */
    static final class TooMany extends ZipException {
        TooMany() {
            super("too many entries");
        }
    }

    /**
     * Reads the table.
     *
     * @param most entries
     * @throws ZipException where it is damaged
     */
    public static ZipDirectory read(SeekableByteChannel zip, long most) throws IOException {
        var table = table(zip);
        if (table.count() > most || table.size() > most * MOST_FOR_ENTRY) {
            throw new TooMany();
        }
        var bytes = bytes(zip, table.start(), (int) Math.min(table.size(), Integer.MAX_VALUE - 16));
        var entries = new ArrayList<Entry>();
        while (bytes.hasRemaining()) {
            entries.add(entry(bytes));
        }
        if (entries.size() != table.count()) {
            throw new ZipException("the table of contents has another length than it says");
        }
        checkNames(entries);
        return new ZipDirectory(entries);
    }

    private static Entry entry(ByteBuffer table) throws ZipException {
        if (table.remaining() < ENTRY_SIZE || table.getInt(table.position()) != ENTRY) {
            throw new ZipException("the table of contents is damaged");
        }
        int start = table.position();
        int flags = table.getShort(start + 8);
        int nameLength = table.getShort(start + 28) & 0xFFFF;
        int rest = nameLength + (table.getShort(start + 30) & 0xFFFF) + (table.getShort(start + 32) & 0xFFFF);
        if (table.remaining() < ENTRY_SIZE + rest) {
            throw new ZipException("the table of contents is damaged");
        }
        var name = new byte[nameLength];
        table.get(start + ENTRY_SIZE, name);
        table.position(start + ENTRY_SIZE + rest);
        return new Entry(new String(name, StandardCharsets.UTF_8), (flags & ENCRYPTED) != 0);
    }

    /** Two entries of one name are read differently by different programs: what one checked, the other would not read. */
    private static void checkNames(List<Entry> entries) throws ZipException {
        var names = new HashSet<String>();
        for (var entry : entries) {
            if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
                throw new ZipException("two entries have the same name");
            }
        }
    }

    private static Table table(SeekableByteChannel zip) throws IOException {
        long tailStart = Math.max(0, zip.size() - END_SIZE - LONGEST_COMMENT);
        var tail = bytes(zip, tailStart, (int) (zip.size() - tailStart));
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END && (tail.getShort(at + 20) & 0xFFFF) == tail.limit() - at - END_SIZE) {
                return table(zip, tail, at, tailStart + at);
            }
        }
        throw new ZipException("the table of contents is missing");
    }

    /** The table must end where what says where it is begins; else programs disagree on where it starts. */
    private static Table table(SeekableByteChannel zip, ByteBuffer tail, int at, long end) throws IOException {
        var table = new Table(
                tail.getInt(at + 16) & 0xFFFF_FFFFL,
                tail.getInt(at + 12) & 0xFFFF_FFFFL,
                tail.getShort(at + 10) & 0xFFFF);
        long tableEnd = end;
        if (at >= LOCATOR_SIZE && tail.getInt(at - LOCATOR_SIZE) == LOCATOR_64) {
            tableEnd = tail.getLong(at - LOCATOR_SIZE + 8);
            table = large(zip, tableEnd);
        }
        if (table.start() < 0 || table.size() < 0 || table.start() + table.size() != tableEnd || tableEnd > end) {
            throw new ZipException("the table of contents is not where it should be");
        }
        return table;
    }

    private static Table large(SeekableByteChannel zip, long at) throws IOException {
        if (at < 0 || at > zip.size() - END_64_SIZE) {
            throw new ZipException("the table of contents is not where it should be");
        }
        var end = bytes(zip, at, END_64_SIZE);
        if (end.getInt(0) != END_64) {
            throw new ZipException("the table of contents is not where it should be");
        }
        return new Table(end.getLong(48), end.getLong(40), end.getLong(32));
    }

    private static ByteBuffer bytes(SeekableByteChannel zip, long from, int length) throws IOException {
        if (from + length > zip.size()) {
            throw new ZipException("the file is cut off");
        }
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        zip.position(from);
        while (bytes.hasRemaining() && zip.read(bytes) >= 0) {}
        return bytes.flip();
    }
}
