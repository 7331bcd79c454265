package org.braid.returning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.braid.audit.Finding;
import org.braid.audit.Night;
import org.braid.feed.Limits;
import org.braid.feed.ReadSpec;
import org.braid.feed.RowReader;
import org.braid.feed.SetAside;
import org.braid.mapping.Mapping;
import org.braid.mapping.Mappings;
import org.braid.mapping.Readings;
import org.braid.mapping.Readings.Outstanding;

/** Gives deliveries with rows that wait or were rejected back to their senders, with what is wrong marked in them. */
public final class Returning {
    /** A longer CSV, or one of more findings, comes back as the list alone. */
    private static final long MOST_TEXT = 16L << 20;

    private static final int MOST_FAULTS = 200_000;

    private final Mappings mappings;
    private final Readings readings;
    private final Function<String, Path> archive;
    private final Path folder;

    /**
     * @param archive where the bytes of a SHA-256 are kept
     * @param folder of the returns of each night
     */
    public Returning(Mappings mappings, Readings readings, Function<String, Path> archive, Path folder) {
        this.mappings = mappings;
        this.readings = readings;
        this.archive = archive;
        this.folder = folder;
    }

    /** Those of a night. */
    public List<Returned> back(Night night) {
        return back("", each -> each.night() == night.number(), folder);
    }

    /**
     * Those that are still outstanding.
     *
     * @param feed only this feed's; blank for all
     * @param into the folder that gets one for each feed
     */
    public List<Returned> back(String feed, Predicate<Outstanding> wanted, Path into) {
        return readings.outstanding(feed, archive).stream()
                .filter(wanted)
                .filter(each -> Files.isRegularFile(each.delivery().path()))
                .map(each -> back(each, into))
                .toList();
    }

    private Returned back(Outstanding each, Path into) {
        var delivery = each.delivery();
        var findings = readings.findings(each.night(), delivery);
        var mapping = mapping(each);
        var asked = new Asked(
                delivery.feed(),
                delivery.sha256(),
                delivery.file(),
                each.taken(),
                each.waiting(),
                each.rejected(),
                faults(each, mapping, findings),
                List.of());
        // No part of the sender's file name: it may be a person's.
        var name = "%s-%s".formatted(delivery.feed(), delivery.sha256().substring(0, 12));
        try {
            var file = OwnerOnlyFile.write(
                    into.resolve(delivery.feed()), name, out -> write(delivery.path(), mapping, asked, out));
            return new Returned(
                    delivery.feed(),
                    delivery.file(),
                    delivery.sha256(),
                    delivery.feed() + "/" + file.getFileName(),
                    each.taken(),
                    each.waiting(),
                    each.rejected(),
                    findings.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Mapping> mapping(Outstanding each) {
        return mappings.of(each.delivery().feed()).stream()
                .filter(mapping -> mapping.source().equals(each.source()))
                .findFirst();
    }

    /** Without the mapping, or where the delivery cannot be read any more, the rows are known, and not the cells. */
    private static List<Fault> faults(Outstanding each, Optional<Mapping> mapping, List<Finding> findings) {
        var cells = new Cells(findings);
        if (mapping.isPresent()) {
            try {
                RowReader.read(
                        each.delivery().path(),
                        each.delivery().file(),
                        mapping.get().readAlsoCorrected(),
                        Limits.DEFAULT,
                        cells);
            } catch (SetAside asItIs) {
                return cells.faults(findings);
            }
        }
        return cells.faults(findings);
    }

    private static String write(Path original, Optional<Mapping> mapping, Asked asked, OutputStream out)
            throws IOException {
        var spec = mapping.map(Mapping::readAlsoCorrected);
        var format = RowReader.sniff(original);
        if (spec.isPresent() && format.equals(Optional.of(ReadSpec.Format.CSV))) {
            return csv(original, (ReadSpec.Table) spec.get(), asked, out);
        }
        if (spec.isPresent() && !(spec.get() instanceof ReadSpec.Table)) {
            return rows(original, spec.get(), asked, out);
        }
        return own(original, asked, out);
    }

    private static String csv(Path original, ReadSpec.Table spec, Asked asked, OutputStream out) throws IOException {
        if (isLarge(original, asked)) {
            return list(asked, out);
        }
        TextWorkbook.ofCsv(original, spec, asked, out);
        return ".xlsx";
    }

    private static String rows(Path original, ReadSpec spec, Asked asked, OutputStream out) throws IOException {
        if (isLarge(original, asked)) {
            return list(asked, out);
        }
        TextWorkbook.ofRows(original, spec, asked, out);
        return ".xlsx";
    }

    private static boolean isLarge(Path original, Asked asked) throws IOException {
        return Files.size(original) > MOST_TEXT || asked.faults().size() > MOST_FAULTS;
    }

    private static String own(Path original, Asked asked, OutputStream out) throws IOException {
        if (!OwnWorkbook.fits(original, asked)) {
            return list(asked, out);
        }
        var whole = new ByteArrayOutputStream();
        try {
            var ending = OwnWorkbook.write(original, asked, whole);
            whole.writeTo(out);
            return ending;
        } catch (IOException | RuntimeException notForUs) {
            // Whatever POI cannot open or write, deep in its parts, must not cost the sender the list.
            return listOnly(asked, "Your workbook could not be opened to be marked", out);
        }
    }

    private static String list(Asked asked, OutputStream out) throws IOException {
        return listOnly(asked, "Your file is too large to be marked", out);
    }

    private static String listOnly(Asked asked, String why, OutputStream out) throws IOException {
        TextWorkbook.ofNothing(asked.noting(why + ". This list names each cell: correct your own file."), out);
        return ".xlsx";
    }
}
