package org.braid.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.braid.audit.Night;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.Money;
import org.braid.entitlement.PersonDetails;
import org.braid.person.Link;

/**
 * Everything one person is entitled to, from every funder, on one day.
 *
 * @param person our id of the person
 * @param details how we believe the person is best described
 * @param validAt the day the totals are for
 * @param kind derived from the public lines in force that day, never stated
 * @param lines what counts, in force on that day or not, sorted by stream, funder and key; money is
 *     never moved between them
 * @param reports what is told about money that nobody with authority states: it waits, and is in no total
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

    /** What is known around a line from its own words and, where they are silent, from the events. */
    public Context context(BudgetLine line) {
        return Context.of(line, events, validAt);
    }

    /** How the money of a line was allocated, and who says so. */
    public Allocated allocated(BudgetLine line) {
        return Allocated.of(line, validAt);
    }

    /** How the public money in force is managed; {@code MIXED} where its lines differ, also where only some say it. */
    public ManagementOption management() {
        var options = lines.stream()
                .filter(line -> line.inForce() && line.entitlement().isPublicMoney())
                .map(line -> context(line).management())
                .distinct()
                .toList();
        return switch (options.size()) {
            case 0 -> ManagementOption.NOT_RECORDED;
            case 1 -> options.get(0);
            default -> ManagementOption.MIXED;
        };
    }

    /** What is put by on the record's day by a line of savings that is in force. */
    public Money saved(BudgetLine line) {
        return Worth.saved(line.entitlement(), validAt).yearShown();
    }

    /** What share of the weekly public money in force is managed in which way; none where there is no such money. */
    public List<ManagementShare> managementShares() {
        return ManagementShare.of(totals.by());
    }

    /** Where each statement about the person's money ended: every one that was merged, each exactly once. */
    public List<Placement> placements() {
        return Placement.of(this);
    }

    /** Whether a finding about the line waits for a person's decision: nothing else is stopped by any finding. */
    public boolean isHeld(BudgetLine line) {
        return findings.stream()
                .anyMatch(finding -> finding.isHeld() && finding.lines().contains(line.number()));
    }

    /** @param nights since when what is found is open, by its fingerprint */
    BudgetRecord seenFirst(Map<String, Night> nights) {
        return withFindings(findings.stream()
                .map(finding -> finding.seenFirst(nights.get(finding.fingerprint())))
                .toList());
    }

    /** @param words what people decided about findings, by their fingerprints */
    BudgetRecord decided(Map<String, RecordFinding.Decided> words) {
        return words.isEmpty()
                ? this
                : withFindings(findings.stream()
                        .map(finding -> finding.decided(words.get(finding.fingerprint())))
                        .toList());
    }

    BudgetRecord withFindings(List<RecordFinding> found) {
        return new BudgetRecord(
                person, details, validAt, kind, lines, reports, events, totals, found, evidence, version);
    }
}
