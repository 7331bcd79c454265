package org.braid.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braid.entitlement.CareEvent;
import org.braid.feed.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of row means.
 *
 * @param place file and line
 * @param when by column index, what the text must be; all of them must hold
 * @param gives what a row of this kind is
 * @param event which event; null for what is not one
 * @param also entitlements that the same row states besides
 */
record RowRule(
        String name,
        String place,
        Map<Integer, Condition> when,
        Gives gives,
        CareEvent.@Nullable Kind event,
        List<FieldRule> fields,
        List<IdentifierRule> identifiers,
        List<RowRule> also) {

    /** What a row can be. */
    enum Gives {
        ENTITLEMENT,
        EVENT,
        /** What was stated before, under its scope or reference, is no more. */
        WITHDRAWAL,
        NOTHING
    }

    /** What all of some rules have in common, for a row that none of them knows. */
    static RowRule shared(List<RowRule> rules) {
        var first = rules.stream()
                .findFirst()
                .orElseGet(() -> new RowRule("", "", Map.of(), Gives.NOTHING, null, List.of(), List.of(), List.of()));
        return new RowRule(
                first.name(),
                first.place(),
                Map.of(),
                Gives.NOTHING,
                null,
                first.fields().stream()
                        .filter(field ->
                                rules.stream().allMatch(rule -> rule.fields().contains(field)))
                        .toList(),
                first.identifiers().stream()
                        .filter(identifier -> rules.stream()
                                .allMatch(rule -> rule.identifiers().stream()
                                        .anyMatch(each -> each.line().equals(identifier.line()))))
                        .toList(),
                List.of());
    }

    /** How its amount is filled; nothing for what states none. */
    Optional<FieldRule> amount() {
        return fields.stream().filter(rule -> rule.field() == Field.AMOUNT).findFirst();
    }

    boolean matches(SourceRow row) {
        if (when.isEmpty()) {
            return true;
        }
        for (var condition : when.entrySet()) {
            if (!condition.getValue().test(row.text(condition.getKey()).strip())) {
                return false;
            }
        }
        return true;
    }
}
