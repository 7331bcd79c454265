package org.braid.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What is known of the area of one authority.
 *
 * @param code as feeds name the authority
 * @param gss the code of the Government Statistical Service; blank when not known
 * @param strands of Integrated Personalised Commissioning, as codes
 */
public record Area(
        String code,
        String name,
        String gss,
        List<Membership> memberships,
        List<SupportService> support,
        List<String> strands,
        List<Spend> spends) {

    public Area {
        memberships = List.copyOf(memberships);
        support = List.copyOf(support);
        strands = List.copyOf(strands);
        spends = List.copyOf(spends);
    }

    /** It takes part in a model, programme or pilot. */
    public record Membership(String scheme, Period inForce) {}

    /**
     * A support service that public money pays for there.
     *
     * @param kind {@code ADVOCACY}, {@code BROKERAGE}, ... : an open list
     */
    public record SupportService(String name, String kind, Period inForce) {}

    /**
     * All that the authority spends on social care in one year, whether through budgets or not.
     *
     * @param amount in the currency's major unit
     */
    public record Spend(LocalDate yearFrom, BigDecimal amount, Currency currency) {}

    public boolean takesPartIn(String scheme, LocalDate day) {
        return memberships.stream()
                .anyMatch(each -> each.scheme().equals(scheme) && each.inForce().contains(day));
    }

    public List<SupportService> supportOn(LocalDate day) {
        return support.stream().filter(each -> each.inForce().contains(day)).toList();
    }
}
