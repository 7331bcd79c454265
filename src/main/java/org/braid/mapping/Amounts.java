package org.braid.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.braid.audit.FindingCode;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.Share;
import org.braid.entitlement.SourceValue;
import org.braid.entitlement.Step;
import org.braid.entitlement.Step.Reason;
import org.jspecify.annotations.Nullable;

/** What a row's amount is on each day: it may follow a tariff, be a share, be suspended, or not be asked for yet. */
final class Amounts {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What makes an amount differ from day to day, or be less than the row states. */
    private static final Set<Field> CHANGING = Set.of(
            Field.SHARE,
            Field.SHARE_USED,
            Field.SHARE_OF,
            Field.STEPS,
            Field.SUSPENDED_FROM,
            Field.SUSPENDED_TO,
            Field.DISREGARDED_TO,
            Field.AMOUNT_TO);

    private final Reading reading;
    private final LocalDate from;
    private final @Nullable DateRange meant;
    private final DateRange valid;

    /** @param valid the days of the award, which a death may have cut */
    Amounts(Reading reading, DateRange valid) {
        this.reading = reading;
        this.valid = valid;
        this.from = Objects.requireNonNull(reading.date(Field.FROM));
        this.meant = meant(reading);
    }

    /** The days that an amount for a whole period is for; null where it is not for one. */
    private static @Nullable DateRange meant(Reading reading) {
        var from = reading.date(Field.FROM);
        var to = lastDayMeant(reading);
        var whole = reading.text(Field.FREQUENCY).equals(Frequency.WHOLE_PERIOD.name());
        return whole && from != null && to != null ? DateRange.throughLastDay(from, to) : null;
    }

    private static @Nullable LocalDate lastDayMeant(Reading reading) {
        return reading.has(Field.AMOUNT_TO) ? reading.date(Field.AMOUNT_TO) : reading.date(Field.TO);
    }

    /** Whether rows of a kind can have other amounts than the one that stands there. */
    static boolean mayChange(RowRule rule) {
        return rule.fields().stream().anyMatch(each -> each.tariff() != null || CHANGING.contains(each.field()));
    }

    /** What is wrong with anything but the amount itself. */
    static void checkChanges(Reading reading) {
        check(reading);
        checkSuspension(reading);
        checkPeriod(reading);
        StatedSteps.check(reading);
    }

    /** A share that is none is refused before anything is made of it. */
    private static void check(Reading reading) {
        var share = reading.number(Field.SHARE);
        var used = reading.number(Field.SHARE_USED);
        var whole = reading.number(Field.SHARE_OF);
        if (negative(share) || negative(used) || (whole != null && whole.signum() <= 0)) {
            reading.refuse(FindingCode.INVALID_AMOUNT, Field.SHARE.label());
        } else if (share != null && share.compareTo(whole == null ? HUNDRED : whole) > 0) {
            reading.refuse(FindingCode.INVALID_AMOUNT, Field.SHARE.label());
        }
    }

    /** A suspension that ends before it begins is neither. */
    private static void checkSuspension(Reading reading) {
        var first = reading.date(Field.SUSPENDED_FROM);
        var last = reading.date(Field.SUSPENDED_TO);
        if (last != null && (first == null || last.isBefore(first))) {
            reading.refuse(FindingCode.INVALID_PERIOD, Field.SUSPENDED_TO.label());
        }
    }

    /** An award cannot go on after the period that its amount is for. */
    private static void checkPeriod(Reading reading) {
        var to = reading.date(Field.TO);
        var meant = reading.date(Field.AMOUNT_TO);
        if (to != null && meant != null && meant.isBefore(to)) {
            reading.refuse(FindingCode.INVALID_PERIOD, Field.AMOUNT_TO.label());
        }
    }

    private static boolean negative(@Nullable BigDecimal number) {
        return number != null && number.signum() < 0;
    }

    BigDecimal first() {
        return amount(from);
    }

    @Nullable
    Share firstShare() {
        return share(from);
    }

