package org.braid.record;

import java.util.List;
import java.util.Optional;
import org.braid.audit.FindingCode;
import org.braid.entitlement.Money;

/** The points and the rate of a resource allocation system do not give the amount that was allocated; a penny is rounding. */
final class RasDiffers implements Check {
    @Override
    public List<Found> in(BudgetRecord record) {
        return record.lines().stream()
                .filter(line -> line.inForce() && line.entitlement().isPublicMoney())
                .flatMap(line -> in(record.allocated(line)).stream())
                .toList();
    }

    private static Optional<Found> in(Allocated allocated) {
        var terms = allocated.by().terms();
        var allocation = allocated.by().allocation();
        var points = allocation.points();
        var rate = allocation.rate();
        if (points == null || rate == null) {
            return Optional.empty();
        }
        var given = points.multiply(rate);
        var penny = new Money(1, terms.currency()).major();
        if (given.subtract(terms.amount()).abs().compareTo(penny) <= 0) {
            return Optional.empty();
        }
        var detail = "%s points at %s are %s, allocated is %s"
                .formatted(
                        points.stripTrailingZeros().toPlainString(),
                        Working.stated(terms, rate),
                        Working.stated(terms, given),
                        Working.stated(terms, terms.amount()));
        return Optional.of(Found.in(allocated.line(), FindingCode.RAS_DIFFERS, detail));
    }
}
