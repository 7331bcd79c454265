package org.braid.reference;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words that people and feeds use mean here. People use several terms for one thing, and one for several, so a
 * feed's own meaning goes before the common one.
 */
public final class Glossary {
    public static final Glossary NONE = new Glossary(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private final Map<String, String> budgets;
    private final Map<String, Map<String, String>> byFeed;
    private final Map<String, Setting> settings;
    private final Map<String, Measure> measures;
    private final Map<String, Achieved> reviews;

    Glossary(
            Map<String, String> budgets,
            Map<String, Map<String, String>> byFeed,
            Map<String, Setting> settings,
            Map<String, Measure> measures,
            Map<String, Achieved> reviews) {
        this.budgets = Map.copyOf(budgets);
        this.byFeed = Map.copyOf(byFeed);
        this.settings = Map.copyOf(settings);
        this.measures = Map.copyOf(measures);
        this.reviews = Map.copyOf(reviews);
    }

    /** Where a person lives or is supported. */
    public enum Setting {
        INSTITUTION,
        COMMUNITY
    }

    /** What a review says came of the outcomes that were planned. */
    public enum Achieved {
        ACHIEVED,
        PARTLY,
        NOT
    }

    /**
     * What an outcome is measured with.
     *
     * @param higherIsBetter whether a higher score is the better one
     */
    public record Measure(String name, boolean higherIsBetter) {}

    /** Every kind of budget that there is a word for. */
    public Set<String> kinds() {
        return Set.copyOf(budgets.values());
    }

    /** The kind of budget that people mean by a word; capitals, dashes and the plural do not matter. */
    public Optional<String> kind(String word) {
        return find(budgets, word);
    }

    /** The kind of budget that a feed means by its own word. */
    public Optional<String> kind(String feed, String word) {
        return find(byFeed.getOrDefault(feed, Map.of()), word).or(() -> kind(word));
    }

    private static Optional<String> find(Map<String, String> kinds, String word) {
        var spelt = Spelling.of(word);
        return Optional.ofNullable(kinds.get(spelt))
                .or(() -> spelt.endsWith("s")
                        ? Optional.ofNullable(kinds.get(spelt.substring(0, spelt.length() - 1)))
                        : Optional.empty());
    }

    public Optional<Setting> setting(String word) {
        return Optional.ofNullable(settings.get(Spelling.of(word)));
    }

    public Optional<Measure> measure(String word) {
        return Optional.ofNullable(measures.get(Spelling.of(word)));
    }

    /** What a review's words say of the planned outcomes; empty where they speak of something else. */
    public Optional<Achieved> review(String words) {
        return Optional.ofNullable(reviews.get(Spelling.of(words)));
    }
}
