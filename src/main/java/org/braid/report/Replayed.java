package org.braid.report;

import java.util.List;
import java.util.stream.Collectors;
import org.braid.entitlement.Money;
import org.braid.record.Impact;

/**
 * What mappings as they are now would change, had they read what was received before.
 *
 * @param budgets how many would be others, begin or end
 * @param moved the money of the financial year with them, one sum a currency, more and less alike
 * @param stopped the deliveries that would be set aside or held; of the archive, those that could be read before
 */
public record Replayed(long budgets, List<Money> moved, List<String> stopped, Outcome outcome) implements Tellable {

    public Replayed {
        moved = List.copyOf(moved);
        stopped = List.copyOf(stopped);
    }

    public static Replayed of(Outcome outcome, List<String> stopped) {
        var impact = outcome.impact();
        return impact == null
                ? new Replayed(0, List.of(), stopped, outcome)
                : new Replayed(impact.people().size(), moved(impact), stopped, outcome);
    }

    private static List<Money> moved(Impact impact) {
        return impact.moved().stream().filter(money -> money.minor() != 0).toList();
    }

    @Override
    public String text() {
        var page = new TextPage().title(summary());
        if (!stopped.isEmpty()) {
            page.heading("Would be set aside or held");
            stopped.forEach(page::item);
        }
        return page + "\n" + outcome.text();
    }

    private String summary() {
        if (budgets == 0) {
            return "No budget would change.";
        }
        var money = moved.isEmpty()
                ? "no money of the financial year"
                : moved.stream().map(Money::toString).collect(Collectors.joining(" and ")) + " of the financial year";
        return "%s would change: %s.".formatted(Wording.count(budgets, "budget", "budgets"), money);
    }
}
