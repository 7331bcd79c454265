package org.braid.feed.table;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.braid.feed.DeliveredFile;

/**
 * The records of an XLS workbook (MS-XLS 2.1), one after the other: first those of the workbook, then sheet by sheet. Only
 * those that somebody asks for are taken apart; a locked workbook is opened on the way.
 */
final class XlsRecords implements Closeable {
    private static final int HEADER = 4;

    private final DeliveredFile file;
    private final Password password;
    private final POIFSFileSystem container;
    private final InputStream bytes;
    private final long size;
    private RecordInputStream data;
    private int read;
    private int open;

    private XlsRecords(DeliveredFile file, Password password, POIFSFileSystem container) throws IOException {
        this.file = file;
        this.password = password;
        this.container = container;
        var workbook = (DocumentEntry) container.getRoot().getEntryCaseInsensitive("Workbook");
        size = workbook.getSize();
        bytes = new DocumentInputStream(workbook);
        data = new RecordInputStream(bytes);
    }

    static XlsRecords open(DeliveredFile file, Password password) throws IOException {
        var container = new POIFSFileSystem(file.path().toFile(), true);
        try {
            return new XlsRecords(file, password, container);
        } catch (IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    /** Goes to the next record; false after the last. */
    boolean next() throws IOException {
        data.readRemainder();
        if (!data.hasNextRecord()) {
            return false;
        }
        data.nextRecord();
        read += HEADER + data.remaining();
        if (read > size) {
            throw new EOFException(); // POI finds no end in a stream that it decrypts
        }
        if (data.getSid() == FilePassRecord.sid) {
            unlock();
        } else if (data.getSid() == BOFRecord.sid) {
            open++;
        } else if (data.getSid() == EOFRecord.sid) {
            open--;
        }
        return true;
    }

    int sid() {
        return data.getSid();
    }

    /** What the record says. */
    RecordInputStream data() {
        return data;
    }

    /** How many sheets, charts and the like the record stands in; 0 once the last of them has ended. */
    int open() {
        return open;
    }

    private void unlock() throws IOException {
        var lock = new FilePassRecord(data).getEncryptionInfo();
        try {
            password.unlock(lock);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        data = new RecordInputStream(bytes, lock, read);
    }

    void checkTime() {
        file.checkTime();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        container.close();
    }
}
