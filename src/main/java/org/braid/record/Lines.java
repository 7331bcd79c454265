package org.braid.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.braid.record.Report.Standing;

/** Writes down what counts and what is told beside it, with their figures for one day. */
final class Lines {
    private static final Comparator<Strand> ORDER = Comparator.comparing((Strand strand) -> strand.counted().stream())
            .thenComparing(strand -> strand.counted().funder())
            .thenComparing(strand -> strand.counted().key());

    private final LocalDate validAt;

    Lines(LocalDate validAt) {
        this.validAt = validAt;
    }

    List<BudgetLine> of(List<Strand> strands) {
        var lines = new ArrayList<BudgetLine>();
        for (var strand : strands.stream().sorted(ORDER).toList()) {
            lines.add(line(lines.size() + 1, strand));
        }
        return lines;
    }

    List<Report> waiting(List<Told> told) {
        return sorted(told).stream()
                .map(one -> report(one, Standing.UNCONFIRMED))
                .toList();
    }

    private BudgetLine line(int number, Strand strand) {
        var entitlement = strand.counted();
        var worth = Worth.of(entitlement, validAt);
        return new BudgetLine(
                number,
                entitlement,
                entitlement.inForce().contains(validAt),
                worth.weeklyShown(),
                worth.yearShown(),
                Working.of(entitlement, worth, validAt),
                sorted(strand.told()).stream()
                        .map(told -> report(told, standing(told, strand)))
                        .toList());
    }

    private static Standing standing(Told told, Strand strand) {
        if (strand.replaces(told)) {
            return Standing.REPLACED;
        }
        return told.agrees(strand) ? Standing.AGREES : Standing.DIFFERS;
    }

    private Report report(Told told, Standing standing) {
        var worth = Worth.of(told.statement(), validAt);
        return new Report(told.statement(), standing, worth.weeklyShown(), worth.yearShown());
    }

    private static List<Told> sorted(List<Told> told) {
        return told.stream()
                .sorted(Comparator.comparing(one -> one.statement().key()))
                .toList();
    }
}
