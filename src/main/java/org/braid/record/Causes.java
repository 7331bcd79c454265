package org.braid.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.braid.audit.Night;
import org.braid.entitlement.Statement;
import org.jspecify.annotations.Nullable;

/** Tells why a person's statements are not what they were a night or more ago. Pure: it only looks up. */
public final class Causes {
    private final Trail trail;
    private final Ledger ledger;
    private final Night then;
    private final Night now;
    private final String person;

    Causes(Trail trail, Ledger ledger, Night then, Night now, String person) {
        this.trail = trail;
        this.ledger = ledger;
        this.then = then;
        this.now = now;
        this.person = person;
    }

    Night then() {
        return then;
    }

    Night now() {
        return now;
    }

    /** @return why what a statement says to this person is not what it said */
    Cause of(@Nullable Stand was, @Nullable Stand is) {
        if (is != null) {
            return was == null ? came(is.statement()) : said(is.statement(), null);
        }
        if (was == null) {
            throw new IllegalArgumentException("what was never there has no cause");
        }
        return went(was.statement());
    }

    private Cause came(Statement statement) {
        var before = trail.known(statement.key().text(), then.number());
        var from = before.flatMap(version -> other(version, then));
        return from.isPresent() && sameWords(before, trail.known(statement.key().text(), now.number()))
                ? moved(from.get())
                : said(statement, from.orElse(null));
    }

    private Cause went(Statement statement) {
        var key = statement.key().text();
        var after = trail.known(key, now.number());
        if (after.isEmpty()) {
            return leftOut(statement);
        }
        var to = other(after.get(), now);
        return to.isPresent() && sameWords(trail.known(key, then.number()), after)
                ? moved(to.get())
                : replaced(after.get(), to.orElse(null));
    }

    private static boolean sameWords(Optional<Trail.Version> one, Optional<Trail.Version> other) {
        return one.map(Trail.Version::hash).equals(other.map(Trail.Version::hash));
    }

    /** With whom else a description was. */
    private Optional<String> other(Trail.Version version, Night night) {
        return trail.person(version.identity(), night.number()).filter(each -> !each.equals(person));
    }

    private Cause said(Statement statement, @Nullable String from) {
        var provenance = statement.provenance();
        var feed = statement.key().feed();
        var delivery = ledger.delivery(feed, provenance.delivery());
        var again = delivery.filter(each -> ledger.readByAnother(each, provenance.mapping(), then.number()));
        return Cause.said(
                again.isPresent() ? Cause.Kind.MAPPING : Cause.Kind.DELIVERY,
                new Cause.Source(
                        feed,
                        provenance.place().file(),
                        provenance.delivery(),
                        provenance.place().toString(),
                        provenance.mapping()),
                from);
    }

    /** The key speaks of somebody else now, and says something else: so says a row, not the linkage. */
    private Cause replaced(Trail.Version after, @Nullable String to) {
        var source = ledger.delivery(after.delivery())
                .map(delivery -> source(delivery, ""))
                .orElseThrow();
        return Cause.said(Cause.Kind.DELIVERY, source, to);
    }

    private Cause leftOut(Statement statement) {
        var ended = trail.ended(statement.key().text(), then.number(), now.number());
        var reads = ended.map(version -> ledger.reads(version.source(), version.to()))
                .orElse(List.of());
        var again = reads.stream()
                .allMatch(read -> ledger.delivery(read.delivery())
                        .filter(delivery -> ledger.readByAnother(delivery, read.mapping(), then.number()))
                        .isPresent());
        var sources = reads.stream()
                .flatMap(read -> ledger.delivery(read.delivery()).map(each -> source(each, read.mapping())).stream())
                .toList();
        return again && !reads.isEmpty()
                ? Cause.said(Cause.Kind.MAPPING, sources.get(0), null)
                : Cause.leftOut(sources);
    }

    private static Cause.Source source(Ledger.Delivery delivery, String mapping) {
        return new Cause.Source(delivery.feed(), delivery.file(), delivery.sha256(), "", mapping);
    }

    private Cause moved(String other) {
        var both = Set.of(person, other);
        var by = ledger.decidedBetween(then.number(), now.number()).stream()
                .filter(decided -> concerns(decided, both))
                .map(Ledger.Decided::by)
                .findFirst();
        return Cause.moved(other, by.orElse(null));
    }

    private boolean concerns(Ledger.Decided decided, Set<String> people) {
        return Stream.of(decided.left(), decided.right())
                .flatMap(identity ->
                        Stream.of(then, now).flatMap(night -> trail.person(identity, night.number()).stream()))
                .anyMatch(people::contains);
    }
}