    /** Each later change; also the first day's, where nothing is paid on it. */
    List<Step> steps() {
        if (reading.has(Field.STEPS)) {
            return StatedSteps.of(reading);
        }
        var steps = new ArrayList<Step>();
        var before = new Step(from, first(), firstShare(), Reason.TARIFF);
        for (var day : days()) {
            var step = step(day, before);
            if (!sameMoney(step, before)) {
                steps.add(step);
                before = step;
            }
        }
        return steps;
    }

    /** The published amounts that were followed. */
    List<SourceValue> tariffs() {
        var words = new ArrayList<SourceValue>();
        for (var field : List.of(Field.AMOUNT, Field.SHARE_OF)) {
            var figures = reading.figures(field);
            if (figures != null) {
                words.addAll(figures.words(field, valid));
            }
        }
        return words;
    }

    private static boolean sameMoney(Step one, Step other) {
        return one.amount().compareTo(other.amount()) == 0 && Objects.equals(one.share(), other.share());
    }

    private Step step(LocalDate day, Step before) {
        if (suspended(day)) {
            return new Step(day, BigDecimal.ZERO, null, Reason.SUSPENDED);
        }
        if (disregarded(day)) {
            return new Step(day, BigDecimal.ZERO, null, Reason.DISREGARDED);
        }
        var paused = before.reason() == Reason.SUSPENDED || before.reason() == Reason.DISREGARDED;
        var reason = paused ? Reason.RESUMED : Reason.TARIFF;
        return new Step(day, amount(day), share(day), reason);
    }

    /** The days on which something may change. */
    private Iterable<LocalDate> days() {
        var days = new TreeSet<LocalDate>(Comparator.naturalOrder());
        days.add(from);
        changes(Field.AMOUNT, days);
        changes(Field.SHARE_OF, days);
        add(days, reading.date(Field.SUSPENDED_FROM), 0);
        add(days, reading.date(Field.SUSPENDED_TO), 1);
        add(days, reading.date(Field.DISREGARDED_TO), 1);
        days.removeIf(day -> !valid.contains(day));
        return days;
    }

    private void changes(Field field, Set<LocalDate> days) {
        var figures = reading.figures(field);
        if (figures != null) {
            days.addAll(figures.byDay().keySet());
        }
    }

    private static void add(Set<LocalDate> days, @Nullable LocalDate day, int later) {
        if (day != null) {
            days.add(day.plusDays(later));
        }
    }

    private BigDecimal amount(LocalDate day) {
        return Objects.requireNonNull(on(Field.AMOUNT, day));
    }

    /** Of an amount for a whole period that ended early its days count (docs/interpretations.md, 17). */
    private @Nullable Share share(LocalDate day) {
        var share = stated(day);
        if (meant == null || valid.equals(meant)) {
            return share;
        }
        var days = BigDecimal.valueOf(valid.days());
        var all = BigDecimal.valueOf(meant.days());
        return share == null
                ? new Share(days, all)
                : new Share(share.part().multiply(days), share.whole().multiply(all));
    }

    private @Nullable Share stated(LocalDate day) {
        var whole = Objects.requireNonNullElse(on(Field.SHARE_OF, day), HUNDRED);
        var part = reading.number(Field.SHARE);
        var used = reading.number(Field.SHARE_USED);
        if (part != null) {
            return new Share(part.min(whole), whole);
        }
        return used == null ? null : new Share(whole.subtract(used).max(BigDecimal.ZERO), whole);
    }

    private @Nullable BigDecimal on(Field field, LocalDate day) {
        var figures = reading.figures(field);
        return figures == null ? reading.number(field) : figures.on(day).orElse(reading.number(field));
    }

    private boolean suspended(LocalDate day) {
        var first = reading.date(Field.SUSPENDED_FROM);
        var last = reading.date(Field.SUSPENDED_TO);
        return first != null && !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    private boolean disregarded(LocalDate day) {
        var last = reading.date(Field.DISREGARDED_TO);
        return last != null && !day.isAfter(last);
    }
}
