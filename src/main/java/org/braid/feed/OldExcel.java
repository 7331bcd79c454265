package org.braid.feed;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.braid.feed.ReadSpec.Format;

/** What an OLE2 container holds: the format of all Office files before 2007, and of locked ones since. */
final class OldExcel {
    private static final String DAMAGED = "a damaged Excel file";
    private static final int BIFF8 = 0x0600;

    private OldExcel() {}

    static FirstBytes in(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            var root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return FirstBytes.of(Format.XLSX, "a password-protected workbook");
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return version(root) == BIFF8 ? FirstBytes.of(Format.XLS, "XLS") : tooOld("5.0/95");
            }
            if (root.hasEntryCaseInsensitive("Book")) {
                return tooOld("5.0/95");
            }
            return FirstBytes.unknown("an old Office file that is no workbook");
        } catch (IOException | RuntimeException damaged) {
            return FirstBytes.of(Format.XLS, DAMAGED);
        }
    }

    /** A file that is not in a container begins with the record that opens every sheet: 09, then the version. */
    static FirstBytes bare(byte[] start) {
        return tooOld(
                switch (start[1]) {
                    case 0 -> "2";
                    case 2 -> "3";
                    case 4 -> "4";
                    default -> "5.0/95";
                });
    }

    static boolean isBare(byte[] start) {
        return start.length >= 4 && start[0] == 9 && start[3] == 0 && (start[1] == 0 ? start[2] == 4 : isLater(start));
    }

    private static boolean isLater(byte[] start) {
        return (start[1] == 2 || start[1] == 4) ? start[2] == 6 : start[1] == 8 && (start[2] == 8 || start[2] == 16);
    }

    private static FirstBytes tooOld(String version) {
        return FirstBytes.unknown("an Excel %s workbook: open it in Excel and save it as .xlsx".formatted(version));
    }

    /** The version that the first record of the workbook states. */
    private static int version(DirectoryNode root) throws IOException {
        try (var workbook = new DocumentInputStream(
                (org.apache.poi.poifs.filesystem.DocumentEntry) root.getEntryCaseInsensitive("Workbook"))) {
            var record = workbook.readNBytes(6);
            return record.length < 6 ? 0 : (record[4] & 0xFF) | (record[5] & 0xFF) << 8;
        }
    }
}
