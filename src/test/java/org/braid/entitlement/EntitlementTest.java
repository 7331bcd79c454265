package org.braid.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.braid.audit.SourceRef;
import org.junit.jupiter.api.Test;

class EntitlementTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final SourceValue WORD = new SourceValue("amount", "Unit Cost", "Unit Cost", "£10", "12");
    private static final DateRange OPEN = new DateRange(MAY, null);
    private static final DateRange WEEK = new DateRange(MAY, MAY.plusDays(7));

    @Test
    void isPartOfABudgetOnTheDaysOfItsPeriod() {
        assertThat(entitlement(Frequency.WEEKLY, OPEN).inForce()).isEqualTo(OPEN);
        assertThat(entitlement(Frequency.ONE_OFF, WEEK).inForce()).isEqualTo(WEEK);
    }

    @Test
    void staysPartOfABudgetThroughTheFinancialYearIfItIsAOneOffWithoutAnEnd() {
        assertThat(entitlement(Frequency.ONE_OFF, OPEN).inForce())
                .isEqualTo(new DateRange(MAY, LocalDate.of(2027, 4, 1)));
    }

    @Test
    void refusesAnAmountForAWholePeriodWithoutDays() {
        assertThat(entitlement(Frequency.WHOLE_PERIOD, WEEK).valid()).isEqualTo(WEEK);
        assertThatThrownBy(() -> entitlement(Frequency.WHOLE_PERIOD, OPEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isPublicMoneyWhenBothItsStreamAndItsKindAre() {
        assertThat(entitlement(Stream.SOCIAL_CARE, MoneyKind.PUBLIC_DEVOLVED).isPublicMoney())
                .isTrue();
        assertThat(entitlement(Stream.OWN_MONEY, MoneyKind.PUBLIC_DEVOLVED).isPublicMoney())
                .isFalse();
        assertThat(entitlement(Stream.SOCIAL_CARE, MoneyKind.CLIENT_CONTRIBUTION)
                        .isPublicMoney())
                .isFalse();
    }

    @Test
    void hasTheStreamOfItsSchemeAndTheSourcesWords() {
        assertThat(entitlement(Frequency.WEEKLY, OPEN).words()).containsExactly(WORD);
        assertThat(entitlement(Frequency.WEEKLY, OPEN).stream()).isEqualTo(Stream.SOCIAL_CARE);
    }

    static Entitlement entitlement(Frequency frequency, DateRange valid) {
        return entitlement(Stream.SOCIAL_CARE, MoneyKind.PUBLIC_DEVOLVED, frequency, valid);
    }

    private static Entitlement entitlement(Stream stream, MoneyKind kind) {
        return entitlement(stream, kind, Frequency.WEEKLY, OPEN);
    }

    private static Entitlement entitlement(Stream stream, MoneyKind kind, Frequency frequency, DateRange valid) {
        return new Entitlement(
                new StatementKey("social-care", "501", "A1", ""),
                new PersonDetails(List.of(), NhsNumberStatus.ABSENT, "", "", null, null, "", "", "", false),
                new Scheme(stream, "", "", "GB-ENG", "", ""),
                new Funder("council", "501", "", Sector.STATUTORY),
                "501",
                Terms.simple(
                        kind,
                        BigDecimal.TEN,
                        Currency.getInstance("GBP"),
                        frequency,
                        null,
                        Commitment.PLANNED,
                        Convention.WEEKS_52),
                valid,
                Allocation.NOT_RECORDED,
                new Handling(BenefitForm.CASH, ManagementOption.DIRECT_PAYMENT, "", ""),
                Plan.NONE,
                null,
                null,
                "",
                List.of(WORD),
                new Provenance("", SourceRef.line("a.csv", 2), "", ""));
    }
}
