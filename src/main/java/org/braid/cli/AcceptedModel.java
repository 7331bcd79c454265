package org.braid.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.braid.audit.Nights;
import org.braid.mapping.Acceptance;
import org.braid.mapping.Acceptances;
import org.braid.person.LinkageModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The linkage model that nights may link by in an installation: one that somebody has accepted as it is. */
final class AcceptedModel {
    /** Beside the mappings, of which none is called so: theirs have a feed's name before them. */
    static final String SOURCE = "linkage.yaml";

    static final String NAME = "mappings/" + SOURCE;
    private static final int REFUSED = 3;

    private final Path mappings;
    private final Acceptances acceptances;
    private final Nights nights;
    private final Clock clock;
    private final boolean trial;

    /** @param trial whether nothing is at stake: then any model may */
    AcceptedModel(Path mappings, JdbcClient jdbc, Clock clock, boolean trial) {
        this.mappings = mappings;
        this.acceptances = new Acceptances(jdbc);
        this.nights = new Nights(jdbc);
        this.clock = clock;
        this.trial = trial;
    }

    /**
     * What the next night links by. Until a first night is published, it is accepted by that.
     *
     * @throws Refusal when nobody has accepted it
     */
    LinkageModel forTheNight() {
        var model = LinkageModel.read(file());
        if (!trial) {
            acceptAtFirst();
            advice().ifPresent(advice -> {
                throw new Refusal(REFUSED, advice + " No night was run; the last good one is still served.");
            });
        }
        return model;
    }

    private void acceptAtFirst() {
        if (nights.last().isEmpty() && isChanged()) {
            accept(hash(), "braid", "there at the first night");
        }
    }

    /** Whether nobody has accepted it as it is now. */
    boolean isChanged() {
        return !acceptances.has(SOURCE, hash());
    }

    /** Of its file, remarks and all, as the manifests have it. */
    String hash() {
        return Software.hash(file());
    }

    /** @param hash of the content that was looked at */
    void accept(String hash, String by, String reason) {
        LinkageModel.read(file());
        acceptances.keep(new Acceptance(SOURCE, hash, by, reason, clock.instant()));
    }

    /** What to do about a model that the next night refuses. */
    Optional<String> advice() {
        return nights.last().isPresent() && isChanged() ? Optional.of(changed()) : Optional.empty();
    }

    private String changed() {
        return ("MODEL_NOT_ACCEPTED: %s was changed and is not accepted. `braid run --dry-run --mappings %s` shows who would"
                        + " join and part and which pounds would move; `braid mapping accept %s --by NAME --reason TEXT` or"
                        + " `braid run --accept` accepts it.")
                .formatted(NAME, mappings, SOURCE);
    }

    /** A trial goes by it all the same, and says so. */
    void warn(PrintWriter err) {
        if (trial) {
            advice().ifPresent(advice -> err.println("Tried with a model that a night would refuse. " + advice));
        }
    }

    private Path file() {
        return mappings.resolve(SOURCE);
    }
}
