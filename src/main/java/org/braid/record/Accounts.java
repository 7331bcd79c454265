package org.braid.record;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.braid.audit.Night;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Where the rows and stated amounts of a night's deliveries ended. */
@Repository
public class Accounts {
    private static final String IN = "IN";
    private static final String REPLACED = " FROM statement WHERE from_night = ? AND to_night = ?";

    private final JdbcTemplate jdbc;

    public Accounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a delivery applied and a later one of the same night replaced: superseded, not applied.
     *
     * @param money by currency, in major units
     */
    private record Replaced(long rows, Map<String, BigDecimal> money) {
        private static final Replaced NOTHING = new Replaced(0, Map.of());
    }

    List<Manifest.FeedPart> feeds(Night night) {
        var replaced = replaced(night);
        var feeds = new TreeMap<String, List<Manifest.DeliveryPart>>();
        jdbc.query(
                "SELECT d.feed, d.file_name, d.sha256, r.*, o.sha256 AS corrects FROM reading r JOIN delivery d ON"
                        + " d.delivery = r.delivery LEFT JOIN correction c ON c.delivery = r.delivery LEFT JOIN delivery o"
                        + " ON o.delivery = c.corrects WHERE r.night = ? ORDER BY d.feed, d.file_name, d.sha256",
                row -> {
                    var part = delivery(night, row, replaced.getOrDefault(row.getLong("delivery"), Replaced.NOTHING));
                    feeds.computeIfAbsent(row.getString("feed"), feed -> new ArrayList<>())
                            .add(part);
                },
                night.number());
        return feeds.entrySet().stream()
                .map(feed -> new Manifest.FeedPart(feed.getKey(), List.copyOf(feed.getValue())))
                .toList();
    }

    private Map<Long, Replaced> replaced(Night night) {
        var replaced = new HashMap<Long, Replaced>();
        jdbc.query(
                "SELECT delivery, COUNT(*)" + REPLACED + " AND NOT row_part GROUP BY delivery",
                row -> {
                    replaced.put(row.getLong(1), new Replaced(row.getLong(2), new TreeMap<>()));
                },
                night.number(),
                night.number());
        jdbc.query(
                "SELECT delivery, currency, SUM(amount)" + REPLACED
                        + " AND currency IS NOT NULL GROUP BY delivery, currency",
                row -> {
                    replaced.getOrDefault(row.getLong(1), Replaced.NOTHING)
                            .money()
                            .put(row.getString(2), row.getBigDecimal(3));
                },
                night.number(),
                night.number());
        return replaced;
    }

    private Manifest.DeliveryPart delivery(Night night, ResultSet row, Replaced replaced) throws SQLException {
        var delivery = row.getLong("delivery");
        return new Manifest.DeliveryPart(
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("outcome"),
                new Manifest.Rows(
                        row.getLong("rows_in"),
                        row.getLong("applied") - replaced.rows(),
                        row.getLong("unchanged"),
                        row.getLong("superseded") + replaced.rows(),
                        row.getLong("quarantined"),
                        row.getLong("rejected"),
                        row.getLong("not_data")),
                money(night, delivery, replaced),
                findings(
                        "SELECT code, COUNT(*) FROM finding WHERE night = ? AND delivery = ? GROUP BY code",
                        night.number(),
                        delivery),
                row.getString("corrects"),
                null);
    }

    private Map<String, Manifest.Amounts> money(Night night, long delivery, Replaced replaced) {
        var places = new TreeMap<String, Map<String, BigDecimal>>();
        jdbc.query(
                "SELECT currency, place, amount FROM reading_money WHERE night = ? AND delivery = ?",
                row -> {
                    add(places, row.getString(1), row.getString(2), row.getBigDecimal(3));
                },
                night.number(),
                delivery);
        replaced.money().forEach((currency, amount) -> {
            add(places, currency, "SUPERSEDED", amount);
            add(places, currency, "APPLIED", amount.negate());
        });
        var money = new TreeMap<String, Manifest.Amounts>();
        places.forEach((currency, amounts) -> money.put(currency, amounts(currency, amounts)));
        return money;
    }

    private static void add(
            Map<String, Map<String, BigDecimal>> places, String currency, String place, BigDecimal amount) {
        places.computeIfAbsent(currency, code -> new HashMap<>()).merge(place, amount, BigDecimal::add);
    }

    private static Manifest.Amounts amounts(String currency, Map<String, BigDecimal> places) {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Manifest.Amounts(
                minor(places, IN, digits),
                minor(places, "APPLIED", digits),
                minor(places, "UNCHANGED", digits),
                minor(places, "SUPERSEDED", digits),
                minor(places, "QUARANTINED", digits),
                minor(places, "REJECTED", digits),
                minor(places, "NOT_DATA", digits));
    }

    private static BigDecimal minor(Map<String, BigDecimal> places, String place, int digits) {
        var minor = places.getOrDefault(place, BigDecimal.ZERO)
                .movePointRight(digits)
                .stripTrailingZeros();
        return minor.scale() < 0 ? minor.setScale(0) : minor;
    }

    Map<String, Long> findings(Night night) {
        return findings("SELECT code, COUNT(*) FROM finding WHERE night = ? GROUP BY code", night.number());
    }

    private Map<String, Long> findings(String sql, Object... parameters) {
        var findings = new TreeMap<String, Long>();
        jdbc.query(
                sql,
                row -> {
                    findings.put(row.getString(1), row.getLong(2));
                },
                parameters);
        return findings;
    }
}
