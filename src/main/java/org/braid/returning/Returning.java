package org.braid.returning;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.braid.audit.Finding;
import org.braid.audit.Night;
import org.braid.feed.Delivery;
import org.braid.feed.Original;
import org.braid.feed.Precautions;
import org.braid.feed.ReadSpec;
import org.braid.feed.RowReader;
import org.braid.feed.SetAside;
import org.braid.mapping.Mapping;
import org.braid.mapping.Mappings;
import org.braid.mapping.Readings;
import org.braid.mapping.Readings.Outstanding;
import org.jspecify.annotations.Nullable;

/** Gives deliveries with rows that wait or were rejected back to their senders, with what is wrong marked in them. */
public final class Returning {
    private final Mappings mappings;
    private final Readings readings;
    private final Function<String, Path> archive;
    private final Path folder;
    private final Function<String, Precautions> precautions;

    /**
     * @param archive where the bytes of a SHA-256 are kept
     * @param folder of the returns of each night
     * @param precautions of each feed
     */
    public Returning(
            Mappings mappings,
            Readings readings,
            Function<String, Path> archive,
            Path folder,
            Function<String, Precautions> precautions) {
        this.mappings = mappings;
        this.readings = readings;
        this.archive = archive;
        this.folder = folder;
        this.precautions = precautions;
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
        var layout = layout(each);
        var asked = new Asked(
                delivery.feed(),
                delivery.sha256(),
                delivery.file(),
                each.taken(),
                each.waiting(),
                each.rejected(),
                faults(each, layout, findings),
                List.of());
        // No part of the sender's file name: it may be a person's.
        var name = "%s-%s".formatted(delivery.feed(), delivery.sha256().substring(0, 12));
        try {
            var file = OwnerOnlyFile.write(
                    into.resolve(delivery.feed()), name, out -> write(delivery, layout, asked, out));
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

    private @Nullable ReadSpec layout(Outstanding each) {
        return mappings.of(each.delivery().feed()).stream()
                .filter(mapping -> mapping.source().equals(each.source()))
                .map(Mapping::readAlsoCorrected)
                .findFirst()
                .orElse(null);
    }

    /** Without the mapping, or where the delivery cannot be read any more, the rows are known, and not the cells. */
    private List<Fault> faults(Outstanding each, @Nullable ReadSpec layout, List<Finding> findings) {
        var cells = new Cells(findings);
        if (layout != null) {
            try {
                RowReader.read(
                        each.delivery().path(),
                        each.delivery().file(),
                        layout,
                        precautions.apply(each.delivery().feed()),
                        cells);
            } catch (SetAside asItIs) {
                return cells.faults(findings);
            }
        }
        return cells.faults(findings);
    }

    private String write(Delivery delivery, @Nullable ReadSpec layout, Asked asked, OutputStream out)
            throws IOException {
        var cautious = precautions.apply(delivery.feed());
        try (var original = Original.open(delivery.path(), cautious)) {
            return new MarkedFile(original, layout, cautious, asked).write(out);
        }
    }
}
