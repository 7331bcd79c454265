package org.braid.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.braid.audit.FindingCode;
import org.braid.audit.Night;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.ManagementOption;
import org.braid.record.Difference.Kind;
import org.braid.record.Report.Standing;
import org.jspecify.annotations.Nullable;

/** Finds where the feeds of one record say different things. An indicative figure differs from its final one by nature. */
final class Differences {
    private static final Set<FindingCode> CODES = Set.of(FindingCode.FEEDS_DIFFER, FindingCode.NOT_ENTITLED_TO_STATE);

    private final BudgetRecord record;
    private final List<Difference> differences = new ArrayList<>();

    Differences(BudgetRecord record) {
        this.record = record;
    }

    List<Difference> all() {
        for (var line : record.lines()) {
            byFeed(line).values().forEach(told -> line(line, told));
        }
        record.reports().stream()
                .filter(this::hasBegun)
                .forEach(report -> differences.add(new Difference(
                        record.person(), Kind.UNCONFIRMED, report, Amount.of(report), null, "", firstSeen(report))));
        return List.copyOf(differences);
    }

    private static Map<String, List<Report>> byFeed(BudgetLine line) {
        var byFeed = new LinkedHashMap<String, List<Report>>();
        line.corroboratedBy().stream()
                .filter(report -> report.standing() != Standing.REPLACED && !Told.indicative(report.entitlement()))
                .sorted(Comparator.comparing(
                        report -> report.entitlement().valid().startInclusive()))
                .forEach(report -> byFeed.computeIfAbsent(
                                report.entitlement().key().feed(), feed -> new ArrayList<>())
                        .add(report));
        return byFeed;
    }

    /** @param told by one feed, the earliest first */
    private void line(BudgetLine line, List<Report> told) {
        for (var report : told.stream().filter(this::hasBegun).toList()) {
            if (report.standing() == Standing.DIFFERS) {
                add(Kind.AMOUNT, report, Amount.of(report), line, Amount.of(line));
            }
            management(line, report);
        }
        period(line, told);
    }

    /** On the record's day nobody yet says anything of money that begins later. */
    private boolean hasBegun(Report report) {
        return !report.entitlement().valid().startInclusive().isAfter(record.validAt());
    }

    /** Who says nothing of it contradicts nobody. */
    private void management(BudgetLine line, Report report) {
        var told = report.entitlement().handling().option();
        var counted = record.context(line).management();
        if (twin(told) != twin(counted)
                && told != ManagementOption.NOT_RECORDED
                && counted != ManagementOption.NOT_RECORDED) {
            add(Kind.MANAGEMENT, report, told.name(), line, counted.name());
        }
    }

    /** What a council calls managed by itself, the NHS calls notional. */
    private static ManagementOption twin(ManagementOption option) {
        return option == ManagementOption.COMMISSIONER_MANAGED ? ManagementOption.COUNCIL_MANAGED : option;
    }

    /** Statements that follow one another are one period: who renews an award each year does not end it each year. */
    private void period(BudgetLine line, List<Report> told) {
        var last = told.get(told.size() - 1);
        var whole = new DateRange(
                told.get(0).entitlement().valid().startInclusive(),
                last.entitlement().valid().endExclusive());
        var counted = line.entitlement().valid();
        if (!whole.equals(counted) && hasBegun(told.get(0))) {
            add(Kind.PERIOD, last, words(whole), line, words(counted));
        }
    }

    private void add(Kind kind, Report told, String says, BudgetLine line, String countedSays) {
        var since = kind == Kind.AMOUNT ? firstSeen(told) : null;
        differences.add(new Difference(record.person(), kind, told, says, line, countedSays, since));
    }

    private @Nullable Night firstSeen(Report told) {
        var evidence = Evidence.of(told.entitlement());
        return record.findings().stream()
                .filter(finding ->
                        CODES.contains(finding.code()) && finding.evidence().contains(evidence))
                .flatMap(finding -> java.util.stream.Stream.ofNullable(finding.firstSeen()))
                .findFirst()
                .orElse(null);
    }

    /** {@code 2026-04-01 to 2027-03-31}, both days paid. */
    private static String words(DateRange days) {
        var last = days.lastDay();
        return last == null ? days.startInclusive() + ", open" : days.startInclusive() + " to " + last;
    }
}
