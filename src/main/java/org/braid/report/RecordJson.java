package org.braid.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
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
import org.braid.record.RecordFinding;
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
                record.managementShares(),
                record.lines().stream()
                        .map(line -> new Line(
                                line,
                                record.context(line),
                                AllocationFigures.of(record.allocated(line)),
                                record.isHeld(line)))
                        .toList(),
                record.reports(),
                record.events(),
                record.totals(),
                period,
                known(record, schemes),
                record.findings(),
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
            List<ManagementShare> managementShares,
            List<Line> lines,
            List<Report> reports,
            List<CareEvent> events,
            Totals totals,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PeriodFigures period,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<LineScheme> schemes,

            List<RecordFinding> findings,
            List<Link> evidence,
            int version) {}

    private record Line(
            @JsonUnwrapped BudgetLine line,
            Context context,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AllocationFigures allocated,

            boolean held) {}
}
