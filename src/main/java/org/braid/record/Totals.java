package org.braid.record;

import java.util.List;
import org.braid.entitlement.Money;

/**
 * Sums over the lines, each exact until it is shown. Public totals hold public money only; own money and the client's
 * contribution stand apart.
 *
 * @param publicMoney one for each currency, sorted by its code
 * @param ownMoney own top-ups, one for each currency
 * @param savedUp what is put by for a purpose, one for each currency: never a surplus, and in no other figure. It is a stock:
 *     its year is all that is put by on the day, whatever year it came in
 * @param contribution what the client pays towards it, one for each currency
 * @param by the public money again, divided by funder, stream, management option and money kind
 */
public record Totals(
        List<Sum> publicMoney, List<Sum> ownMoney, List<Sum> savedUp, List<Sum> contribution, List<Part> by) {
    public Totals {
        publicMoney = List.copyOf(publicMoney);
        ownMoney = List.copyOf(ownMoney);
        savedUp = List.copyOf(savedUp);
        contribution = List.copyOf(contribution);
        by = List.copyOf(by);
    }

    /**
     * @param weekly of the recurring lines in force on the day, rounded once
     * @param financialYear of all lines, for the part in the financial year of the day, rounded once; one-offs included
     * @param oneOff the part of the financial year that is one-offs
     */
    public record Sum(Money weekly, Money financialYear, Money oneOff) {}

    /** @param code the funder's id, the stream's, management option's or money kind's code */
    public record Part(Dimension dimension, String code, Sum sum) {}

    /** By what public money is divided. */
    public enum Dimension {
        FUNDER,
        STREAM,
        MANAGEMENT,
        MONEY_KIND
    }
}
