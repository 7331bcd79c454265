package org.braid.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.PersonDetails;
import org.braid.person.Link;
import org.braid.record.BudgetKind;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Context;
import org.braid.record.ManagementShare;
import org.braid.record.PeriodFigures;
import org.braid.record.Report;
import org.braid.record.Totals;
import org.braid.reference.Schemes;
import org.jspecify.annotations.Nullable;

/** One individual budget as one JSON document with all that is known of it; the same record gives the same bytes. */
public final class RecordJson {
    private RecordJson() {}

    public static String of(BudgetRecord record) {
        return of(record, null);
    }

    /** @param period what the lines come to in days that somebody asked for; null when nobody did */
    public static String of(BudgetRecord record, @Nullable PeriodFigures period) {
        return of(record, period, Schemes.NONE);
    }

    /** @param schemes what is known of the schemes that the lines name */
    public static String of(BudgetRecord record, @Nullable PeriodFigures period, Schemes schemes) {
        return Json.document(new Document(
                record.person(),
                record.details(),
                record.validAt(),
                record.kind(),
                record.management(),
                record.managementShares().stream().map(Share::of).toList(),
                record.lines().stream()
                        .map(line -> new Line(
                                line,
                                record.context(line),
                                AllocationFigures.of(record.allocated(line)),
                                record.isHeld(line)))
                        .toList(),
                record.reports(),
                IntStream.rangeClosed(1, record.events().size())
                        .mapToObj(number -> Event.of(record, number))
                        .toList(),
                Sums.of(record.totals()),
                period,
                known(record, schemes),
                IntStream.rangeClosed(1, record.findings().size())
                        .mapToObj(number -> Numbered.of(record, number))
                        .toList(),
                record.evidence(),
                record.version()));
    }

    private static @Nullable List<LineScheme> known(BudgetRecord record, Schemes schemes) {
        var known = LineScheme.of(record, schemes);
        return known.isEmpty() ? null : known;
    }

    /** The record with what it knows of itself beside it. */
    private record Document(
            String person,
            PersonDetails details,
            LocalDate validAt,
            BudgetKind kind,
            ManagementOption management,
            List<Share> managementShares,
            List<Line> lines,
            List<Report> reports,
            List<Event> events,
            Sums totals,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PeriodFigures period,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<LineScheme> schemes,

            List<Numbered> findings,
            List<Link> evidence,
            int version) {}

    /** Beside a figure stands what `braid why PERSON` takes for it; the words of the totals are in docs/why.md. */
    private record Share(@JsonUnwrapped ManagementShare share, String why) {
        static Share of(ManagementShare share) {
            return new Share(share, new Subject.Share(share.option().name()).words());
        }
    }

    private record Event(@JsonUnwrapped CareEvent event, String why) {
        static Event of(BudgetRecord record, int number) {
            return new Event(record.events().get(number - 1), new Subject.Event(number).words());
        }
    }

    private record Numbered(@JsonUnwrapped FindingJson finding, String why) {
        static Numbered of(BudgetRecord record, int number) {
            return new Numbered(FindingJson.of(record.findings().get(number - 1)), new Subject.Finding(number).words());
        }
    }

    private record Sums(
            List<Totals.Sum> publicMoney,
            List<Totals.Sum> ownMoney,
            List<Totals.Sum> savedUp,
            List<Totals.Sum> contribution,
            List<Part> by) {
        static Sums of(Totals totals) {
            return new Sums(
                    totals.publicMoney(),
                    totals.ownMoney(),
                    totals.savedUp(),
                    totals.contribution(),
                    totals.by().stream().map(Part::of).toList());
        }
    }

    private record Part(@JsonUnwrapped Totals.Part part, String why) {
        static Part of(Totals.Part part) {
            return new Part(part, new Subject.Part(part.dimension(), part.code()).words());
        }
    }

    private record Line(
            @JsonUnwrapped BudgetLine line,
            Context context,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AllocationFigures allocated,

            boolean held) {}
}
