package org.braid.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.Night;
import org.braid.audit.SourceRef;
import org.braid.audit.Tally;
import org.braid.audit.Transactions;
import org.braid.feed.Delivery;
import org.braid.feed.Limits;
import org.braid.feed.RowReader;
import org.braid.feed.SetAside;

/** Stage 2: reads a delivery by its mapping and keeps what is new in it; wholly or, where something breaks, not at all. */
public final class Normalising {
    private final Mappings mappings;
    private final Statements statements;
    private final Readings readings;
    private final Transactions transactions;
    private final Set<String> trusted;
    private final Limits limits;

    /** @param trusted feeds whose snapshots may lose more tonight than their mapping allows: a person looked at them */
    public Normalising(
            Mappings mappings,
            Statements statements,
            Readings readings,
            Transactions transactions,
            Set<String> trusted,
            Limits limits) {
        this.mappings = mappings;
        this.statements = statements;
        this.readings = readings;
        this.transactions = transactions;
        this.trusted = Set.copyOf(trusted);
        this.limits = limits;
    }

    /** @throws SetAside when the delivery cannot be used; nothing of it was kept then */
    public void normalise(Night night, Delivery delivery) {
        if (readings.readTonight(night, delivery)) {
            return;
        }
        var mapping = mappingFor(delivery);
        var then = readings.readBefore(night, delivery, mapping.hash());
        if (then.isPresent()) {
            readings.same(night, delivery, then.get());
        } else {
            read(night, delivery, mapping);
        }
    }

    /** What stopped a delivery, kept so that somebody can act on it. */
    public void setAside(Night night, Delivery delivery, Finding finding) {
        readings.keep(night, delivery, nothing(Readings.Outcome.SET_ASIDE), List.of(finding));
    }

    private static Readings.Reading nothing(Readings.Outcome outcome) {
        return new Readings.Reading("", "", outcome, 0, Map.of(), new Tally());
    }

    private Mapping mappingFor(Delivery delivery) {
        var format = RowReader.sniff(delivery.path());
        var candidates = mappings.of(delivery.feed());
        if (candidates.isEmpty()) {
            throw new SetAside(new Finding(
                    FindingCode.WRONG_FORMAT, SourceRef.line(delivery.file(), 1), "", "the feed has no mapping"));
        }
        // With the format of none, the first says what was expected.
        return format.flatMap(found -> mappings.of(delivery.feed(), found)).orElse(candidates.get(0));
    }

    private void read(Night night, Delivery delivery, Mapping mapping) {
        var results = new ArrayList<Intake.Result>();
        var prepared = mapping.forDelivery(delivery, limits);
        transactions.whollyIf(() -> {
            var intake = new Intake(night, delivery, prepared.mapping(), statements);
            RowReader.read(delivery.path(), delivery.file(), mapping.read(), limits, intake);
            var result = intake.finish(trusted.contains(delivery.feed()));
            results.add(result);
            if (!result.held()) {
                readings.keep(night, delivery, result.reading(Readings.Outcome.READ), prepared.and(result.findings()));
            }
            return !result.held();
        });
        var result = results.get(0);
        if (result.held()) {
            readings.keep(night, delivery, result.reading(Readings.Outcome.HELD), prepared.and(result.findings()));
        }
    }
}
