package org.braid.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the pairs that a second person fits as well: those a clerk must decide. */
final class Rivals {
    private final Groups groups;
    private final double lead;
    private final double upper;
    private final Map<Integer, Map<String, Double>> numbers = new HashMap<>();
    private final Map<Integer, Map<Integer, Near>> neighbours = new HashMap<>();

    /**
     * The best that one group has to say about another.
     *
     * @param linkable at least one pair of the two would link by itself
     */
    private record Near(double weight, boolean linkable) {
        Near or(Near other) {
            return new Near(Math.max(weight, other.weight), linkable || other.linkable);
        }
    }

    private Rivals(Groups groups, LinkageModel model) {
        this.groups = groups;
        lead = model.rival();
        upper = model.upper();
    }

    /** Rivals with different verified NHS numbers for somebody without one. */
    static Rivals byVerifiedNumber(Groups groups, LinkageModel model, List<Scored> linkable) {
        var rivals = new Rivals(groups, model);
        for (var pair : linkable) {
            rivals.addNumbers(groups.root(pair.left()), groups.group(pair.right()), pair.weight());
            rivals.addNumbers(groups.root(pair.right()), groups.group(pair.left()), pair.weight());
        }
        return rivals;
    }

    /**
     * Rivals for a pair that agrees in less than given name and family name.
     *
     * @param asked the pairs that may be asked about: who is near to anybody else need not be known
     */
    static Rivals byNearness(Groups groups, LinkageModel model, List<Scored> scored, List<Scored> asked) {
        var rivals = new Rivals(groups, model);
        asked.forEach(pair -> {
            rivals.neighbours.computeIfAbsent(groups.root(pair.left()), none -> new HashMap<>(2));
            rivals.neighbours.computeIfAbsent(groups.root(pair.right()), none -> new HashMap<>(2));
        });
        scored.stream().filter(pair -> pair.agreement().near()).forEach(rivals::addNeighbours);
        return rivals;
    }

    private void addNumbers(int root, Group claimant, double weight) {
        for (var number : claimant.verifiedNumbers()) {
            numbers.computeIfAbsent(root, none -> new HashMap<>(2)).merge(number, weight, Math::max);
        }
    }

    private void addNeighbours(Scored pair) {
        var left = groups.root(pair.left());
        var right = groups.root(pair.right());
        if (left != right) {
            addNeighbour(left, right, pair);
            addNeighbour(right, left, pair);
        }
    }

    private void addNeighbour(int one, int other, Scored pair) {
        var near = neighbours.get(one);
        if (near != null) {
            var linkable = pair.weight() >= upper && pair.agreement().linkable();
            near.merge(other, new Near(pair.weight(), linkable), Near::or);
        }
    }

    /** Asked before any pair of its kind is joined. */
    boolean numberContested(Scored pair) {
        return numberContested(pair.left(), pair.right()) || numberContested(pair.right(), pair.left());
    }

    private boolean numberContested(int one, int claimant) {
        var claims = numbers.getOrDefault(groups.root(one), Map.of());
        var mine = groups.group(claimant).verifiedNumbers();
        if (!groups.group(one).verifiedNumbers().isEmpty() || mine.isEmpty()) {
            return false;
        }
        var best = mine.stream().mapToDouble(claims::get).max().orElseThrow();
        return claims.entrySet().stream()
                .anyMatch(claim -> !mine.contains(claim.getKey()) && claim.getValue() >= best - lead);
    }

    /** Asked before any tenuous pair is joined. */
    boolean contested(Scored pair) {
        var left = groups.root(pair.left());
        var right = groups.root(pair.right());
        return contested(left, right, pair.weight()) || contested(right, left, pair.weight());
    }

    /** A third group near to one of the two is no rival when it would link to both: then all three are one. */
    private boolean contested(int one, int claimant, double weight) {
        return neighbours.getOrDefault(one, Map.of()).entrySet().stream()
                .anyMatch(third -> third.getKey() != claimant
                        && third.getValue().weight() >= weight - lead
                        && !(third.getValue().linkable() && linkable(claimant, third.getKey())));
    }

    private boolean linkable(int one, int other) {
        var near = neighbours.getOrDefault(one, Map.of()).get(other);
        return near != null && near.linkable();
    }
}
