package org.braid.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.Money;

/** Amounts and how far they lie apart. A quartile between two amounts lies in proportion between them, as in Excel. */
final class Spread {
    private final List<BigFraction> amounts = new ArrayList<>();

    void add(BigFraction amount) {
        amounts.add(amount);
    }

    long number() {
        return amounts.size();
    }

    BigFraction median() {
        return quartile(2);
    }

    Money quartile(int quarter, String currency) {
        return Exact.money(quartile(quarter), currency);
    }

    /** @param quarter 0 for the least, 2 for the median, 4 for the greatest */
    BigFraction quartile(int quarter) {
        Collections.sort(amounts);
        var place = (amounts.size() - 1) * quarter;
        var below = amounts.get(place / 4);
        return place % 4 == 0
                ? below
                : below.add(amounts.get(place / 4 + 1).subtract(below).multiply(BigFraction.of(place % 4, 4)));
    }
}
