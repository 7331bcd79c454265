package org.braid.record;

import java.time.LocalDate;
import java.util.List;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.PersonDetails;
import org.braid.person.Link;

/**
 * Everything one person is entitled to, from every funder, on one day.
 *
 * @param person our id of the person
 * @param details how we believe the person is best described
 * @param validAt the day the totals are for
 * @param kind derived from the public lines in force that day, never stated
 * @param lines what counts, in force on that day or not, sorted by key; money is never moved between them
 * @param reports what is told about money that another line counts or that nobody with authority states
 * @param events assessments, plans and reviews, newest first
 * @param evidence why the identities behind it are one person
 * @param version counts from 1; one more each time what is known of the person changes
 */
public record BudgetRecord(
        String person,
        PersonDetails details,
        LocalDate validAt,
        BudgetKind kind,
        List<BudgetLine> lines,
        List<Report> reports,
        List<CareEvent> events,
        Totals totals,
        List<RecordFinding> findings,
        List<Link> evidence,
        int version) {

    public BudgetRecord {
        lines = List.copyOf(lines);
        reports = List.copyOf(reports);
        events = List.copyOf(events);
        findings = List.copyOf(findings);
        evidence = List.copyOf(evidence);
    }
}
