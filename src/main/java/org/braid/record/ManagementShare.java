package org.braid.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.Money;
import org.braid.record.Totals.Dimension;
import org.braid.record.Totals.Part;

/**
 * How much of the weekly public money of one currency is managed in one way.
 *
 * @param percent of the weekly public money, to one decimal
 */
public record ManagementShare(ManagementOption option, Money weekly, BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Within each currency the shares of money that is paid by the week; nothing where none is. */
    static List<ManagementShare> of(List<Part> parts) {
        var shares = new ArrayList<ManagementShare>();
        byCurrency(parts).values().forEach(same -> {
            var all =
                    same.stream().mapToLong(part -> part.sum().weekly().minor()).sum();
            if (all > 0) {
                same.stream()
                        .filter(part -> part.sum().weekly().minor() != 0)
                        .forEach(part -> shares.add(share(part, all)));
            }
        });
        return List.copyOf(shares);
    }

    private static Map<String, List<Part>> byCurrency(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.dimension() == Dimension.MANAGEMENT)
                .collect(Collectors.groupingBy(
                        part -> currency(part).getCurrencyCode(), TreeMap::new, Collectors.toList()));
    }

    private static Currency currency(Part part) {
        return part.sum().weekly().currency();
    }

    private static ManagementShare share(Part part, long all) {
        var weekly = part.sum().weekly();
        var percent = BigDecimal.valueOf(weekly.minor())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
        return new ManagementShare(ManagementOption.valueOf(part.code()), weekly, percent);
    }
}
