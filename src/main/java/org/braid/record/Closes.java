package org.braid.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.braid.audit.Night;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The periods that were closed. */
@Repository
public class Closes {
    private final JdbcTemplate jdbc;

    public Closes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Closes a period.
     *
     * @throws Unclosable when that cannot be
     */
    public void close(Close wanted) {
        var close = Closing.check(all(), wanted);
        jdbc.update(
                "INSERT INTO period_close (closed_through, night, closed_by, closed_at, rules) VALUES (?, ?, ?, ?, ?)",
                close.through(),
                close.night().number(),
                close.by(),
                close.at().atOffset(ZoneOffset.UTC),
                close.rules());
    }

    /** Oldest first. */
    public List<Close> all() {
        return jdbc.query(
                "SELECT c.closed_through, c.closed_by, c.closed_at, c.rules, n.night, n.night_date, n.known_at"
                        + " FROM period_close c JOIN night n ON n.night = c.night ORDER BY c.closed_through",
                (row, number) -> new Close(
                        row.getObject("closed_through", LocalDate.class),
                        new Night(
                                row.getInt("night"),
                                row.getObject("night_date", LocalDate.class),
                                row.getObject("known_at", OffsetDateTime.class).toInstant()),
                        row.getString("closed_by"),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                        row.getString("rules")));
    }
}
