package org.braid.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.braid.audit.Night;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.Statement;
import org.braid.entitlement.StatementJson;
import org.braid.feed.Delivery;

/** What a batch of rows changes of what is known, kept until the batch is written. */
final class Changes {
    private final Night night;
    private final Delivery delivery;
    private final Mapping mapping;
    private final Statements statements;
    /** Identity number by the hash of its details. */
    private final Map<String, Long> identities;

    private final List<Statements.New> added = new ArrayList<>();
    private final List<Statements.NewIdentity> addedIdentities = new ArrayList<>();
    private final List<Long> ended = new ArrayList<>();
    private final List<Long> endedSoFar = new ArrayList<>();
    private long lastStatement;
    private long lastIdentity;

    Changes(Night night, Delivery delivery, Mapping mapping, Statements statements) {
        this.night = night;
        this.delivery = delivery;
        this.mapping = mapping;
        this.statements = statements;
        this.identities = statements.identities(mapping.feed());
        this.lastStatement = statements.lastStatement();
        this.lastIdentity = statements.lastIdentity();
    }

    /** All that the row states; its own amount is what none of its other parts states. */
    void add(MappingResult.Mapped row, String hash) {
        var own = row.stated();
        for (var part : row.also()) {
            own = own.minus(part.stated());
        }
        add(row.statement(), row.scope(), hash, own, true);
        for (var part : row.also()) {
            add(part.statement(), row.scope(), StatementJson.contentHash(part.statement()), part.stated(), false);
        }
    }

    private void add(Statement statement, String scope, String hash, Stated stated, boolean main) {
        added.add(new Statements.New(
                ++lastStatement,
                mapping.source(),
                scope,
                statement,
                hash,
                identity(statement.person()),
                statement instanceof Entitlement ? stated : Stated.NOTHING,
                main));
    }

    /** On which days identifiers are valid does not make another description; it stands with each statement. */
    private long identity(PersonDetails stated) {
        var details = stated.with(List.of());
        var key = StatementJson.hash((mapping.feed() + StatementJson.write(details)).getBytes(StandardCharsets.UTF_8));
        return identities.computeIfAbsent(key, unknown -> {
            addedIdentities.add(new Statements.NewIdentity(++lastIdentity, key, mapping.feed(), details));
            return lastIdentity;
        });
    }

    void end(Statements.Current known) {
        ended.add(known.id());
    }

    /** All that the delivery has ended, written or not. */
    List<Long> ended() {
        var all = new ArrayList<>(endedSoFar);
        all.addAll(ended);
        return all;
    }

    void write() {
        statements.addIdentities(night, addedIdentities);
        statements.add(night, delivery, added);
        statements.end(night, ended);
        addedIdentities.clear();
        added.clear();
        endedSoFar.addAll(ended);
        ended.clear();
    }
}
