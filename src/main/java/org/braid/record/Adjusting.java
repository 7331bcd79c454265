package org.braid.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.braid.audit.Night;
import org.braid.entitlement.DateRange;
import org.jspecify.annotations.Nullable;

/** Works out what has to be adjusted where a later night believes something else than an earlier one. */
public final class Adjusting {
    /** People held in memory at once, in both beliefs. */
    private static final int PAGE = 500;

    private final History history;
    private final Budgets budgets;
    private final Records records;

    public Adjusting(History history, Budgets budgets, Records records) {
        this.history = history;
        this.budgets = budgets;
        this.records = records;
    }

    /**
     * Hands on each adjusted line, by person and key; only those are looked at whose budget has another version.
     *
     * @param person only this one; null for everybody
     * @param control what the lines are added up in
     */
    public void adjust(Span span, @Nullable String person, Control control, Consumer<AdjustedLine> lines) {
        var then = span.then().number();
        var now = span.now().number();
        var people = concerned(then, now).stream()
                .filter(each -> person == null || each.equals(person))
                .toList();
        if (people.isEmpty()) {
            return;
        }
        var trail = person == null ? history.trail(then, now) : history.trail(person);
        var pass = new Pass(span, trail, history.ledger(), control, lines);
        for (var from = 0; from < people.size(); from += PAGE) {
            pass.page(people.subList(from, Math.min(from + PAGE, people.size())));
        }
    }

    /** Who has another version; everybody, where the two nights merged by another authority. */
    private Collection<String> concerned(int then, int now) {
        if (records.sameAuthority(then, now)) {
            return history.changed(then, now);
        }
        var everybody = new TreeSet<>(budgets.people(then));
        everybody.addAll(budgets.people(now));
        return everybody;
    }

    /** What a close books, of everybody: all it is first to close, as its night believes it. */
    public Control booked(Close close, List<Close> before) {
        var first = before.isEmpty()
                ? LocalDate.MIN
                : before.get(before.size() - 1).through().plusDays(1);
        var window = DateRange.throughLastDay(first, close.through());
        var control = new Control();
        records.each(close.night().date(), close.night().number(), record -> control.believed(record, record, window));
        return control;
    }

    /** One walk over the people. */
    private final class Pass {
        private final Span span;
        private final Trail trail;
        private final Ledger ledger;
        private final Control control;
        private final Consumer<AdjustedLine> lines;

        private Pass(Span span, Trail trail, Ledger ledger, Control control, Consumer<AdjustedLine> lines) {
            this.span = span;
            this.trail = trail;
            this.ledger = ledger;
            this.control = control;
            this.lines = lines;
        }

        private void page(List<String> people) {
            var before = budgets.of(people, span.then().number());
            var after = budgets.of(people, span.now().number());
            people.forEach(person ->
                    person(person, record(span.then(), before.get(person)), record(span.now(), after.get(person))));
        }

        private @Nullable BudgetRecord record(Night night, Budgets.@Nullable Known known) {
            return known == null
                    ? null
                    : Records.merge(
                            records.merge(night.number()),
                            known,
                            List.of(),
                            span.now().date(),
                            0);
        }

        private void person(String person, @Nullable BudgetRecord before, @Nullable BudgetRecord after) {
            control.believed(before, after, span::days);
            var causes = new Causes(trail, ledger, span.then(), span.now(), person);
            var changes = Comparison.of(before, after, causes).changes();
            Adjustments.of(person, changes, span::days).forEach(line -> {
                control.adjusted(line);
                lines.accept(span.posting() == null ? line : line.posted(span.posting()));
            });
        }
    }
}
