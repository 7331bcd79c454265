package org.braid.mapping;

import java.util.Set;
import org.braid.entitlement.Allocation;
import org.braid.entitlement.Arrangement;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.Funder;
import org.braid.entitlement.Handling;
import org.braid.entitlement.Plan;
import org.braid.entitlement.Scheme;
import org.braid.entitlement.Terms;
import org.braid.entitlement.Use;
import org.jspecify.annotations.Nullable;

/** The parts of statements that rows of one kind have in common. */
final class SharedParts {
    private static final Set<Field> SCHEME =
            Set.of(Field.STREAM, Field.SCHEME, Field.COMPONENT, Field.COUNTRY, Field.LEGAL_BASIS, Field.TERM);
    private static final Set<Field> FUNDER =
            Set.of(Field.FUNDER_SYSTEM, Field.FUNDER, Field.FUNDER_NAME, Field.FUNDER_SECTOR);
    private static final Set<Field> TERMS = Set.of(
            Field.MONEY_KIND,
            Field.CURRENCY,
            Field.FREQUENCY,
            Field.UNITS_PER_WEEK,
            Field.WEEKS_PER_YEAR,
            Field.COMMITMENT,
            Field.CONVENTION,
            Field.YEAR_BEGINS);
    private static final Set<Field> ALLOCATION = Set.of(
            Field.STAGE,
            Field.METHOD,
            Field.INSTRUMENT,
            Field.INSTRUMENT_VERSION,
            Field.POINTS,
            Field.RATE,
            Field.ASSESSED_ON,
            Field.GRADE,
            Field.COSTED_PLAN,
            Field.REASON);
    private static final Set<Field> HANDLING =
            Set.of(Field.FORM, Field.MANAGEMENT, Field.MANAGING_PARTY, Field.CONTROL);
    private static final Set<Field> PLAN = Set.of(
            Field.PLAN_REFERENCE,
            Field.OUTCOMES,
            Field.WISHES,
            Field.SUPPORT,
            Field.REVIEW_DUE,
            Field.PURPOSE,
            Field.TARGET_DATE,
            Field.PLAN_UNIT);

    private final Shared<Scheme> scheme;
    private final Shared<Funder> funder;
    private final Shared<Frequency> frequency;
    private final Shared<Terms> terms;
    private final Shared<Allocation> allocation;
    private final Shared<Handling> handling;
    private final Shared<Plan> plan;
    private final Shared<@Nullable Arrangement> arrangement;
    private final Shared<@Nullable Use> use;

    /** @param varying the fields that are not the same in all rows */
    SharedParts(Set<Field> varying) {
        scheme = new Shared<>(SCHEME, varying, Parts::scheme);
        funder = new Shared<>(FUNDER, varying, Parts::funder);
        frequency = new Shared<>(Set.of(Field.FREQUENCY), varying, Parts::frequency);
        terms = new Shared<>(TERMS, varying, Parts::terms);
        allocation = new Shared<>(ALLOCATION, varying, Parts::allocation);
        handling = new Shared<>(HANDLING, varying, Parts::handling);
        plan = new Shared<>(PLAN, varying, Parts::plan);
        arrangement =
                new Shared<>(Circumstances.ARRANGEMENT, varying, reading -> new Circumstances(reading).arrangement());
        use = new Shared<>(Circumstances.USE, varying, reading -> new Circumstances(reading).use());
    }

    Scheme scheme(Reading reading) {
        return scheme.of(reading);
    }

    Funder funder(Reading reading) {
        return funder.of(reading);
    }

    Frequency frequency(Reading reading) {
        return frequency.of(reading);
    }

    /** On whatever amount. */
    Terms terms(Reading reading) {
        return terms.of(reading);
    }

    Allocation allocation(Reading reading) {
        return allocation.of(reading);
    }

    Handling handling(Reading reading) {
        return handling.of(reading);
    }

    Plan plan(Reading reading) {
        return plan.of(reading);
    }

    @Nullable
    Arrangement arrangement(Reading reading) {
        return arrangement.of(reading);
    }

    @Nullable
    Use use(Reading reading) {
        return use.of(reading);
    }
}
