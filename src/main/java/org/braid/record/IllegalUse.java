package org.braid.record;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.braid.audit.FindingCode;
import org.braid.entitlement.CareEvent;

/**
 * A source says that money was used for something unlawful: the one hard rule on spending. What is risky, unhealthy or what
 * others would not do is nobody's finding.
 */
final class IllegalUse implements Check {
    @Override
    public List<Found> in(BudgetRecord record) {
        return record.events().stream()
                .filter(event ->
                        isIllegal(event) && !event.valid().startInclusive().isAfter(record.validAt()))
                .map(event -> Found.in(lines(event, record), FindingCode.ILLEGAL_USE, detail(event))
                        .with(List.of(event))
                        .about(event))
                .toList();
    }

    private static boolean isIllegal(CareEvent event) {
        var happening = event.happening();
        return event.kind() == CareEvent.Kind.USE && happening != null && happening.illegal();
    }

    private static String detail(CareEvent event) {
        return "%s says so of %s".formatted(event.key().feed(), event.valid().startInclusive());
    }

    /** The award that the event names, or its plan's; where it names none, what its stream paid on that day. */
    private static List<BudgetLine> lines(CareEvent event, BudgetRecord record) {
        var paid = record.lines().stream()
                .filter(line -> line.entitlement().isPublicMoney())
                .filter(line -> line.entitlement().stream().equals(event.stream()))
                .filter(line ->
                        line.entitlement().inForce().contains(event.valid().startInclusive()))
                .toList();
        var named = paid.stream().filter(line -> names(event, line)).toList();
        return named.isEmpty() ? paid : named;
    }

    private static boolean names(CareEvent event, BudgetLine line) {
        var plan = event.plan().reference();
        return references(line).contains(event.key().reference())
                || (!plan.isBlank() && plan.equals(line.entitlement().plan().reference()));
    }

    private static Set<String> references(BudgetLine line) {
        var references = new TreeSet<String>();
        references.add(line.entitlement().key().reference());
        line.corroboratedBy()
                .forEach(report -> references.add(report.entitlement().key().reference()));
        return references;
    }
}
