package org.braid.summary;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Money;
import org.braid.record.BudgetLine;
import org.braid.reference.Areas;

/** Whose area money is of: its funder's. It is called as the reference data has it, or else as the feeds do. */
final class Places {
    private final Areas areas;
    private final LocalDate day;
    private final Map<String, String> told = new TreeMap<>();

    Places(Asked asked) {
        this.areas = asked.reference().areas();
        this.day = asked.validAt();
    }

    String of(BudgetLine line) {
        var funder = line.entitlement().funder();
        if (!funder.name().isBlank()) {
            // Feeds spell a name in their own ways: the first in order counts, whoever comes first.
            told.merge(of(funder.value()), funder.name(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        return of(funder.value());
    }

    /** @param authority as a feed names it: by any of its codes */
    String of(String authority) {
        return areas.identity(authority);
    }

    String name(String code) {
        return areas.name(code, day).orElseGet(() -> told.getOrDefault(code, code));
    }

    /** All that an area spends on social care in the financial year around a day, as somebody wrote it down. */
    Optional<Money> spend(String code, String currency, LocalDate day) {
        var year = DateRange.financialYear(day).startInclusive();
        return areas.find(code).stream()
                .flatMap(area -> area.spends().stream())
                .filter(spend -> spend.yearFrom().equals(year))
                .filter(spend -> spend.currency().getCurrencyCode().equals(currency))
                .map(spend -> new Money(
                        spend.amount()
                                .movePointRight(spend.currency().getDefaultFractionDigits())
                                .longValueExact(),
                        spend.currency()))
                .findFirst();
    }
}
