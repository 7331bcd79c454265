package org.braid.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.braid.story.Somebody.Told;

/**
 * What a good row says.
 *
 * @param key what makes it the same claim when it is sent again
 * @param authority who says so
 * @param funder whose money it is
 */
public record Claim(String key, String authority, Told told, String funder, long pence, Paid paid, Days days) {

    /** Pence that fall into the financial year of a day, rounded half up. */
    public long inYearOf(LocalDate day) {
        if (paid == Paid.ONE_OFF) {
            return days.beginInYearOf(day) ? pence : 0;
        }
        return BigDecimal.valueOf(Math.multiplyExact(pence * paid.times, days.inYearOf(day)))
                .divide(BigDecimal.valueOf(paid.inWeeks * 7), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
