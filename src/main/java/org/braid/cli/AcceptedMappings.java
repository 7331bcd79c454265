package org.braid.cli;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.braid.audit.Nights;
import org.braid.mapping.Acceptance;
import org.braid.mapping.Acceptances;
import org.braid.mapping.Mapping;
import org.braid.mapping.Mappings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mappings that may read deliveries in an installation: those that somebody has accepted as they are. */
final class AcceptedMappings {
    private final Acceptances acceptances;
    private final Nights nights;
    private final Clock clock;
    private final boolean trial;

    /** @param trial whether nothing is at stake: then every mapping may */
    AcceptedMappings(JdbcClient jdbc, Clock clock, boolean trial) {
        this.acceptances = new Acceptances(jdbc);
        this.nights = new Nights(jdbc);
        this.clock = clock;
        this.trial = trial;
    }

    /**
     * Of these, what the next night may use. Until a first night is published, all of them are accepted by it, but for
     * proposals that are still to be confirmed.
     */
    Mappings of(Mappings compiled) {
        if (trial) {
            return compiled;
        }
        if (nights.last().isEmpty()) {
            accept(of(compiled, acceptances).notAccepted(), "braid", "there at the first night");
        }
        return of(compiled, acceptances);
    }

    private static Mappings of(Mappings compiled, Acceptances acceptances) {
        return compiled.accepted(acceptances.accepted());
    }

    /** Those that the next night will not use. */
    List<Mapping> missing(Mappings compiled) {
        if (trial) {
            return List.of();
        }
        return nights.last().isEmpty() ? compiled.unconfirmed() : changed(compiled);
    }

    /** Those that nobody has accepted as they are now. */
    List<Mapping> changed(Mappings compiled) {
        return of(compiled, acceptances).notAccepted();
    }

    /** Accepts them, but for proposals that are still to be confirmed: those nobody can accept. */
    void accept(List<Mapping> mappings, String by, String reason) {
        var now = clock.instant();
        mappings.stream()
                .filter(each -> each.unconfirmed().isEmpty())
                .forEach(each -> acceptances.keep(new Acceptance(each.source(), each.hash(), by, reason, now)));
    }

    List<Acceptance> all() {
        return acceptances.all();
    }

    /** By feed, what to do about the mappings that the next night will not use. */
    Map<String, String> advice(Mappings compiled) {
        var advice = new TreeMap<String, String>();
        missing(compiled)
                .forEach(mapping -> advice.merge(mapping.feed(), advice(mapping), (one, other) -> one + " " + other));
        return advice;
    }

    private static String advice(Mapping mapping) {
        if (!mapping.unconfirmed().isEmpty()) {
            return confirming(mapping);
        }
        return "%s was changed and is not accepted; `braid mapping accept %s --by NAME --reason TEXT` accepts it."
                .formatted(mapping.name(), mapping.source());
    }

    /** What to do about a proposal. */
    static String confirming(Mapping mapping) {
        return "MAPPING_NOT_CONFIRMED: %s is a proposal; compare %s with the sheet, take them out of `confirm:`, then `braid mapping accept %s --by NAME --reason TEXT`."
                .formatted(mapping.name(), String.join(", ", mapping.unconfirmed()), mapping.source());
    }
}
