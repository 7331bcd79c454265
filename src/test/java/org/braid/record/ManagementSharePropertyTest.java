package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.Money;
import org.braid.record.Totals.Dimension;
import org.braid.record.Totals.Part;
import org.braid.record.Totals.Sum;

class ManagementSharePropertyTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final List<ManagementOption> OPTIONS = List.of(ManagementOption.values());

    @Property(seed = "20261122")
    void sharesAddUpToAHundredAndEachIsWithinATenthOfWhatItIs(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 10_000_000) Integer> weekly) {
        var parts = parts(weekly);
        var all = weekly.stream().mapToLong(each -> each).sum();

        var shares = ManagementShare.of(parts);

        assertThat(shares).hasSameSizeAs(weekly);
        assertThat(shares.stream().map(ManagementShare::percent).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(new BigDecimal("100.0"));
        assertThat(shares)
                .allSatisfy(share -> assertThat(share.percent().doubleValue()
                                - 100.0 * share.weekly().minor() / all)
                        .isBetween(-0.1, 0.1));
    }

    private static List<Part> parts(List<Integer> weekly) {
        var parts = new ArrayList<Part>();
        for (var number = 0; number < weekly.size(); number++) {
            var money = new Money(weekly.get(number), GBP);
            parts.add(new Part(
                    Dimension.MANAGEMENT, OPTIONS.get(number).name(), new Sum(money, money, new Money(0, GBP))));
        }
        return parts;
    }
}
