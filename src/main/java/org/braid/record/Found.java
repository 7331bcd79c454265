package org.braid.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.braid.audit.FindingCode;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Statement;
import org.braid.entitlement.StatementKey;

/**
 * What a check saw, with the statements it saw it in.
 *
 * @param about what makes it the same finding another night; empty when that is the statements themselves
 */
record Found(
        FindingCode code,
        List<BudgetLine> lines,
        List<Report> reports,
        List<CareEvent> events,
        String detail,
        List<String> about) {

    static Found in(BudgetLine line, FindingCode code, String detail) {
        return in(List.of(line), code, detail);
    }

    static Found in(Collection<BudgetLine> lines, FindingCode code, String detail) {
        return new Found(code, List.copyOf(lines), List.of(), List.of(), detail, List.of());
    }

    /** In money that no line counts. */
    static Found in(Report report, FindingCode code, String detail) {
        return new Found(code, List.of(), List.of(report), List.of(), detail, List.of());
    }

    Found with(Report report) {
        return new Found(code, lines, List.of(report), events, detail, about);
    }

    Found with(List<CareEvent> events) {
        return new Found(code, lines, reports, List.copyOf(events), detail, about);
    }

    /**
     * It is about the person's budget, or a part of it: lines come and go, and it stays the same finding.
     *
     * @param part which part, in words that stay; none for the whole
     */
    Found aboutBudget(BudgetRecord record, String... part) {
        return about(Stream.concat(Stream.of(record.person()), Stream.of(part)).toList());
    }

    /** It is about this statement, whatever else it rests on. */
    Found about(Statement statement) {
        return about(List.of(statement.key().text()));
    }

    private Found about(List<String> what) {
        return new Found(code, lines, reports, events, detail, what);
    }

    RecordFinding written(Stakes stakes) {
        return new RecordFinding(
                code,
                lines.stream().map(BudgetLine::number).sorted().toList(),
                detail,
                about.isEmpty() ? keys() : about,
                statements().stream().map(Evidence::of).sorted().distinct().toList(),
                stakes.of(money()),
                null);
    }

    private List<Entitlement> money() {
        return lines.isEmpty()
                ? reports.stream().map(Report::entitlement).toList()
                : lines.stream().map(BudgetLine::entitlement).toList();
    }

    private List<String> keys() {
        return statements().stream()
                .map(Statement::key)
                .sorted()
                .distinct()
                .map(StatementKey::text)
                .toList();
    }

    private List<Statement> statements() {
        var all = new ArrayList<Statement>();
        lines.forEach(line -> all.add(line.entitlement()));
        reports.forEach(report -> all.add(report.entitlement()));
        all.addAll(events);
        return all;
    }
}
