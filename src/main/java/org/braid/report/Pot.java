package org.braid.report;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Rates;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;

/**
 * Money that the person sees as one: from one funder, held in one way.
 *
 * @param lines at least one; of one funder, stream, currency, money kind and way of holding
 */
record Pot(BudgetRecord record, List<BudgetLine> lines) {

    /** {@code £143.20 a week from Northshire County Council, for meals. It is paid to you.} */
    String sentence() {
        return "%s from %s%s. %s".formatted(amount(), Figures.name(first().funder(), record), purposes(), held());
    }

    private Entitlement first() {
        return lines.get(0).entitlement();
    }

    private String amount() {
        return sum() + (first().terms().frequency().recurring() ? " a week" : " once");
    }

    /** Added exactly, rounded once. */
    Money sum() {
        return Money.rounded(
                lines.stream().map(this::worth).reduce(BigFraction.ZERO, BigFraction::add),
                first().terms().currency());
    }

    private BigFraction worth(BudgetLine line) {
        var entitlement = line.entitlement();
        return entitlement.terms().frequency().recurring()
                ? Rates.weekly(entitlement.terms(), entitlement.valid(), record.validAt())
                : BigFraction.of(line.financialYear().minor());
    }

    private String purposes() {
        var purposes = lines.stream()
                .map(line -> line.entitlement().scheme().component())
                .filter(component -> !component.isBlank())
                .map(component -> Wording.inSentence(component, first().scheme().country()))
                .distinct()
                .toList();
        var the = first().terms().kind() == MoneyKind.MANAGEMENT_FEE ? "the " : "";
        return purposes.isEmpty() ? "" : ", for " + the + Wording.list(purposes);
    }

    private String held() {
        var kind = first().terms().kind();
        if (kind == MoneyKind.PUBLIC_RETAINED) {
            return "The funder decides how it is spent.";
        }
        if (kind == MoneyKind.MANAGEMENT_FEE) {
            return "It pays whoever looks after your money.";
        }
        var party = first().handling().managingParty();
        var holder = party.isBlank() ? "Somebody you chose" : party;
        return switch (record.context(lines.get(0)).management()) {
            case DIRECT_PAYMENT -> "It is paid to you, and you arrange your support.";
            case PAYMENT_CARD -> "It is on a card that you pay with.";
            case THIRD_PARTY -> holder + " holds it for you and spends it as you say.";
            case BROKER -> holder + " looks after it and arranges your support with you.";
            case TRUST -> holder + " holds it in trust for you.";
            case COUNCIL_MANAGED -> "The council looks after it and should use it as you want.";
            case COMMISSIONER_MANAGED -> commissioner() + " looks after it and should use it as you want.";
            case MIXED, NOT_RECORDED -> "We have not been told who looks after it.";
        };
    }

    private String commissioner() {
        return Wording.isNhs(first()) ? "The NHS" : Figures.name(first().funder(), record);
    }
}
