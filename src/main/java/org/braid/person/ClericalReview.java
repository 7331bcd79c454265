package org.braid.person;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two people, as we believe, who may be one: a person must decide.
 *
 * @param id the same for as long as the two keep their ids
 * @param shown names what a reviewer sees of it: another when a description, the evidence or the reason is another. The weight
 *     is not in it, because it moves a little with everybody else's names
 * @param link the pair of descriptions that fits best
 * @param reason why it waits, in plain words without personal values
 * @param one the person of the smaller id
 * @param pending what one person said of it, while a second must confirm it
 */
public record ClericalReview(
        String id,
        String shown,
        Link link,
        String reason,
        Party one,
        Party other,
        @Nullable Opinion pending) {

    /**
     * One of the two.
     *
     * @param person our id
     * @param identity the description that fits the other's best
     * @param all every description of the person, sorted by key
     */
    public record Party(String person, Identity identity, List<Identity> all) {
        public Party {
            all = List.copyOf(all);
        }

        /** Who describes the person, sorted. */
        public List<String> feeds() {
            return all.stream().map(Identity::feed).distinct().sorted().toList();
        }

        public List<String> keys() {
            return all.stream().map(Identity::key).toList();
        }
    }

    static ClericalReview of(Link link, String reason, Party party, Party another) {
        var inOrder = party.person().compareTo(another.person()) <= 0;
        var one = inOrder ? party : another;
        var other = inOrder ? another : party;
        var seen = Stream.of(
                        List.of(one.person()),
                        one.keys(),
                        List.of(other.person()),
                        other.keys(),
                        List.of(link.stage().name(), reason),
                        link.evidence())
                .map(part -> String.join("\n", part))
                .collect(Collectors.joining("\n\n"));
        return new ClericalReview(
                id(one.person(), other.person()), ShortId.of("S-", seen), link, reason, one, other, null);
    }

    static String id(String person, String other) {
        return ShortId.of("R-", person + "\n" + other);
    }

    /** The same with what one person says of it. */
    public ClericalReview pending(@Nullable Opinion opinion) {
        return new ClericalReview(id, shown, link, reason, one, other, opinion);
    }

    /** What tells for one person, in plain phrases. */
    public List<String> supports() {
        return link.evidence().stream()
                .filter(phrase -> !Level.tellsAgainst(phrase))
                .toList();
    }

    /** What tells for two. */
    public List<String> contradicts() {
        return link.evidence().stream().filter(Level::tellsAgainst).toList();
    }

    /** Why they must not be joined by the way. */
    public Set<Objection> objections() {
        return Objection.between(one.all(), other.all());
    }

    /** The decision that a verdict comes to, between every description of the one and every one of the other. */
    public Ruling.Draft draft(Verdict verdict, String by, String why) {
        var draft = switch (verdict) {
            case ONE -> Ruling.Draft.join(one.person(), other.person(), by, why);
            case TWO -> Ruling.Draft.apart(one.person(), other.person(), by, why);
        };
        return draft.answering(id);
    }
}
