package org.braid.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.braid.entitlement.Allocation;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.Step;
import org.braid.record.Allocated;
import org.braid.record.Report;
import org.braid.record.Working;

/** How a figure was allocated: what was indicated and what became final, by which points, and whether it buys the plan. */
final class AllocationWords {
    private final Allocated allocated;
    private final Entitlement by;
    private final Allocation allocation;

    private AllocationWords(Allocated allocated) {
        this.allocated = allocated;
        this.by = allocated.by();
        this.allocation = by.allocation();
    }

    /** A sentence each; none where nobody says how. What the line says itself is in its working and not said again. */
    static List<String> of(Allocated allocated) {
        if (!allocated.isStated()) {
            return List.of();
        }
        var words = new AllocationWords(allocated);
        var sentences = new ArrayList<String>();
        words.figures(sentences);
        words.reached(sentences);
        words.sufficiency(sentences);
        words.steps(sentences);
        return sentences;
    }

    private void figures(List<String> sentences) {
        var indicated = allocated.indicative().stream().map(this::indicated).toList();
        if (!indicated.isEmpty() || allocated.isTold()) {
            var kind = indicated.isEmpty() ? "Allocated " : Wording.capital(Wording.list(indicated)) + "; final ";
            sentences.add(kind + figure(by) + because() + source());
        }
    }

    private String indicated(Report report) {
        return "indicated " + figure(report.entitlement());
    }

    /** {@code £120.00 a week from 1 April 2026}. */
    private static String figure(Entitlement entitlement) {
        return "%s from %s"
                .formatted(
                        amount(entitlement, entitlement.terms().amount()),
                        Wording.day(entitlement.valid().startInclusive()));
    }

    private static String amount(Entitlement entitlement, BigDecimal amount) {
        var terms = entitlement.terms();
        return Working.stated(terms, amount) + often(terms.frequency());
    }

    private static String often(Frequency frequency) {
        return switch (frequency) {
            case WEEKLY -> " a week";
            case MONTHLY -> " a month";
            case ANNUALLY -> " a year";
            case HOURLY -> " an hour";
            case DAILY -> " a day";
            case ONE_OFF -> " once";
            default -> " " + Wording.code(frequency);
        };
    }

    private String because() {
        return allocated.isTold() && !allocation.reason().isBlank() ? ", because: " + allocation.reason() : "";
    }

    /** By which points: of the final figure, or else of the indicative one. What a line says of its own is in its working. */
    private void reached(List<String> sentences) {
        if (allocation.points() == null) {
            allocated.indicative().stream()
                    .map(Report::entitlement)
                    .findFirst()
                    .ifPresent(indicative -> reached("Indicated", indicative, sentences));
        } else if (allocated.isTold()) {
            reached("Reached", by, sentences);
        }
    }

    private void reached(String how, Entitlement statement, List<String> sentences) {
        var points = statement.allocation().points();
        var rate = statement.allocation().rate();
        if (points != null && rate != null) {
            sentences.add("%s by %s: %s points x %s%s"
                    .formatted(
                            how,
                            instrument(statement.allocation()),
                            points.stripTrailingZeros().toPlainString(),
                            Working.stated(statement.terms(), rate),
                            source()));
        }
    }

    private static String instrument(Allocation allocation) {
        var name = allocation.instrument().isBlank() ? Wording.code(allocation.method()) : allocation.instrument();
        return allocation.version().isBlank() ? name : name + " version " + allocation.version();
    }

    private void sufficiency(List<String> sentences) {
        var plan = allocation.costedPlan();
        if (plan != null) {
            var missing = plan.subtract(by.terms().amount());
            sentences.add("The plan costs %s, %s%s"
                    .formatted(
                            amount(by, plan),
                            missing.signum() > 0
                                    ? amount(by, missing) + " more than is allocated"
                                    : "and what is allocated pays for it",
                            source()));
        }
    }

    private void steps(List<String> sentences) {
        var steps = by.terms().steps();
        if (allocated.isTold() && !steps.isEmpty()) {
            var words = steps.stream().map(this::step).toList();
            sentences.add(Wording.capital(Wording.list(words)) + source());
        }
    }

    private String step(Step step) {
        return switch (step.reason()) {
            case SUSPENDED -> "suspended from " + Wording.day(step.from());
            case DISREGARDED -> "disregarded from " + Wording.day(step.from());
            case RESUMED, TARIFF -> amount(by, step.amount()) + " from " + Wording.day(step.from());
        };
    }

    private String source() {
        return allocated.isTold() ? ", as '%s' tells".formatted(by.key().feed()) : "";
    }
}
