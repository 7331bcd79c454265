package org.braid.person;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one respect adds to a match weight.
 *
 * @param of what was compared, in plain words: {@code date of birth}; {@code beforehand} for what is so before anything is
 * @param level how far the two agree in it: {@code exact}; blank where that is nothing to say
 * @param bits for the two being one; below zero, against
 */
public record LinkWeight(String of, String level, double bits) {
    private static final String BETWEEN = "\t";

    /** As the store keeps them; null for none. */
    static @Nullable String text(List<LinkWeight> weights) {
        return weights.isEmpty()
                ? null
                : weights.stream()
                        .map(each -> String.join(BETWEEN, each.of, each.level, Double.toString(each.bits)))
                        .collect(Collectors.joining("\n"));
    }

    static List<LinkWeight> read(@Nullable String text) {
        return text == null ? List.of() : text.lines().map(LinkWeight::line).toList();
    }

    private static LinkWeight line(String line) {
        var first = line.indexOf(BETWEEN);
        var second = line.indexOf(BETWEEN, first + 1);
        return new LinkWeight(
                line.substring(0, first),
                line.substring(first + 1, second),
                Double.parseDouble(line.substring(second + 1)));
    }
}
