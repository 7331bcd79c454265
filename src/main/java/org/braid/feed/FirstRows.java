package org.braid.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.braid.feed.ReadSpec.Format;
import org.braid.feed.table.GridReader;

/** The first rows of a table that no mapping knows yet, whatever file it comes in. */
public final class FirstRows {
    private static final Set<Format> TABLES = EnumSet.of(Format.CSV, Format.XLSX, Format.XLS, Format.ODS);

    private FirstRows() {}

    /**
     * What stands first on each sheet that a person sees; a CSV has one.
     *
     * @param fileName as the sender called it
     * @param most rows of a sheet that are looked at
     * @param secret the name of the one that opens the file, if it is locked; blank for none
     * @throws SetAside when it is no table, or cannot be used
     */
    public static List<Grid> of(Path file, String fileName, Precautions precautions, int most, String secret) {
        try (var unpacked = RowReader.unpacked(DeliveredFile.of(file, fileName, precautions))) {
            return GridReader.read(unpacked.file(), RowReader.format(unpacked, TABLES), most, secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
