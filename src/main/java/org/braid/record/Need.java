package org.braid.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * What public money that recurs is for: one stream and one component, in whatever case it is written.
 *
 * @param name stays the same from night to night
 */
record Need(String name, List<BudgetLine> lines) {

    /** In the order of their names; lines that do not say what they are for are in none. */
    static List<Need> of(List<BudgetLine> lines) {
        var needs = new TreeMap<String, List<BudgetLine>>();
        for (var line : lines) {
            var component = line.entitlement().scheme().component().strip().toLowerCase(Locale.ROOT);
            if (line.recurringPublic() && !component.isEmpty()) {
                var name = line.entitlement().stream() + " " + component;
                needs.computeIfAbsent(name, any -> new ArrayList<>()).add(line);
            }
        }
        return needs.entrySet().stream()
                .map(each -> new Need(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }
}
