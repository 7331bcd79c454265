package org.braid.mapping;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.braid.audit.FindingCode;
import org.braid.entitlement.Allocation;
import org.braid.entitlement.BenefitForm;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Commitment;
import org.braid.entitlement.Convention;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.Funder;
import org.braid.entitlement.Handling;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.Plan;
import org.braid.entitlement.Provenance;
import org.braid.entitlement.Scheme;
import org.braid.entitlement.Sector;
import org.braid.entitlement.SourceValue;
import org.braid.entitlement.Statement;
import org.braid.entitlement.StatementJson;
import org.braid.entitlement.StatementKey;
import org.braid.entitlement.Stream;
import org.braid.entitlement.Terms;
import org.jspecify.annotations.Nullable;

/** Puts what was read together into a statement; refuses what would not be one. */
final class Assembler {
    private final String feed;
    private final Reading reading;
    private final List<Identifier> identifiers;
    private final Provenance provenance;
    private final Circumstances around;

    Assembler(String feed, Reading reading, List<Identifier> identifiers, Provenance provenance) {
        this.feed = feed;
        this.reading = reading;
        this.identifiers = identifiers;
        this.provenance = provenance;
        this.around = new Circumstances(reading);
    }

    /** The entitlement, or null after a refusal. */
    @Nullable
    Statement entitlement() {
        need(
                Field.AUTHORITY,
                Field.REFERENCE,
                Field.STREAM,
                Field.FUNDER,
                Field.AMOUNT,
                Field.CURRENCY,
                Field.FREQUENCY,
                Field.FROM);
        checkUnits();
        reading.checkCurrency();
        Amounts.check(reading);
        Amounts.checkSuspension(reading);
        Amounts.checkPeriod(reading);
        var person = new PersonReader(reading, identifiers).details();
        var valid = valid(endsAtDeath(person));
        return reading.refused() || valid == null
                ? null
                : new Entitlement(
                        key(),
                        person,
                        scheme(),
                        funder(),
                        reportedBy(),
                        terms(valid),
                        valid,
                        allocation(),
                        handling(),
                        plan(),
                        around.arrangement(),
                        around.use(),
                        reading.text(Field.REPLACES),
                        words(valid),
                        provenance);
    }

    private List<SourceValue> words(DateRange valid) {
        var words = new ArrayList<>(reading.words());
        words.addAll(new Amounts(reading, valid).tariffs());
        return words;
    }

    /** The event, or null after a refusal. */
    @Nullable
    Statement event(CareEvent.Kind kind) {
        need(Field.AUTHORITY, Field.REFERENCE, Field.STREAM, Field.FROM);
        var person = new PersonReader(reading, identifiers).details();
        var valid = valid(reading.date(Field.TO));
        return reading.refused() || valid == null
                ? null
                : new CareEvent(
                        key(),
                        person,
                        new Stream(reading.text(Field.STREAM)),
                        kind,
                        valid,
                        reading.text(Field.OUTCOME),
                        plan(),
                        handling(),
                        around.arrangement(),
                        around.happening(),
                        reading.words(),
                        provenance);
    }

    private void need(Field... fields) {
        for (var field : fields) {
            if (!reading.has(field) && !reading.refused()) {
                reading.refuse(FindingCode.MISSING_VALUE, field.label());
            }
        }
    }

    private void checkUnits() {
        var frequency = frequency();
        if (frequency.perUnit()) {
            need(Field.UNITS_PER_WEEK);
        } else if (frequency == Frequency.WHOLE_PERIOD) {
            need(Field.TO);
        }
    }

    /** The last day, or the one on which such money ends by a death, where the mapping says so and it comes earlier. */
    private @Nullable LocalDate endsAtDeath(PersonDetails person) {
        var from = reading.date(Field.FROM);
        var to = reading.date(Field.TO);
        var last = lastDayByDeath(person.deathDate());
        var ends = last != null
                && frequency().recurring()
                && from != null
                && !last.isBefore(from)
                && (to == null || last.isBefore(to));
        if (ends) {
            reading.note(FindingCode.ENDED_AT_DEATH, new FieldRule.Constant(Field.DEATH_DATE.label()), "");
        }
        return ends ? last : to;
    }

    private @Nullable LocalDate lastDayByDeath(@Nullable LocalDate death) {
        return death == null
                ? null
                : switch (reading.text(Field.ENDS_AT_DEATH)) {
                    case "yes" -> death;
                    case "month" -> death.with(TemporalAdjusters.lastDayOfMonth());
                    default -> null;
                };
    }

