package org.braid.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.braid.audit.ManyRows;
import org.braid.audit.Night;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The links and doubts between descriptions in the store, as nights change them. */
@Repository
public class Links {
    private final JdbcTemplate jdbc;

    public Links(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param doubt what kept the two apart; blank for a link that holds */
    record Kept(Link link, String doubt) {
        Kept told(UnaryOperator<Link> telling) {
            return new Kept(telling.apply(link), doubt);
        }
    }

    /** Those whose left end is one of these. */
    List<Kept> of(Collection<String> lefts) {
        return ManyKeys.ask(
                lefts,
                some -> jdbc.query(
                        "SELECT left_key, right_key, stage, weight, evidence, weights, doubt FROM link WHERE to_night = "
                                + Night.STILL + " AND left_key = ANY(?)",
                        Links::kept,
                        (Object) some));
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var doubt = row.getString("doubt");
        return new Kept(Persons.link(row), doubt == null ? "" : doubt);
    }

    void end(Night night, Collection<Kept> links) {
        ManyRows.write(
                links.stream().map(each -> new Object[] {
                    night.number(), each.link().left(), each.link().right()
                }),
                some -> jdbc.batchUpdate(
                        "UPDATE link SET to_night = ? WHERE to_night = " + Night.STILL
                                + " AND left_key = ? AND right_key = ?",
                        some));
    }

    void add(Night night, Collection<Kept> links) {
        ManyRows.write(
                links.stream().map(each -> new Object[] {
                    each.link().left(),
                    each.link().right(),
                    each.link().stage().name(),
                    each.link().weight(),
                    String.join("\n", each.link().evidence()),
                    LinkWeight.text(each.link().weights()),
                    each.doubt().isEmpty() ? null : each.doubt(),
                    night.number(),
                    Night.STILL
                }),
                some -> jdbc.batchUpdate(
                        "INSERT INTO link (left_key, right_key, stage, weight, evidence, weights, doubt, from_night, to_night)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        some));
    }
}
