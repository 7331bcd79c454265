package org.braid.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.braid.audit.FindingCode;
import org.braid.entitlement.Step;
import org.braid.entitlement.Terms;

/** The amount of the day does not buy what the support plan costs. What is suspended is not too little, but nothing. */
final class Insufficient implements Check {
    @Override
    public List<Found> in(BudgetRecord record) {
        return record.lines().stream()
                .filter(line -> line.inForce() && line.entitlement().isPublicMoney())
                .flatMap(line -> in(record.allocated(line), record).stream())
                .toList();
    }

    private static Optional<Found> in(Allocated allocated, BudgetRecord record) {
        var terms = allocated.by().terms();
        var plan = allocated.by().allocation().costedPlan();
        var amount = terms.on(record.validAt()).amount();
        return plan == null || amount.compareTo(plan) >= 0 || suspended(terms, record)
                ? Optional.empty()
                : Optional.of(Found.in(allocated.line(), FindingCode.INSUFFICIENT, words(terms, amount, plan)));
    }

    private static String words(Terms terms, BigDecimal amount, BigDecimal plan) {
        return "%s is given, %s is what the plan costs"
                .formatted(Working.stated(terms, amount), Working.stated(terms, plan));
    }

    private static boolean suspended(Terms terms, BudgetRecord record) {
        return terms.steps().stream()
                .filter(step -> !step.from().isAfter(record.validAt()))
                .reduce((earlier, later) -> later)
                .filter(step -> step.reason() == Step.Reason.SUSPENDED)
                .isPresent();
    }
}
