package org.braid.record;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.jspecify.annotations.Nullable;

/**
 * Control totals: what was believed, what was adjusted and what is believed, for each funder, pocket and currency. The
 * beliefs are added up from the records, apart from the adjustments. Not thread-safe: belongs to one reckoning.
 */
public final class Control {
    private final TreeMap<Heading, Sums> sums = new TreeMap<>();
    private int people;
    private int lines;

    /** What is added up together. */
    private record Heading(String funder, Pocket pocket, String currency) implements Comparable<Heading> {
        private static final Comparator<Heading> ORDER = Comparator.comparing(Heading::funder)
                .thenComparing(Heading::pocket)
                .thenComparing(Heading::currency);

        @Override
        public int compareTo(Heading other) {
            return ORDER.compare(this, other);
        }
    }

    private record Sums(String name, long before, long adjustments, long after) {
        Sums plus(Sums other) {
            return new Sums(
                    name.isBlank() ? other.name : name,
                    Math.addExact(before, other.before),
                    Math.addExact(adjustments, other.adjustments),
                    Math.addExact(after, other.after));
        }
    }

    /** One control total, in minor units; {@code before + adjustments = after}. */
    public record Total(
            String funder,
            String funderName,
            Pocket pocket,
            Currency currency,
            long before,
            long adjustments,
            long after) {}

    /** Two beliefs about one person. */
    void believed(@Nullable BudgetRecord before, @Nullable BudgetRecord after, DateRange window) {
        believed(before, after, entitlement -> window);
    }

    /** @param days those of each line that are meant */
    void believed(@Nullable BudgetRecord before, @Nullable BudgetRecord after, Function<Entitlement, DateRange> days) {
        people++;
        if (before != null) {
            before.lines().forEach(line -> add(line, new Sums(name(line), total(line, days), 0, 0)));
        }
        if (after != null) {
            after.lines().forEach(line -> add(line, new Sums(name(line), 0, 0, total(line, days))));
        }
    }

    private static long total(BudgetLine line, Function<Entitlement, DateRange> days) {
        return Months.total(line.entitlement(), days.apply(line.entitlement()));
    }

    void adjusted(AdjustedLine line) {
        lines++;
        add(line.account(), new Sums(line.funderName(), 0, line.adjustment(), 0));
    }

    private static String name(BudgetLine line) {
        return line.entitlement().funder().name();
    }

    private void add(BudgetLine line, Sums more) {
        add(Account.of(line.entitlement()), more);
    }

    private void add(Account account, Sums more) {
        sums.merge(
                new Heading(
                        account.funder(), account.pocket(), account.currency().getCurrencyCode()),
                more,
                Sums::plus);
    }

    /** Whose beliefs were held against each other. */
    public int people() {
        return people;
    }

    /** How many lines were adjusted. */
    public int lines() {
        return lines;
    }

    /**
     * Sorted by funder, pocket and currency.
     *
     * @throws IllegalStateException when the adjustments do not lead from one belief to the other; holds numbers only
     */
    public List<Total> totals() {
        return sums.entrySet().stream()
                .map(entry -> total(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Total total(Heading heading, Sums sums) {
        if (Math.addExact(sums.before(), sums.adjustments()) != sums.after()) {
            throw new IllegalStateException(
                    "%d then and %d adjusted is not %d now".formatted(sums.before(), sums.adjustments(), sums.after()));
        }
        return new Total(
                heading.funder(),
                sums.name(),
                heading.pocket(),
                Currency.getInstance(heading.currency()),
                sums.before(),
                sums.adjustments(),
                sums.after());
    }
}
