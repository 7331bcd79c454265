package org.braid.mapping;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.braid.audit.FindingCode;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.Provenance;
import org.braid.entitlement.SourceValue;
import org.braid.entitlement.Statement;
import org.braid.entitlement.StatementJson;
import org.braid.entitlement.StatementKey;
import org.braid.entitlement.Stream;
import org.braid.entitlement.Terms;
import org.jspecify.annotations.Nullable;

/** Puts what was read together into a statement; refuses what would not be one. */
final class Assembler {
    private static final Field[] NEEDED_OF_EVENT = {Field.AUTHORITY, Field.REFERENCE, Field.STREAM, Field.FROM};

    private final String feed;
    private final Reading reading;
    private final RowSteps steps;
    private final SharedParts parts;
    /** Of the row before, and the last day that its row says. */
    private DateRange latest = new DateRange(LocalDate.MIN, null);

    private @Nullable LocalDate latestDay;

    /** @param reading has each row in its turn */
    Assembler(String feed, RowSteps steps, Reading reading) {
        this.feed = feed;
        this.reading = reading;
        this.steps = steps;
        this.parts = steps.parts();
    }

    /** The entitlement, or null after a refusal. */
    @Nullable
    Statement entitlement(Identified identified, Provenance provenance) {
        need(steps.needed());
        checkUnits();
        reading.checkCurrency();
        if (steps.amountMayChange()) {
            Amounts.checkChanges(reading);
        }
        var person = new PersonReader(reading, identified).details();
        var valid = valid(endsAtDeath(person));
        return reading.refused() || valid == null
                ? null
                : new Entitlement(
                        key(),
                        person,
                        parts.scheme(reading),
                        parts.funder(reading),
                        reportedBy(),
                        terms(valid),
                        valid,
                        parts.allocation(reading),
                        parts.handling(reading),
                        parts.plan(reading),
                        parts.arrangement(reading),
                        parts.use(reading),
                        reading.text(Field.REPLACES),
                        words(valid),
                        provenance);
    }

    private List<SourceValue> words(DateRange valid) {
        if (!steps.amountMayChange()) {
            return reading.words();
        }
        var words = new ArrayList<>(reading.words());
        words.addAll(new Amounts(reading, valid).tariffs());
        return words;
    }

    /** The event, or null after a refusal. */
    @Nullable
    Statement event(CareEvent.Kind kind, Identified identified, Provenance provenance) {
        need(NEEDED_OF_EVENT);
        var person = new PersonReader(reading, identified).details();
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
                        parts.plan(reading),
                        parts.handling(reading),
                        parts.arrangement(reading),
                        new Circumstances(reading).happening(),
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
        var frequency = parts.frequency(reading);
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
                && parts.frequency(reading).recurring()
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
        return through(from, to);
    }

    /** Many awards begin and end together. */
    private DateRange through(LocalDate from, @Nullable LocalDate to) {
        if (!from.equals(latest.startInclusive()) || !Objects.equals(to, latestDay)) {
            latest = DateRange.throughLastDay(from, to);
            latestDay = to;
        }
        return latest;
    }

    private StatementKey key() {
        return new StatementKey(
                feed, reading.text(Field.AUTHORITY), reading.text(Field.REFERENCE), reading.text(Field.PART));
    }

    private String reportedBy() {
        return reading.has(Field.REPORTED_BY) ? reading.text(Field.REPORTED_BY) : reading.text(Field.AUTHORITY);
    }

    private Terms terms(DateRange valid) {
        var terms = parts.terms(reading);
        if (isPlain(terms)) {
            return terms.with(Objects.requireNonNull(reading.number(Field.AMOUNT)), null, List.of());
        }
        var amounts = new Amounts(reading, valid);
        return terms.with(amounts.first(), amounts.firstShare(), amounts.steps());
    }

    private boolean isPlain(Terms terms) {
        return !steps.amountMayChange() && terms.frequency() != Frequency.WHOLE_PERIOD;
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
