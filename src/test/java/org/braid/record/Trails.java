package org.braid.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.braid.audit.Night;
import org.braid.audit.SourceRef;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Provenance;
import org.braid.entitlement.StatementJson;

/** Makes up what the store would remember, for tests. Everything happens in the social care feed, from night 1 to 2. */
final class Trails {
    static final Night THEN = new Night(1, LocalDate.of(2026, 7, 1), Instant.parse("2026-07-01T02:00:00Z"));
    static final Night NOW = new Night(2, LocalDate.of(2026, 8, 1), Instant.parse("2026-08-01T02:00:00Z"));
    static final String SOURCE = "social-care/mapping";

    private final List<Trail.Version> versions = new ArrayList<>();
    private final List<Trail.Stay> stays = new ArrayList<>();
    private final List<Ledger.Delivery> deliveries = new ArrayList<>();
    private final List<Ledger.Read> readings = new ArrayList<>();
    private final List<Ledger.Decided> decisions = new ArrayList<>();

    /** A file, its hash like its name. */
    Trails delivered(long id, String file) {
        deliveries.add(new Ledger.Delivery(id, "social-care", file, file));
        return this;
    }

    Trails read(int night, long delivery, String mapping) {
        readings.add(new Ledger.Read(night, delivery, SOURCE, mapping));
        return this;
    }

    Trails known(Entitlement award, long identity, long delivery, int from, int to) {
        versions.add(new Trail.Version(
                award.key().text(), SOURCE, StatementJson.contentHash(award), identity, delivery, from, to));
        return this;
    }

    Trails stayed(long identity, String person, int from, int to) {
        stays.add(new Trail.Stay(identity, person, from, to));
        return this;
    }

    Trails decided(String by, int night, long left, long right) {
        decisions.add(new Ledger.Decided(by, night, left, right));
        return this;
    }

    Causes causes(String person) {
        return new Causes(new Trail(versions, stays), new Ledger(deliveries, readings, decisions), THEN, NOW, person);
    }

    /** The award as read from a file by a mapping. */
    static Entitlement from(String file, String mapping, Entitlement award) {
        return new Entitlement(
                award.key(),
                award.person(),
                award.scheme(),
                award.funder(),
                award.reportedBy(),
                award.terms(),
                award.valid(),
                award.allocation(),
                award.handling(),
                award.plan(),
                award.arrangement(),
                award.use(),
                award.replaces(),
                award.words(),
                new Provenance(file, SourceRef.line(file, 7), mapping, "mappings/social-care/mapping.yaml:1"));
    }
}
