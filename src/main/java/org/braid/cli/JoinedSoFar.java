package org.braid.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.braid.person.ClericalReview;
import org.braid.person.Identity;
import org.braid.person.Objection;

/** Who is one after the answers so far: three who are joined pair by pair must not bring two NHS numbers together either. */
final class JoinedSoFar {
    private final Map<String, Joined> byPerson = new HashMap<>();

    private record Joined(List<String> people, List<Identity> descriptions) {}

    /** Joins the two, unless their verified NHS numbers forbid it. */
    boolean join(ClericalReview review) {
        var one = joined(review.one());
        var other = joined(review.other());
        if (Objection.between(one.descriptions(), other.descriptions()).contains(Objection.DIFFERENT_NHS_NUMBERS)) {
            return false;
        }
        var people = new ArrayList<>(one.people());
        people.addAll(other.people());
        var descriptions = new ArrayList<>(one.descriptions());
        descriptions.addAll(other.descriptions());
        var both = new Joined(people, descriptions);
        people.forEach(person -> byPerson.put(person, both));
        return true;
    }

    private Joined joined(ClericalReview.Party party) {
        var known = byPerson.get(party.person());
        return known == null ? new Joined(List.of(party.person()), party.all()) : known;
    }
}
