package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.braid.audit.Night;
import org.braid.entitlement.DatedIdentifier;
import org.braid.entitlement.Validity;

/** Two stores with one history: in one a night links whom it affects, in the other everybody. They hold the same, row for row. */
class RelinkedNightsPropertyTest {
    private static final int NIGHTS = 8;
    private static final List<String> TABLES = List.of("identity_person", "link", "decision_placement", "linkage_part");

    private static final Registry AFFECTED = new Registry(UUID.randomUUID().toString());
    private static final Registry EVERYBODY = new Registry(UUID.randomUUID().toString());

    @Property(shrinking = ShrinkingMode.OFF)
    void nightThatLinksOnlyWhomItAffectsLeavesWhatLinkingEverybodyLeaves(@ForAll long seed) {
        AFFECTED.clear();
        EVERYBODY.clear();
        var affected = new History(AFFECTED, seed);
        var everybody = new History(EVERYBODY, seed);
        for (var night = 0; night < NIGHTS; night++) {
            affected.night("model");
            everybody.night("model " + night);
            for (var table : TABLES) {
                assertThat(rows(AFFECTED, table)).isEqualTo(rows(EVERYBODY, table));
            }
        }
    }

    private static List<Map<String, Object>> rows(Registry registry, String table) {
        return registry.jdbc.queryForList("SELECT * FROM " + table + " ORDER BY 1, 2, 3, 4");
    }

    /** What happens in a store; the same seed, the same history. */
    private static final class History {
        private final Registry registry;
        private final Random random;
        private final List<Identity> town;
        private final Map<String, Identity> described = new LinkedHashMap<>();
        private final TreeSet<String> silent = new TreeSet<>();
        private final List<Ruling> rulings = new ArrayList<>();

        History(Registry registry, long seed) {
            this.registry = registry;
            random = new Random(seed);
            town = Town.of(80, seed).identities().stream().map(History::keyed).toList();
        }

        /** Under a key of the length that a store keeps. */
        private static Identity keyed(Identity identity) {
            var key = "%08x%24s".formatted(identity.key().hashCode(), identity.key());
            return new Identity(key.replace(' ', '-'), identity.feed(), identity.details());
        }

        void night(String hash) {
            var night = registry.nights.begin(LocalDate.of(2026, 9, 30), Instant.EPOCH);
            var changes = described.isEmpty() ? town.size() * 2 : random.nextInt(6);
            for (var change = 0; change < changes; change++) {
                change(night, town.get(random.nextInt(town.size())));
            }
            if (night.number() > 1) {
                decide(night);
            }
            registry.linking(hash).link(night);
            registry.nights.publish(night, "{}");
        }

        private void change(Night night, Identity identity) {
            if (described.putIfAbsent(identity.key(), identity) == null) {
                registry.describe(night, identity);
            } else if (silent.remove(identity.key()) || random.nextInt(4) == 0) {
                registry.state(night, random.nextBoolean() ? identity : dated(identity));
            } else if (night.number() > 1 && silent.add(identity.key())) {
                registry.silence(night, identity.key());
            }
        }

        /** The same description, with other days for its identifiers. */
        private Identity dated(Identity identity) {
            var until = LocalDate.of(2020 + random.nextInt(5), 1, 1);
            var validity = random.nextBoolean() ? new Validity(null, until) : new Validity(until, null);
            return new Identity(
                    identity.key(),
                    identity.feed(),
                    identity.details()
                            .with(Profile.scoped(identity.details().identifiers()).stream()
                                    .map(each -> new DatedIdentifier(each, validity))
                                    .toList()));
        }

        private void decide(Night night) {
            var kind = random.nextInt(6);
            if (kind == 0 && !rulings.isEmpty()) {
                var undone = rulings.remove(random.nextInt(rulings.size()));
                new Rulings(registry.jdbc).keep(night, Ruling.Draft.undo(undone, "a clerk", ""), List.of(), List.of());
            } else if (kind <= 2) {
                var keys = new TreeSet<>(described.keySet()).stream().toList();
                var one = keys.get(random.nextInt(keys.size()));
                var same = near(one, keys);
                var draft = kind == 1
                        ? Ruling.Draft.join("P-X", "P-Y", "a clerk", "")
                        : Ruling.Draft.apart("P-X", "P-Y", "a clerk", "");
                rulings.add(new Rulings(registry.jdbc).keep(night, draft, List.of(one), List.of(same)));
            }
        }

        /** Mostly somebody of the same number in the town. */
        private String near(String one, List<String> keys) {
            var number = one.substring(one.lastIndexOf('/'));
            var others = keys.stream()
                    .filter(key -> !key.equals(one) && (key.endsWith(number) || random.nextInt(keys.size()) == 0))
                    .toList();
            return others.isEmpty() ? keys.get(keys.get(0).equals(one) ? 1 : 0) : others.get(0);
        }
    }
}
