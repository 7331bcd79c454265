package org.braid.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.braid.audit.Night;
import org.braid.audit.SourceRef;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;
import org.braid.record.Difference;
import org.jspecify.annotations.Nullable;

/** Where two feeds say different things of one money: for each sender, what to ask whom, row by row. */
public final class DifferencesReport {
    private final Night night;
    private final LocalDate validAt;
    private final List<Row> rows;

    public DifferencesReport(Night night, LocalDate validAt, List<Difference> differences) {
        this.night = night;
        this.validAt = validAt;
        this.rows = differences.stream()
                .map(Row::of)
                .sorted(Comparator.comparing((Row row) -> row.told().sender())
                        .thenComparing(row -> row.told().feed())
                        .thenComparing(Row::person)
                        .thenComparing(row -> row.told().reference())
                        .thenComparing(Row::kind))
                .toList();
    }

    Night night() {
        return night;
    }

    LocalDate validAt() {
        return validAt;
    }

    List<Row> rows() {
        return rows;
    }

    public String text() {
        return DifferencesText.of(this);
    }

    public String csv() {
        return DifferencesCsv.of(rows);
    }

    public String json() {
        return Json.document(new Document(night.name(), night.knownAt().toString(), validAt, rows, bySender()));
    }

    /** How many of them each sender is asked about, in the order of the senders. */
    List<SenderSum> bySender() {
        var sums = new TreeMap<String, SenderSum>();
        for (var row : rows) {
            var one = new SenderSum(
                    row.told().sender(), row.told().name(), row.told().feed(), 1);
            sums.merge(one.sender() + "\n" + one.feed(), one, SenderSum::plus);
        }
        return List.copyOf(sums.values());
    }

    record SenderSum(String sender, String name, String feed, long differences) {
        private SenderSum plus(SenderSum other) {
            return new SenderSum(sender, name, feed, differences + other.differences);
        }
    }

    private record Document(
            String night, String knownAt, LocalDate validAt, List<Row> differences, List<SenderSum> bySender) {}

    /**
     * @param told what does not count
     * @param counted what counts; absent where nobody with authority states the money
     * @param weekly what they are apart a week: what is told less what counts; of amounts only
     */
    record Row(
            String person,
            Difference.Kind kind,
            String funder,
            String purpose,
            Side told,
            @Nullable Side counted,
            @Nullable Integer line,
            @Nullable Money weekly,
            @Nullable Money financialYear,
            @Nullable LocalDate firstSeen) {

        static Row of(Difference difference) {
            var told = difference.told();
            var counted = difference.counted();
            var first = difference.firstSeen();
            var amounts = switch (difference.kind()) {
                case AMOUNT, UNCONFIRMED -> true;
                case MANAGEMENT, PERIOD -> false;
            };
            return new Row(
                    difference.person(),
                    difference.kind(),
                    told.entitlement().funder().id(),
                    Figures.purpose(told.entitlement()),
                    Side.of(told.entitlement(), difference.says()),
                    counted == null ? null : Side.of(counted.entitlement(), difference.countedSays()),
                    counted == null ? null : (Integer) counted.number(),
                    amounts ? apart(told.weekly(), counted == null ? null : counted.weekly()) : null,
                    amounts ? apart(told.financialYear(), counted == null ? null : counted.financialYear()) : null,
                    first == null ? null : first.date());
        }

        private static Money apart(Money told, @Nullable Money counted) {
            return counted == null
                    ? told
                    : new Money(Math.subtractExact(told.minor(), counted.minor()), told.currency());
        }
    }

    /**
     * What one sender says, and where.
     *
     * @param sender who speaks through the feed, by its code
     * @param reference the sender's own, by which it finds the row again
     */
    record Side(String sender, String name, String feed, String reference, SourceRef place, String says) {
        static Side of(Entitlement entitlement, String says) {
            var key = entitlement.key();
            return new Side(
                    key.authority(),
                    entitlement.reportedBy(),
                    key.feed(),
                    key.reference(),
                    entitlement.provenance().place(),
                    says);
        }

        /** As people read it. */
        String words(Difference.Kind kind) {
            return kind == Difference.Kind.MANAGEMENT ? Wording.code(says) : says;
        }

        /** {@code Open Hands Trust (open-hands)}. */
        String who() {
            return name.isBlank() || name.equals(sender) ? sender : "%s (%s)".formatted(name, sender);
        }
    }
}
