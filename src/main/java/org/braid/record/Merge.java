package org.braid.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.StatementKey;
import org.braid.person.Link;
import org.braid.record.Report.Standing;
import org.braid.record.Totals.Dimension;

/** Merges what is stated about one person into the individual budget record. Pure, and blind to the order of its lists. */
public final class Merge {
    private static final Comparator<Strand> LINES = Comparator.comparing((Strand strand) -> strand.counted().stream())
            .thenComparing(strand -> strand.counted().funder())
            .thenComparing(strand -> strand.counted().key());
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

    public Merge(Authority authority) {
        this.authority = authority;
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
        var lines = lines(counted.strands(), validAt);
        var record = new BudgetRecord(
                person,
                Description.of(entitlements, happened),
                validAt,
                BudgetKind.of(lines.stream()
                        .filter(BudgetLine::inForce)
                        .map(BudgetLine::entitlement)
                        .toList()),
                lines,
                waiting(counted.waiting(), validAt),
                happened,
                totals(lines, happened, validAt),
                List.of(),
                evidence.stream().sorted(LINKS).distinct().toList(),
                version);
        return Placement.conserved(entitlements, record.withFindings(Checks.of(record)));
    }

    private static List<CareEvent> newestFirst(List<CareEvent> events) {
        var once = new TreeMap<StatementKey, CareEvent>();
        events.forEach(event -> once.merge(event.key(), event, FIRST_PLACE));
        return once.values().stream().sorted(NEWEST_FIRST).toList();
    }

    private static List<BudgetLine> lines(List<Strand> strands, LocalDate validAt) {
        var lines = new ArrayList<BudgetLine>();
        for (var strand : strands.stream().sorted(LINES).toList()) {
            lines.add(line(lines.size() + 1, strand, validAt));
        }
        return lines;
    }

    private static BudgetLine line(int number, Strand strand, LocalDate validAt) {
        var year = DateRange.financialYear(validAt);
        var entitlement = strand.counted();
        var worth = Worth.of(entitlement, year);
        return new BudgetLine(
                number,
                entitlement,
                entitlement.inForce().contains(validAt),
                worth.weeklyShown(),
                worth.yearShown(),
                Working.of(entitlement, worth, year),
                strand.told().stream()
                        .sorted(Comparator.comparing(told -> told.statement().key()))
                        .map(told -> report(told, told.agrees(strand) ? Standing.AGREES : Standing.DIFFERS, year))
                        .toList());
    }

    private static List<Report> waiting(List<Told> waiting, LocalDate validAt) {
        var year = DateRange.financialYear(validAt);
        return waiting.stream()
                .sorted(Comparator.comparing(told -> told.statement().key()))
                .map(told -> report(told, Standing.UNCONFIRMED, year))
                .toList();
    }

    private static Report report(Told told, Standing standing, DateRange year) {
        var worth = Worth.of(told.statement(), year);
        return new Report(told.statement(), standing, worth.weeklyShown(), worth.yearShown());
    }

    private static Totals totals(List<BudgetLine> lines, List<CareEvent> events, LocalDate validAt) {
        var year = DateRange.financialYear(validAt);
        return Sums.of(lines.stream()
                .map(line -> new Sums.Addend(
                        Pocket.of(line.entitlement()),
                        codes(line.entitlement(), Context.of(line.entitlement(), events, validAt)),
                        line.inForce(),
                        line.entitlement().terms().frequency().recurring(),
                        Worth.of(line.entitlement(), year)))
                .toList());
    }

    private static Map<Dimension, String> codes(Entitlement entitlement, Context context) {
        var codes = new EnumMap<Dimension, String>(Dimension.class);
        codes.put(Dimension.FUNDER, entitlement.funder().id());
        codes.put(Dimension.STREAM, entitlement.stream().code());
        codes.put(Dimension.MANAGEMENT, context.management().name());
        codes.put(Dimension.MONEY_KIND, entitlement.terms().kind().name());
        return codes;
    }
}
