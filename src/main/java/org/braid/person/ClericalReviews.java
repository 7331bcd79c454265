package org.braid.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.StatementJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What waits for a person's decision, and what one person said where a second must confirm it. */
@Repository
public class ClericalReviews {
    private static final String DOUBTS = "SELECT l.*, lp.person AS left_person, rp.person AS right_person FROM link l"
            + " JOIN identity li ON li.identity_key = l.left_key"
            + " JOIN identity_person lp ON lp.identity = li.identity AND lp.from_night <= ? AND lp.to_night > ?"
            + " JOIN identity ri ON ri.identity_key = l.right_key"
            + " JOIN identity_person rp ON rp.identity = ri.identity AND rp.from_night <= ? AND rp.to_night > ?"
            + " WHERE l.doubt IS NOT NULL AND l.from_night <= ? AND l.to_night > ? ORDER BY l.left_key, l.right_key";

    /** Of people: what is stated of them, and what a doubt is about although nothing states it any more. */
    private static final String DESCRIBED =
            "SELECT p.person, i.identity_key, i.feed, i.details FROM identity_person p JOIN identity i ON i.identity = p.identity"
                    + " WHERE p.person = ANY(?) AND p.from_night <= ? AND p.to_night > ? AND (EXISTS (SELECT 1 FROM statement s"
                    + " WHERE s.identity = i.identity AND s.from_night <= ? AND s.to_night > ?)"
                    + " OR i.identity_key = ANY(?)) ORDER BY p.person, i.identity_key";

    /** Nothing that was said before a decision about the same review, be it undone since. */
    private static final String OPINIONS = "SELECT * FROM review_opinion o WHERE NOT EXISTS (SELECT 1 FROM decision d"
            + " WHERE d.review = o.review AND d.decided_at >= o.given_at) ORDER BY o.opinion";

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    public ClericalReviews(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Doubt(Link link, String reason, String leftPerson, String rightPerson) {}

    /** Those open in a night, in no order that means anything; never one about a protected identity. */
    public List<ClericalReview> open(int night) {
        var doubts = jdbc.query(DOUBTS, ClericalReviews::doubt, night, night, night, night, night, night);
        var open = new ArrayList<ClericalReview>();
        for (var from = 0; from < doubts.size(); from += AT_ONCE) {
            open.addAll(open(doubts.subList(from, Math.min(doubts.size(), from + AT_ONCE)), night));
        }
        var opinions = opinions();
        return open.stream()
                .filter(review -> !review.objections().contains(Objection.PROTECTED_IDENTITY))
                .map(review -> review.pending(opinions.get(review.id() + review.shown())))
                .toList();
    }

    private List<ClericalReview> open(List<Doubt> doubts, int night) {
        var described = described(doubts, night);
        return doubts.stream()
                .map(doubt -> ClericalReview.of(
                        doubt.link(),
                        doubt.reason(),
                        party(doubt.leftPerson(), doubt.link().left(), described),
                        party(doubt.rightPerson(), doubt.link().right(), described)))
                .toList();
    }

    private static ClericalReview.Party party(String person, String key, Map<String, Map<String, Identity>> described) {
        var all = described.getOrDefault(person, Map.of());
        var identity = Optional.ofNullable(all.get(key)).orElseThrow();
        return new ClericalReview.Party(person, identity, List.copyOf(all.values()));
    }

    /** By person, the descriptions by key. */
    private Map<String, Map<String, Identity>> described(List<Doubt> doubts, int night) {
        var people = doubts.stream()
                .flatMap(doubt -> Stream.of(doubt.leftPerson(), doubt.rightPerson()))
                .distinct();
        var keys = doubts.stream()
                .flatMap(doubt -> Stream.of(doubt.link().left(), doubt.link().right()))
                .distinct();
        var described = new HashMap<String, Map<String, Identity>>();
        jdbc.query(
                DESCRIBED,
                row -> {
                    described
                            .computeIfAbsent(row.getString(1), none -> new TreeMap<>())
                            .put(
                                    row.getString(2),
                                    new Identity(
                                            row.getString(2),
                                            row.getString(3),
                                            StatementJson.read(row.getString(4), PersonDetails.class)));
                },
                people.toArray(String[]::new),
                night,
                night,
                night,
                night,
                keys.toArray(String[]::new));
        return described;
    }

    private static Doubt doubt(ResultSet row, int number) throws SQLException {
        return new Doubt(
                Persons.link(row), row.getString("doubt"), row.getString("left_person"), row.getString("right_person"));
    }

    /** By a review's id and what was shown of it: the last that was said. */
    private Map<String, Opinion> opinions() {
        var opinions = new LinkedHashMap<String, Opinion>();
        jdbc.query(OPINIONS, row -> {
            opinions.put(
                    row.getString("review") + row.getString("shown"),
                    new Opinion(
                            Verdict.valueOf(row.getString("verdict")),
                            row.getString("reason"),
                            row.getString("given_by"),
                            row.getObject("given_at", OffsetDateTime.class).toInstant()));
        });
        return opinions;
    }

    /** Keeps what one person says; of one review the last counts. */
    public void keep(ClericalReview review, Opinion opinion) {
        jdbc.update(
                "INSERT INTO review_opinion (review, shown, verdict, reason, given_by, given_at) VALUES (?, ?, ?, ?, ?, ?)",
                review.id(),
                review.shown(),
                opinion.verdict().name(),
                opinion.reason(),
                opinion.by(),
                at(opinion.at()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
