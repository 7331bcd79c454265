package org.braid.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of the area of one authority.
 *
 * @param inForce from the first to the last day that there was such an authority
 * @param succeededBy the codes of the authorities that have its area since
 * @param strands of Integrated Personalised Commissioning, as codes
 */
public record Area(
        Codes codes,
        String name,
        Period inForce,
        List<String> succeededBy,
        List<Membership> memberships,
        List<SupportService> support,
        List<String> strands,
        List<Spend> spends) {

    public Area {
        succeededBy = List.copyOf(succeededBy);
        memberships = List.copyOf(memberships);
        support = List.copyOf(support);
        strands = List.copyOf(strands);
        spends = List.copyOf(spends);
    }

    /**
     * What feeds may name it by.
     *
     * @param own the one that stands for them all
     * @param gss of the Government Statistical Service; blank when not known
     * @param cassr of a council with adult social services responsibilities; blank when not known
     * @param formerly the GSS codes it had before; a boundary change brings a new one
     */
    public record Codes(String own, String gss, String cassr, List<String> formerly) {
        public Codes {
            formerly = List.copyOf(formerly);
        }

        public List<String> all() {
            return Stream.concat(Stream.of(own, gss, cassr), formerly.stream())
                    .filter(code -> !code.isEmpty())
                    .distinct()
                    .toList();
        }
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

    public String code() {
        return codes.own();
    }

    public boolean takesPartIn(String scheme, LocalDate day) {
        return memberships.stream()
                .anyMatch(each -> each.scheme().equals(scheme) && each.inForce().contains(day));
    }

    /** On whatever day. */
    public boolean everTookPartIn(String scheme) {
        return memberships.stream().anyMatch(each -> each.scheme().equals(scheme));
    }

    public List<SupportService> supportOn(LocalDate day) {
        return support.stream().filter(each -> each.inForce().contains(day)).toList();
    }
}
