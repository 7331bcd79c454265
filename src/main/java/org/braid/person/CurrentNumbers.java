package org.braid.person;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.braid.entitlement.PersonDetails;

/**
 * Which NHS number took the place of which, by what is said with verified numbers. Those that superseded each other hang
 * together; where one of them was superseded by none, it stands for all. Where several were, or none, somebody is wrong, and
 * each number stands for itself.
 */
final class CurrentNumbers {
    private final Map<String, String> current = new HashMap<>();

    /** @param described who is not protected: of those nothing is told to others */
    static CurrentNumbers of(List<PersonDetails> described) {
        var superseded = new HashSet<String>();
        var beside = new HashMap<String, Set<String>>();
        for (var details : described) {
            for (var number : details.supersededNumbers()) {
                var successor = details.nhsNumber().orElseThrow();
                superseded.add(number);
                beside.computeIfAbsent(number, none -> new HashSet<>()).add(successor);
                beside.computeIfAbsent(successor, none -> new HashSet<>()).add(number);
            }
        }
        var numbers = new CurrentNumbers();
        var seen = new HashSet<String>();
        beside.keySet().stream().filter(number -> !seen.contains(number)).forEach(number -> {
            var together = together(number, beside);
            seen.addAll(together);
            numbers.add(together, superseded);
        });
        return numbers;
    }

    private static Set<String> together(String number, Map<String, Set<String>> beside) {
        var together = new HashSet<>(Set.of(number));
        var waiting = new ArrayDeque<>(together);
        while (!waiting.isEmpty()) {
            beside.getOrDefault(waiting.remove(), Set.of()).stream()
                    .filter(together::add)
                    .forEach(waiting::add);
        }
        return together;
    }

    private void add(Set<String> together, Set<String> superseded) {
        var last =
                together.stream().filter(number -> !superseded.contains(number)).toList();
        if (last.size() == 1) {
            together.forEach(number -> current.put(number, last.get(0)));
        }
    }

    /** The number that stands for this one; itself where nothing took its place. */
    String of(String number) {
        return current.getOrDefault(number, number);
    }
}
