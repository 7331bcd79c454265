package org.braid.record;

import java.util.List;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;

/**
 * One strand of a budget.
 *
 * @param number from 1, in the order of the record's lines: what {@code braid why PERSON LINE} takes
 * @param inForce whether the day of the record is in its period; a one-off is in force on the days of its period
 * @param weekly what a week costs, rounded; zero for a one-off
 * @param financialYear what falls into the financial year of the record's day, rounded
 * @param working how the figures came about: {@code £143.20 a week = 8 h x £17.90}
 * @param corroboratedBy statements of other feeds about this same money
 */
public record BudgetLine(
        int number,
        Entitlement entitlement,
        boolean inForce,
        Money weekly,
        Money financialYear,
        String working,
        List<Report> corroboratedBy) {
    public BudgetLine {
        corroboratedBy = List.copyOf(corroboratedBy);
    }

    /** Public money that falls due again and again, and does so on the day of the record. */
    boolean runs() {
        return inForce && recurringPublic();
    }

    boolean recurringPublic() {
        return entitlement.isPublicMoney() && entitlement.terms().frequency().recurring();
    }
}
