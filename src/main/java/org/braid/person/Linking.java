package org.braid.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.braid.audit.Night;
import org.braid.audit.Nights;
import org.springframework.transaction.support.TransactionTemplate;

/** Stage 3: finds out whose the night's statements are, and keeps what changed. */
public final class Linking {
    private final LinkageModel model;
    private final String modelHash;
    private final People people;
    private final Nights nights;
    private final TransactionTemplate transaction;

    /** @param modelHash the SHA-256 of the model's file: another model, other links */
    public Linking(LinkageModel model, String modelHash, People people, Nights nights, TransactionTemplate transaction) {
        this.model = model;
        this.modelHash = modelHash;
        this.people = people;
        this.nights = nights;
        this.transaction = transaction;
    }

    /** The same statements, decisions and model give the same links: then there is nothing to do. */
    public void link(Night night) {
        var decisions = people.decisions();
        var basis = modelHash + ":" + decisions.size();
        if (people.changed(night) || !nights.linkBasis(night.number() - 1).equals(basis)) {
            var clusters = new Linkage(model).link(people.identities(), decisions);
            transaction.executeWithoutResult(status -> keep(night, clusters));
        }
        nights.keepLinkBasis(night, basis);
    }

    private void keep(Night night, Clusters clusters) {
        var known = people.persons();
        var moves = new LinkedHashMap<>(PersonIds.assign(clusters, known));
        moves.entrySet().removeIf(move -> move.getValue().equals(known.get(move.getKey())));
        people.move(night, moves);
        keepLinks(night, all(clusters));
    }

    private static List<People.Kept> all(Clusters clusters) {
        var all = new ArrayList<People.Kept>();
        clusters.people().forEach(person -> person.links().forEach(link -> all.add(new People.Kept(link, ""))));
        clusters.doubtful().forEach(doubt -> all.add(new People.Kept(doubt.link(), doubt.reason())));
        return all;
    }

    private void keepLinks(Night night, List<People.Kept> links) {
        var known = people.links();
        var stay = new HashSet<>(links);
        var were = new HashSet<>(known);
        people.end(night, known.stream().filter(link -> !stay.contains(link)).toList());
        people.add(night, links.stream().filter(link -> !were.contains(link)).toList());
    }
}
