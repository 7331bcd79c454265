package org.braid.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.braid.audit.Night;
import org.braid.audit.Nights;
import org.braid.audit.Transactions;

/** Stage 3: finds out whose the night's statements are, and keeps what changed. */
public final class Linking {
    private final LinkageModel model;
    private final String modelHash;
    private final Persons persons;
    private final Placements placements;
    private final Successions successions;
    private final Nights nights;
    private final Transactions transactions;

    /** @param modelHash names the model and the software that applies it: another of either, other links */
    public Linking(
            LinkageModel model,
            String modelHash,
            Persons persons,
            Placements placements,
            Successions successions,
            Nights nights,
            Transactions transactions) {
        this.model = model;
        this.modelHash = modelHash;
        this.persons = persons;
        this.placements = placements;
        this.successions = successions;
        this.nights = nights;
        this.transactions = transactions;
    }

    /** The same statements, decisions and model give the same links: then there is nothing to do. */
    public void link(Night night) {
        var decisions = persons.decisions();
        var basis = modelHash + ":" + persons.lastDecision();
        if (persons.changed(night) || !nights.linkBasis(night.number() - 1).equals(basis)) {
            var linked = new Linkage(model).both(persons.identities(), decisions);
            transactions.wholly(() -> {
                keep(night, linked.decided());
                placements.keep(night, Placement.of(linked.alone(), decisions));
            });
        }
        nights.keepLinkBasis(night, basis);
    }

    private void keep(Night night, Clusters clusters) {
        var known = persons.persons();
        var restored = successions.restored(night);
        var ids = new LinkedHashMap<>(known);
        ids.putAll(successions.persons(model, night));
        ids.putAll(restored);
        var moves = new LinkedHashMap<>(restored);
        moves.putAll(PersonIds.assign(clusters, ids));
        moves.entrySet().removeIf(move -> move.getValue().equals(known.get(move.getKey())));
        persons.move(night, moves);
        keepLinks(night, all(clusters));
    }

    private static List<Persons.Kept> all(Clusters clusters) {
        var all = new ArrayList<Persons.Kept>();
        clusters.people().forEach(person -> person.links().forEach(link -> all.add(new Persons.Kept(link, ""))));
        clusters.doubtful().forEach(doubt -> all.add(new Persons.Kept(doubt.link(), doubt.reason())));
        return all;
    }

    private void keepLinks(Night night, List<Persons.Kept> links) {
        var known = persons.links();
        var stay = new HashSet<>(links);
        var were = new HashSet<>(known);
        persons.end(night, known.stream().filter(link -> !stay.contains(link)).toList());
        persons.add(night, links.stream().filter(link -> !were.contains(link)).toList());
    }
}
