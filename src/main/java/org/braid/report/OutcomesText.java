package org.braid.report;

import java.util.stream.Stream;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Plan;
import org.braid.record.Allocated;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;

/** What the money of a budget is to achieve, in the person's words where there are any, and what came of it. */
final class OutcomesText {
    private final BudgetRecord record;
    private final TextPage page;

    private OutcomesText(BudgetRecord record, TextPage page) {
        this.record = record;
        this.page = page;
    }

    static void write(BudgetRecord record, TextPage page) {
        new OutcomesText(record, page).write();
    }

    private void write() {
        page.heading("What the money is to achieve");
        var outcomes =
                plans().flatMap(plan -> plan.outcomes().stream()).distinct().toList();
        if (outcomes.isEmpty()
                && record.lines().stream().noneMatch(this::isToldOutcome)
                && record.events().stream().noneMatch(OutcomesText::isOutcome)) {
            page.say("No outcome is recorded: the figures below cannot say whether the money does any good.");
        }
        outcomes.forEach(page::item);
        plans().map(Plan::wishes)
                .filter(wishes -> !wishes.isBlank())
                .distinct()
                .forEach(wishes -> page.say("In the person's words: " + wishes));
        record.lines().stream().map(record::allocated).filter(Allocated::isTold).forEach(this::told);
        for (var number = 1; number <= record.events().size(); number++) {
            page.say("%s [event %d]".formatted(EventWords.of(record.events().get(number - 1)), number));
        }
        record.lines().stream()
                .flatMap(line -> Stream.ofNullable(record.context(line).reviewDue()))
                .distinct()
                .sorted()
                .forEach(day -> page.say("A review is due on %s.".formatted(Wording.day(day))));
    }

    private boolean isToldOutcome(BudgetLine line) {
        return !record.allocated(line).by().plan().outcomes().isEmpty();
    }

    /** What the person wants, as whoever allocated the money wrote it down. */
    private void told(Allocated allocated) {
        var feed = allocated.by().key().feed();
        var plan = allocated.by().plan();
        var known = plans().flatMap(each -> each.outcomes().stream()).toList();
        plan.outcomes().stream()
                .filter(outcome -> !known.contains(outcome))
                .forEach(outcome -> page.item("%s, as '%s' tells".formatted(outcome, feed)));
        if (!plan.wishes().isBlank()) {
            page.say("In the person's words, as '%s' tells: %s".formatted(feed, plan.wishes()));
        }
    }

    private static boolean isOutcome(CareEvent event) {
        return event.kind() == CareEvent.Kind.OUTCOME;
    }

    private Stream<Plan> plans() {
        return Stream.concat(
                record.lines().stream().map(line -> line.entitlement().plan()),
                record.events().stream().map(event -> event.plan()));
    }
}
