package org.braid.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.audit.Night;
import org.braid.audit.Nights;
import org.braid.audit.Transactions;

/** Stage 3: finds out whose the night's statements are, and keeps what changed. */
public final class Linking {
    private static final int LEFTS_AT_ONCE = 2_000;

    private final LinkageModel model;
    private final String modelHash;
    private final Persons persons;
    private final Links links;
    private final LinkedParts parts;
    private final Placements placements;
    private final Successions successions;
    private final Nights nights;
    private final Transactions transactions;

    /** @param modelHash names the model and the software that applies it: another of either, other links */
    public Linking(
            LinkageModel model,
            String modelHash,
            Persons persons,
            Links links,
            LinkedParts parts,
            Placements placements,
            Successions successions,
            Nights nights,
            Transactions transactions) {
        this.model = model;
        this.modelHash = modelHash;
        this.persons = persons;
        this.links = links;
        this.parts = parts;
        this.placements = placements;
        this.successions = successions;
        this.nights = nights;
        this.transactions = transactions;
    }

    /** The same statements, decisions and model give the same links: then there is nothing to do. */
    public Compared link(Night night) {
        var last = nights.linkBasis(night.number() - 1);
        var basis = modelHash + ":" + persons.lastDecision();
        var anew = persons.changed(night) || !last.equals(basis);
        var compared = anew ? link(night, last) : Compared.NOTHING;
        nights.keepLinkBasis(night, basis);
        return compared;
    }

    private Compared link(Night night, String last) {
        var decisions = persons.decisions();
        var whose = whose(night);
        var known = parts.last();
        var identities = persons.identities();
        var gone = gone(known, identities);
        var before = before(night, last, known, gone, whose);
        var linked = new Linkage(model).relink(before, identities, decisions);
        transactions.wholly(() -> {
            persons.move(night, moves(linked.decided(), whose), whose.known().keySet());
            keepLinks(night, linked, gone);
            keepPlacements(night, linked, decisions);
            parts.keep(night, known, linked.parts(), gone);
        });
        return linked.compared();
    }

    /**
     * Whose descriptions are, by key.
     *
     * @param known as it was until now
     * @param restored of those that an undone decision gives back
     * @param wished whose they are to stay as far as they can: as they were, as those whose place they take, or restored
     */
    private record Whose(Map<String, String> known, Map<String, String> restored, Map<String, String> wished) {}

    private Whose whose(Night night) {
        var known = persons.persons();
        var restored = successions.restored(night);
        var wished = new LinkedHashMap<>(known);
        wished.putAll(successions.persons(model, night));
        wished.putAll(restored);
        return new Whose(known, restored, wished);
    }

    private static Set<String> gone(Map<String, String> known, List<Identity> identities) {
        var gone = new TreeSet<>(known.keySet());
        identities.forEach(identity -> gone.remove(identity.key()));
        return gone;
    }

    /** Another model, or other software, weighs every pair anew. */
    private Before before(Night night, String last, Map<String, String> known, Set<String> gone, Whose whose) {
        if (!last.startsWith(modelHash + ":")) {
            return Before.NOTHING;
        }
        var decided = parts.decidedAfter(Long.parseLong(last.substring(modelHash.length() + 1)));
        decided.addAll(whose.restored().keySet());
        return new Before(known, persons.identities(gone), parts.redated(night), decided, whose.wished());
    }

    private static Map<String, String> moves(Clusters clusters, Whose whose) {
        var moves = new LinkedHashMap<>(whose.restored());
        moves.putAll(PersonIds.assign(clusters, whose.wished()));
        moves.entrySet().removeIf(move -> move.getValue().equals(whose.known().get(move.getKey())));
        return moves;
    }

    /** So many descriptions at a time that what is told of their links fits into the memory. */
    private void keepLinks(Night night, Linkage.Relinked linked, Set<String> gone) {
        var lefts = new ArrayList<>(linked.parts().keySet());
        lefts.addAll(gone);
        lefts.sort(Comparator.naturalOrder());
        var firm = firm(linked.decided());
        var doubtful = doubtful(linked.decided());
        for (var from = 0; from < lefts.size(); from += LEFTS_AT_ONCE) {
            var some = lefts.subList(from, Math.min(from + LEFTS_AT_ONCE, lefts.size()));
            var last = some.get(some.size() - 1);
            keepLinks(
                    night,
                    links.of(some),
                    Stream.concat(firm.upTo(last).stream(), doubtful.upTo(last).stream())
                            .map(link -> link.told(linked.weighing()))
                            .toList());
        }
    }

    private void keepLinks(Night night, List<Links.Kept> were, List<Links.Kept> are) {
        var known = new HashSet<>(were);
        var stay = new HashSet<>(are);
        links.end(night, were.stream().filter(link -> !stay.contains(link)).toList());
        links.add(night, are.stream().filter(link -> !known.contains(link)).toList());
    }

    private static LinksInOrder firm(Clusters clusters) {
        return new LinksInOrder(clusters.people().stream()
                .flatMap(person -> person.links().stream())
                .sorted(Comparator.comparing(Link::left))
                .map(link -> new Links.Kept(link, ""))
                .iterator());
    }

    private static LinksInOrder doubtful(Clusters clusters) {
        return new LinksInOrder(clusters.doubtful().stream()
                .map(doubt -> new Links.Kept(doubt.link(), doubt.reason()))
                .iterator());
    }

    private void keepPlacements(Night night, Linkage.Relinked linked, List<Decision> decisions) {
        var anew = decisions.stream()
                .collect(Collectors.partitioningBy(decision -> linked.parts().containsKey(decision.left())
                        || linked.parts().containsKey(decision.right())));
        placements.keep(
                night,
                Placement.of(linked.alone(), anew.getOrDefault(true, List.of())),
                anew.getOrDefault(false, List.of()).stream().map(Decision::id).collect(Collectors.toSet()));
    }
}
