package org.braid.summary;

import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;

/** One person's weekly public money on the day, divided by words. */
final class Weekly {
    private Weekly() {}

    static Keyed<BigFraction[]> by(BudgetRecord record, Function<BudgetLine, List<String>> words) {
        var sums = new Keyed<>(() -> new BigFraction[] {BigFraction.ZERO});
        for (var line : record.lines()) {
            var weekly = Exact.weekly(line, record.validAt());
            if (line.entitlement().isPublicMoney() && weekly.compareTo(BigFraction.ZERO) > 0) {
                var sum = sums.at(words.apply(line));
                sum[0] = sum[0].add(weekly);
            }
        }
        return sums;
    }
}
