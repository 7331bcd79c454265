package org.braid.mapping;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.braid.entitlement.Allocation;
import org.braid.entitlement.BenefitForm;
import org.braid.entitlement.Commitment;
import org.braid.entitlement.Convention;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.Funder;
import org.braid.entitlement.Handling;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Plan;
import org.braid.entitlement.Scheme;
import org.braid.entitlement.Sector;
import org.braid.entitlement.Stream;
import org.braid.entitlement.Terms;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a statement, each of the fields that {@link SharedParts} names for it. */
final class Parts {
    private Parts() {}

    static Scheme scheme(Reading reading) {
        return new Scheme(
                new Stream(reading.text(Field.STREAM)),
                reading.text(Field.SCHEME),
                reading.text(Field.COMPONENT),
                reading.text(Field.COUNTRY),
                reading.text(Field.LEGAL_BASIS),
                reading.text(Field.TERM));
    }

    static Funder funder(Reading reading) {
        return new Funder(
                reading.text(Field.FUNDER_SYSTEM),
                reading.text(Field.FUNDER),
                reading.text(Field.FUNDER_NAME),
                reading.choice(Field.FUNDER_SECTOR, Sector.class, Sector.STATUTORY));
    }

    static Frequency frequency(Reading reading) {
        return reading.choice(Field.FREQUENCY, Frequency.class, Frequency.ONE_OFF);
    }

    /** Without the amount, which is each row's own. */
    static Terms terms(Reading reading) {
        return new Terms(
                reading.choice(Field.MONEY_KIND, MoneyKind.class, MoneyKind.PUBLIC_DEVOLVED),
                BigDecimal.ZERO,
                Currency.getInstance(reading.text(Field.CURRENCY)),
                frequency(reading),
                units(reading),
                reading.number(Field.WEEKS_PER_YEAR),
                null,
                List.of(),
                reading.choice(Field.COMMITMENT, Commitment.class, Commitment.PLANNED),
                reading.choice(Field.CONVENTION, Convention.class, Convention.WEEKS_52),
                Objects.requireNonNullElse(reading.monthDay(Field.YEAR_BEGINS), Terms.FIRST_OF_APRIL));
    }

    /** The frequency is trusted over the units: a weekly amount with hours beside it is still weekly (STANDARDS 1.3). */
    private static @Nullable BigDecimal units(Reading reading) {
        return frequency(reading).perUnit() ? reading.number(Field.UNITS_PER_WEEK) : null;
    }

    static Allocation allocation(Reading reading) {
        return new Allocation(
                reading.choice(Field.STAGE, Allocation.Stage.class, Allocation.Stage.FINAL),
                reading.has(Field.METHOD) ? reading.text(Field.METHOD) : "NOT_RECORDED",
                reading.text(Field.INSTRUMENT),
                reading.text(Field.INSTRUMENT_VERSION),
                reading.number(Field.POINTS),
                reading.number(Field.RATE),
                reading.date(Field.ASSESSED_ON),
                reading.text(Field.GRADE),
                reading.number(Field.COSTED_PLAN),
                reading.text(Field.REASON));
    }

    static Handling handling(Reading reading) {
        return new Handling(
                reading.choice(Field.FORM, BenefitForm.class, BenefitForm.NOT_RECORDED),
                reading.choice(Field.MANAGEMENT, ManagementOption.class, ManagementOption.NOT_RECORDED),
                reading.text(Field.MANAGING_PARTY),
                reading.text(Field.CONTROL));
    }

    static Plan plan(Reading reading) {
        return new Plan(
                reading.text(Field.PLAN_REFERENCE),
                reading.lines(Field.OUTCOMES),
                reading.text(Field.WISHES),
                reading.lines(Field.SUPPORT),
                reading.date(Field.REVIEW_DUE),
                reading.text(Field.PURPOSE),
                reading.date(Field.TARGET_DATE),
                reading.text(Field.PLAN_UNIT));
    }
}
