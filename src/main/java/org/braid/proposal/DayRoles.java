package org.braid.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of the columns with days is what: who is old enough to be born then, what ends after what begins. */
final class DayRoles {
    private static final int LIFE_BEFORE = 3;
    private static final int GENERATIONS = 8;
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?:suspen\\w*|disregard\\w*|death|died|target|assess\\w*|enquir\\w*|approv\\w*|agreed|received|printed|signed)\\b");

    private final Judgement judgement;
    private final List<DayColumn> days = new ArrayList<>();

    private DayRoles(Judgement judgement) {
        this.judgement = judgement;
        judgement.taken(ColumnMeaning.DATE).forEach(column -> days.add(DayColumn.of(column)));
    }

    static void settle(Judgement judgement) {
        var roles = new DayRoles(judgement);
        roles.births();
        roles.periods();
    }

    private void births() {
        days.stream()
                .map(this::birth)
                .filter(birth -> birth.weight() > 0)
                .max(Comparator.comparingInt(Birth::weight))
                .ifPresent(birth -> {
                    take(birth.day(), ColumnMeaning.BIRTH_DATE, String.join("; ", birth.because()));
                    days.remove(birth.day());
                });
    }

    private record Birth(DayColumn day, int weight, List<String> because) {}

    private Birth birth(DayColumn day) {
        var because = new ArrayList<String>();
        var named = ColumnMeaning.BIRTH_DATE.isNamedBy(day.column().heading());
        var weight = named ? 3 : isNamedOtherwise(day) ? -4 : 0;
        if (day.spread() >= GENERATIONS) {
            weight += 2;
            because.add("spread over %d years".formatted(day.spread()));
        }
        var others = days.stream()
                .filter(each -> each.isOther(day))
                .map(DayColumn::middle)
                .sorted()
                .toList();
        if (!others.isEmpty() && day.middle().isBefore(others.get(0).minusYears(LIFE_BEFORE))) {
            weight += 2;
            because.add("years before the other days");
        }
        return new Birth(day, weight - 2, because);
    }

    private static boolean isNamedOtherwise(DayColumn day) {
        var heading = day.column().heading();
        return ColumnMeaning.FROM.isNamedBy(heading)
                || ColumnMeaning.TO.isNamedBy(heading)
                || ColumnMeaning.REVIEW_DUE.isNamedBy(heading);
    }

    private void periods() {
        var period = period();
        if (period.isPresent()) {
            take(
                    period.get().from(),
                    ColumnMeaning.FROM,
                    period.get().because("not after", period.get().to()));
            take(
                    period.get().to(),
                    ColumnMeaning.TO,
                    period.get().because("not before", period.get().from()));
            days.remove(period.get().from());
            days.remove(period.get().to());
        } else {
            days.stream()
                    .filter(day -> !isNamed(day, ColumnMeaning.TO) && !isOther(day))
                    .max(Comparator.comparingInt(
                            day -> (isNamed(day, ColumnMeaning.FROM) ? 1_000_000 : 0) + day.count()))
                    .ifPresent(day -> {
                        take(day, ColumnMeaning.FROM, "the day that could be");
                        days.remove(day);
                    });
        }
        days.forEach(day -> take(day, other(day), ""));
    }

    /** What ends may stand without what begins. */
    private ColumnMeaning other(DayColumn day) {
        if (isNamed(day, ColumnMeaning.REVIEW_DUE)) {
            return ColumnMeaning.REVIEW_DUE;
        }
        return isNamed(day, ColumnMeaning.TO) && !isOther(day) ? ColumnMeaning.TO : ColumnMeaning.DATE;
    }

    private static boolean isNamed(DayColumn day, ColumnMeaning meaning) {
        return meaning.isNamedBy(day.column().heading());
    }

    private record Period(DayColumn from, DayColumn to, int both, int inOrder) {
        String because(String order, DayColumn other) {
            return "%s %s in %d of %d rows".formatted(order, other.column().letters(), inOrder, both);
        }

        int weight() {
            var named = (isNamed(from, ColumnMeaning.FROM) ? 50 : 0) + (isNamed(to, ColumnMeaning.TO) ? 50 : 0);
            var crossed = isNamed(from, ColumnMeaning.TO) || isNamed(to, ColumnMeaning.FROM) ? -80 : 0;
            var other = isOther(from) || isOther(to) ? -120 : 0;
            var filled = 30 * from.count() / from.days().size() + (from.count() >= to.count() ? 5 : 0);
            return 100 * inOrder / both + named + crossed + other + filled;
        }
    }

    /** Days of something else than the money. */
    private static boolean isOther(DayColumn day) {
        return isNamed(day, ColumnMeaning.REVIEW_DUE)
                || OTHER.matcher(day.column().heading()).find();
    }

    private Optional<Period> period() {
        var periods = new ArrayList<Period>();
        for (var from : days) {
            for (var to : days) {
                if (from.isOther(to)) {
                    period(from, to).ifPresent(periods::add);
                }
            }
        }
        return periods.stream().filter(each -> each.weight() >= 100).max(Comparator.comparingInt(Period::weight));
    }

    private static Optional<Period> period(DayColumn from, DayColumn to) {
        var both = 0;
        var inOrder = 0;
        for (int row = 0; row < from.days().size(); row++) {
            var first = from.days().get(row);
            var last = to.days().get(row);
            if (first.isPresent() && last.isPresent()) {
                both++;
                inOrder += isAfter(first.get(), last.get()) ? 0 : 1;
            }
        }
        return 10 * inOrder >= 9 * both && both > 0
                ? Optional.of(new Period(from, to, both, inOrder))
                : Optional.empty();
    }

    private static boolean isAfter(LocalDate first, LocalDate last) {
        return first.isAfter(last);
    }

    private void take(DayColumn day, ColumnMeaning meaning, String because) {
        var before = judgement.best(day.column());
        var reading = before.as(meaning);
        if (!because.isEmpty()) {
            reading = reading.and(0, because);
        }
        var named = "its heading says so, too";
        if (meaning.isNamedBy(day.column().heading())
                && meaning != ColumnMeaning.DATE
                && !reading.because().contains(named)) {
            reading = reading.and(5, named);
        }
        judgement.take(day.column(), reading);
    }
}
