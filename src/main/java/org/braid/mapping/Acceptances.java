package org.braid.mapping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which mappings and which linkage models were accepted, by whom and why. It only grows. */
@Repository
public class Acceptances {
    private final JdbcClient jdbc;

    public Acceptances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(Acceptance acceptance) {
        jdbc.sql("INSERT INTO mapping_acceptance (source, mapping_hash, accepted_by, reason, accepted_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(
                        acceptance.source(),
                        acceptance.hash(),
                        acceptance.by(),
                        acceptance.reason(),
                        acceptance.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest first. */
    public List<Acceptance> all() {
        return jdbc.sql("SELECT source, mapping_hash, accepted_by, reason, accepted_at FROM mapping_acceptance"
                        + " ORDER BY acceptance")
                .query(Acceptances::acceptance)
                .list();
    }

    /** Whether this content of a source was ever accepted. */
    public boolean has(String source, String hash) {
        return all().stream()
                .anyMatch(each -> each.source().equals(source) && each.hash().equals(hash));
    }

    /** Whether a mapping, as it is now, was ever accepted; as of this moment. */
    public Predicate<Mapping> accepted() {
        Set<List<String>> accepted = new HashSet<>();
        all().forEach(each -> accepted.add(List.of(each.source(), each.hash())));
        return mapping -> accepted.contains(List.of(mapping.source(), mapping.hash()));
    }

    private static Acceptance acceptance(ResultSet row, int number) throws SQLException {
        return new Acceptance(
                row.getString("source"),
                row.getString("mapping_hash"),
                row.getString("accepted_by"),
                row.getString("reason"),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant());
    }
}
