package org.braid.cli;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.braid.audit.Finding;
import org.braid.audit.RowPlace;
import org.braid.audit.SourceRef;
import org.braid.entitlement.Statement;
import org.braid.feed.Delivery;
import org.braid.feed.Extent;
import org.braid.feed.SetAside;
import org.braid.mapping.Mapping;
import org.braid.mapping.MappingResult;
import org.braid.mapping.Rereading;
import org.braid.record.Tracing;
import org.braid.report.RowAnswer;
import picocli.CommandLine.Option;

/** Asks what became of a row: it is read again from the archive, and followed from there. */
final class RowQuestion {
    @Option(
            names = "--delivery",
            required = true,
            paramLabel = "FILE",
            description = "The file's name as received, or the beginning of its SHA-256.")
    String delivery = "";

    @Option(
            names = "--row",
            required = true,
            paramLabel = "N",
            description = "The row or line as a person counts it: the heading is row 1.")
    long row;

    @Option(names = "--feed", paramLabel = "FEED", description = "Only this feed's delivery.")
    String feed = "";

    @Option(names = "--sheet", paramLabel = "SHEET", description = "Only this sheet's row.")
    String sheet = "";

    /** The last received first. */
    List<RowAnswer> answers(Installation installation, AsOf asOf) {
        var night = asOf.night(installation);
        var tracing = installation.tracing();
        if (row < 1) {
            throw new Refusal(2, "--row counts from 1, as a person does: the heading is row 1.");
        }
        var named = installation.deliveries().named(delivery, feed);
        if (named.isEmpty()) {
            throw new Refusal(2, "No delivery of that name or SHA-256 was received. The manifests list them all.");
        }
        var answers = named.stream()
                .map(each -> answer(installation, tracing, each, new Tracing.Question(each.id(), asOf.validAt, night)))
                .toList();
        if (answers.stream().allMatch(answer -> answer.rows().isEmpty())) {
            checkExtent(installation, named);
        }
        return answers;
    }

    /** A row that none of them has is a slip of the asker's. */
    private void checkExtent(Installation installation, List<Delivery> named) {
        var longest = 0L;
        for (var each : named) {
            var rows = Files.isRegularFile(each.path())
                    ? Extent.rows(each, sheet, installation.precautions().apply(each.feed()))
                    : OptionalLong.empty();
            if (rows.isEmpty() || rows.getAsLong() >= row) {
                return;
            }
            longest = Math.max(longest, rows.getAsLong());
        }
        throw new Refusal(2, "%s has %d rows: there is no row %d.".formatted(delivery, longest, row));
    }

    private RowAnswer answer(Installation installation, Tracing tracing, Delivery each, Tracing.Question question) {
        var mapping = mapping(installation, each);
        var fared = tracing.fared(question).orElse(null);
        return new RowAnswer(
                each.feed(),
                each.file(),
                each.sha256(),
                fared == null ? null : tracing.night(fared.night()),
                fared == null ? "" : fared.outcome(),
                fared != null
                        && fared.read() > 0
                        && mapping.map(Mapping::hash)
                                .filter(fared.mapping()::equals)
                                .isEmpty(),
                installation.corrections().correctedBy(each).map(Delivery::file).orElse(null),
                rows(installation, each, mapping).stream()
                        .map(found -> tracing.trace(question, found))
                        .toList());
    }

    private static Optional<Mapping> mapping(Installation installation, Delivery delivery) {
        var mappings = installation.compiled();
        try {
            return Files.isRegularFile(delivery.path())
                    ? Optional.of(mappings.reading(
                            delivery, installation.precautions().apply(delivery.feed())))
                    : Optional.empty();
        } catch (SetAside e) {
            // A returned CSV is a workbook, and is read by the same mapping.
            return mappings.of(delivery.feed()).stream().findFirst();
        }
    }

    /** A delivery that cannot be used has the one row that says why. */
    private List<Tracing.Row> rows(Installation installation, Delivery each, Optional<Mapping> mapping) {
        if (mapping.isEmpty()) {
            return List.of(nothing(SourceRef.line(each.file(), row), List.of()));
        }
        try {
            return Rereading.rows(
                            each, mapping.get(), installation.precautions().apply(each.feed()), this::wanted)
                    .stream()
                    .map(RowQuestion::read)
                    .toList();
        } catch (SetAside e) {
            return List.of(nothing(SourceRef.line(each.file(), row), List.of(e.finding())));
        }
    }

    private boolean wanted(SourceRef place) {
        return place.row() == row && (sheet.isEmpty() || place.sheet().equals(sheet));
    }

    private static Tracing.Row read(Rereading.Row again) {
        var place = again.place();
        return again.result()
                .fold(new MappingResult.Cases<>(
                        mapped -> new Tracing.Row(place, statements(mapped), RowPlace.SUPERSEDED, mapped.findings()),
                        refused -> nothing(place, refused.findings()),
                        withdrawn -> new Tracing.Row(place, List.of(), RowPlace.APPLIED, withdrawn.findings()),
                        notData -> nothing(place, List.of())));
    }

    private static List<Statement> statements(MappingResult.Mapped mapped) {
        return Stream.concat(
                        Stream.of(mapped.statement()), mapped.also().stream().map(MappingResult.Part::statement))
                .toList();
    }

    private static Tracing.Row nothing(SourceRef place, List<Finding> findings) {
        return new Tracing.Row(place, List.of(), RowPlace.NOT_DATA, findings);
    }
}
