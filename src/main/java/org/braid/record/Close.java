package org.braid.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.braid.audit.Night;

/**
 * A period that was closed: what its night believed of all days through its last is booked.
 *
 * @param through the last day of a month
 * @param by who closed it
 * @param rules names the authority matrix and the release by which the belief was worked out
 */
public record Close(LocalDate through, Night night, String by, Instant at, String rules) {

    /** Where what is learned about closed days is booked. */
    public YearMonth firstOpen() {
        return YearMonth.from(through).plusMonths(1);
    }
}