    private @Nullable DateRange valid(@Nullable LocalDate to) {
        var from = reading.date(Field.FROM);
        if (from == null) {
            return null;
        }
        if (to != null && to.isBefore(from)) {
            reading.refuse(FindingCode.INVALID_PERIOD, Field.TO.label());
            return null;
        }
        return DateRange.throughLastDay(from, to);
    }

    private StatementKey key() {
        return new StatementKey(
                feed, reading.text(Field.AUTHORITY), reading.text(Field.REFERENCE), reading.text(Field.PART));
    }

    private Scheme scheme() {
        return new Scheme(
                new Stream(reading.text(Field.STREAM)),
                reading.text(Field.SCHEME),
                reading.text(Field.COMPONENT),
                reading.text(Field.COUNTRY),
                reading.text(Field.LEGAL_BASIS),
                reading.text(Field.TERM));
    }

    private Funder funder() {
        return new Funder(
                reading.text(Field.FUNDER_SYSTEM),
                reading.text(Field.FUNDER),
                reading.text(Field.FUNDER_NAME),
                reading.choice(Field.FUNDER_SECTOR, Sector.class, Sector.STATUTORY));
    }

    private String reportedBy() {
        return reading.has(Field.REPORTED_BY) ? reading.text(Field.REPORTED_BY) : reading.text(Field.AUTHORITY);
    }

    private Frequency frequency() {
        return reading.choice(Field.FREQUENCY, Frequency.class, Frequency.ONE_OFF);
    }

    private Terms terms(DateRange valid) {
        var amounts = new Amounts(reading, valid);
        return new Terms(
                reading.choice(Field.MONEY_KIND, MoneyKind.class, MoneyKind.PUBLIC_DEVOLVED),
                amounts.first(),
                Currency.getInstance(reading.text(Field.CURRENCY)),
                frequency(),
                units(),
                reading.number(Field.WEEKS_PER_YEAR),
                amounts.firstShare(),
                amounts.steps(),
                reading.choice(Field.COMMITMENT, Commitment.class, Commitment.PLANNED),
                reading.choice(Field.CONVENTION, Convention.class, Convention.WEEKS_52),
                Objects.requireNonNullElse(reading.monthDay(Field.YEAR_BEGINS), Terms.FIRST_OF_APRIL));
    }

    /** The frequency is trusted over the units: a weekly amount with hours beside it is still weekly (STANDARDS 1.3). */
    private @Nullable BigDecimal units() {
        return frequency().perUnit() ? reading.number(Field.UNITS_PER_WEEK) : null;
    }

    private Allocation allocation() {
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

    private Handling handling() {
        return new Handling(
                reading.choice(Field.FORM, BenefitForm.class, BenefitForm.NOT_RECORDED),
                reading.choice(Field.MANAGEMENT, ManagementOption.class, ManagementOption.NOT_RECORDED),
                reading.text(Field.MANAGING_PARTY),
                reading.text(Field.CONTROL));
    }

    private Plan plan() {
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

    /** The key of the statement, as stores write it; blank where the row does not say enough. */
    static String key(String feed, Reading reading) {
        return reading.has(Field.AUTHORITY) && reading.has(Field.REFERENCE)
                ? new StatementKey(
                                feed,
                                reading.text(Field.AUTHORITY),
                                reading.text(Field.REFERENCE),
                                reading.text(Field.PART))
                        .text()
                : "";
    }

    /** What a snapshot speaks for with this row: its authority, or the part of it that the mapping names. */
    static String scope(Reading reading) {
        var authority = reading.text(Field.AUTHORITY);
        var scope = reading.text(Field.SCOPE);
        // A hash, since a scope may be a person's own number, and the stores show it.
        return scope.isEmpty()
                ? authority
                : StatementJson.hash((authority + "|" + scope).getBytes(StandardCharsets.UTF_8));
    }

    /** What a delivery speaks for, as this row says it; null where the row or the feed does not. */
    static @Nullable DateRange period(Reading reading) {
        LocalDate from = reading.date(Field.PERIOD_FROM);
        LocalDate to = reading.date(Field.PERIOD_TO);
        return from == null || to == null || to.isBefore(from) ? null : DateRange.throughLastDay(from, to);
    }
}
