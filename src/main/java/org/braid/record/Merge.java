package org.braid.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.StatementKey;
import org.braid.person.Link;

/** Merges what is stated about one person into the individual budget record. Pure, and blind to the order of its lists. */
public final class Merge {
    private static final Comparator<CareEvent> NEWEST_FIRST = Comparator.comparing(
                    (CareEvent event) -> event.valid().startInclusive())
            .reversed()
            .thenComparing(CareEvent::key);
    private static final BinaryOperator<CareEvent> FIRST_PLACE = BinaryOperator.minBy(
            Comparator.comparing(event -> event.provenance().toString()));
    private static final Comparator<Link> LINKS = Comparator.comparing(Link::left)
            .thenComparing(Link::right)
            .thenComparing(Link::stage)
            .thenComparing(Link::weight);

    private final Authority authority;
    private final Checks checks;

    public Merge(Authority authority) {
        this.authority = authority;
        this.checks = new Checks(authority);
    }

    Authority authority() {
        return authority;
    }

    /**
     * The record of one person on one day.
     *
     * @param person our id of the person
     * @param entitlements all that is known of the person's money, no two with one key
     * @param validAt the day that the totals, the kind and the findings are for
     */
    public BudgetRecord merge(
            String person,
            List<Entitlement> entitlements,
            List<CareEvent> events,
            List<Link> evidence,
            LocalDate validAt,
            int version) {
        var counted = CountingOnce.count(authority, entitlements);
        var happened = newestFirst(events);
        var day = new Lines(validAt);
        var lines = day.of(counted.strands());
        var record = new BudgetRecord(
                person,
                Description.of(entitlements, happened),
                validAt,
                BudgetKind.of(lines.stream()
                        .filter(BudgetLine::inForce)
                        .map(BudgetLine::entitlement)
                        .toList()),
                lines,
                day.waiting(counted.waiting()),
                happened,
                Sums.of(lines, line -> Context.of(line, happened, validAt), validAt),
                List.of(),
                evidence.stream().sorted(LINKS).distinct().toList(),
                version);
        return Placement.conserved(entitlements, record.withFindings(checks.of(record)));
    }

    private static List<CareEvent> newestFirst(List<CareEvent> events) {
        var once = new TreeMap<StatementKey, CareEvent>();
        events.forEach(event -> once.merge(event.key(), event, FIRST_PLACE));
        return once.values().stream().sorted(NEWEST_FIRST).toList();
    }
}
