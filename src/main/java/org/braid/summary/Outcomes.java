package org.braid.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.braid.entitlement.CareEvent;
import org.braid.record.BudgetKind;
import org.braid.record.BudgetRecord;
import org.braid.reference.Glossary;
import org.braid.reference.Glossary.Achieved;

/** What came of it in people's lives: stands before every count (REQUIREMENTS I1). */
final class Outcomes implements Walk {
    private static final List<Column> COLUMNS = List.of(
            Column.code("outcome", "What came of it"),
            Column.text("measure", "measured with"),
            Column.text("better", "better is"),
            Column.people("people", "people"),
            Column.people("again", "measured again"),
            Column.people("rose", "rose"),
            Column.people("same", "the same"),
            Column.people("fell", "fell"));

    private final Asked asked;
    private final Keyed<Changes> measured = new Keyed<>(Changes::new);
    private final Map<Achieved, Long> reviewed = new EnumMap<>(Achieved.class);
    private long people;
    private long planned;
    private long withOutcome;

    Outcomes(Asked asked) {
        this.asked = asked;
    }

    /** How many people's scores went which way. */
    private static final class Changes {
        private long people;
        private long again;
        private long rose;
        private long same;
        private long fell;

        private void take(Scores scores) {
            people++;
            if (scores.isRepeated()) {
                again++;
                var direction = scores.direction();
                rose += direction > 0 ? 1 : 0;
                same += direction == 0 ? 1 : 0;
                fell += direction < 0 ? 1 : 0;
            }
        }
    }

    @Override
    public void see(BudgetRecord record) {
        if (!record.validAt().equals(asked.validAt()) || record.kind().equals(BudgetKind.NONE)) {
            return;
        }
        people++;
        var scores = Scores.of(record);
        scores.forEach(each -> measured.at(each.domain(), each.measure()).take(each));
        var review = lastReview(record);
        review.forEach(each -> reviewed.merge(each, 1L, Long::sum));
        var isPlanned = plannedOutcomes(record);
        planned += isPlanned ? 1 : 0;
        withOutcome += isPlanned || !scores.isEmpty() || !review.isEmpty() ? 1 : 0;
    }

    private static boolean plannedOutcomes(BudgetRecord record) {
        return Stream.concat(
                        record.lines().stream()
                                .filter(line -> line.inForce())
                                .map(line -> line.entitlement().plan()),
                        Happened.until(record).map(CareEvent::plan))
                .anyMatch(plan -> !plan.outcomes().isEmpty());
    }

    /** One answer at most: of the newest review that speaks of outcomes. */
    private List<Achieved> lastReview(BudgetRecord record) {
        Glossary glossary = asked.reference().glossary();
        return Happened.until(record, CareEvent.Kind.REVIEW)
                .sorted(Comparator.comparing((CareEvent event) -> event.valid().startInclusive())
                        .reversed())
                .flatMap(event -> glossary.review(event.outcome()).stream())
                .limit(1)
                .toList();
    }

    @Override
    public List<String> headline() {
        if (withOutcome == 0) {
            return List.of("No outcome is recorded for anyone: the figures below cannot say whether the money does any"
                    + " good.");
        }
        return List.of(
                asked.discretion().isFew(withOutcome)
                        ? "An outcome is recorded for %s with a budget."
                                .formatted(asked.discretion().words(withOutcome))
                        : "An outcome is recorded for %s %% of the %,d people with a budget."
                                .formatted(Exact.percent(withOutcome, people), people));
    }

    @Override
    public List<Section> sections() {
        var rows = new ArrayList<Row>();
        if (planned > 0) {
            rows.add(row("PLANNED_IN_THE_SUPPORT_PLAN", planned));
        }
        reviewed.forEach((achieved, number) -> rows.add(row("REVIEW_SAYS_" + words(achieved), number)));
        rows.addAll(measured.rows(this::row));
        return List.of(new Section("outcomes", "What came of it", "", COLUMNS, rows));
    }

    private static String words(Achieved achieved) {
        return switch (achieved) {
            case ACHIEVED -> "ACHIEVED";
            case PARTLY -> "PARTLY_ACHIEVED";
            case NOT -> "NOT_ACHIEVED";
        };
    }

    private static Row row(String what, long people) {
        return Row.of("", people, what, "", "", people, null, null, null, null);
    }

    private Row row(List<String> key, Changes changes) {
        var measure = key.get(1);
        return Row.of(
                "",
                changes.people,
                key.get(0).isEmpty() ? "NOT_RECORDED" : key.get(0),
                measure,
                better(measure),
                changes.people,
                changes.again,
                changes.rose,
                changes.same,
                changes.fell);
    }

    private String better(String measure) {
        return asked.reference()
                .glossary()
                .measure(measure)
                .map(each -> each.higherIsBetter() ? "higher" : "lower")
                .orElse("");
    }
}
