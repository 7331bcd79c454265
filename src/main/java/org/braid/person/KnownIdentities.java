package org.braid.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.StatementJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How much of what somebody brings is known already; it says how many, never which. */
@Repository
public class KnownIdentities {
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    public KnownIdentities(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these values, how many are an identifier of somebody, in whichever system. */
    public int identifiers(Set<String> values) {
        var all = new ArrayList<>(values);
        var known = 0;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            known += count(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return known;
    }

    private int count(List<String> values) {
        var places = String.join(", ", values.stream().map(value -> "?").toList());
        return jdbc.queryForList(
                        "SELECT DISTINCT value_text FROM identifier WHERE value_text IN (" + places + ")",
                        String.class,
                        values.toArray())
                .size();
    }

    /** Of these days, on how many somebody was born. */
    public int birthDates(Set<LocalDate> days) {
        var known = new HashSet<LocalDate>();
        jdbc.query("SELECT details FROM identity", row -> {
            var born = StatementJson.read(row.getString(1), PersonDetails.class).birthDate();
            if (born != null && days.contains(born)) {
                known.add(born);
            }
        });
        return known.size();
    }
}
