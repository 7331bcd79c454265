package org.braid.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.SourceValue;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Context;

/**
 * An event from which a line's context is taken.
 *
 * @param number of the event, in the order of the record
 */
record Taken(int number, CareEvent event, Set<Context.What> parts) {
    Taken {
        parts = Set.copyOf(parts);
    }

    /** The events of one line, each once, in the order of the record. */
    static List<Taken> of(BudgetRecord record, BudgetLine line) {
        var parts = new LinkedHashMap<Integer, List<Context.What>>();
        for (var taken : record.context(line).taken()) {
            var number = number(record, taken);
            if (number > 0) {
                parts.computeIfAbsent(number, key -> new ArrayList<>()).add(taken.what());
            }
        }
        return parts.entrySet().stream()
                .map(each ->
                        new Taken(each.getKey(), record.events().get(each.getKey() - 1), Set.copyOf(each.getValue())))
                .toList();
    }

    /** The numbers of the lines that take something from an event. */
    static List<Integer> linesOf(BudgetRecord record, CareEvent event) {
        return record.lines().stream()
                .filter(line -> of(record, line).stream()
                        .anyMatch(taken -> taken.event().key().equals(event.key())))
                .map(BudgetLine::number)
                .toList();
    }

    private static int number(BudgetRecord record, Context.Taken taken) {
        var keys = record.events().stream().map(CareEvent::key).toList();
        return keys.indexOf(taken.from().statement()) + 1;
    }

    /** {@code assessed on}, {@code plan period}, ...; in the order of the list. */
    List<String> what() {
        return parts.stream().sorted().map(Wording::code).toList();
    }

    /** The event's values behind what was taken. */
    List<SourceValue> words() {
        return event.words().stream()
                .filter(word -> fields().contains(word.field()))
                .toList();
    }

    private List<String> fields() {
        return parts.stream()
                .flatMap(part -> switch (part) {
                    case ASSESSED_ON -> Stream.of("from");
                    case REVIEW_DUE -> Stream.of("reviewDue");
                    case PLAN_REFERENCE -> Stream.of("planReference");
                    case PLAN_PERIOD -> Stream.of("from", "to");
                    case MANAGEMENT -> Stream.of("management");
                })
                .toList();
    }
}
