package org.braid.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.Night;
import org.braid.audit.RowPlace;
import org.braid.audit.SourceRef;
import org.braid.audit.Tally;
import org.braid.entitlement.PersonDetails;
import org.braid.feed.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what a delivery has said anew of people with a row that could not be taken: a person's rows are taken
 * together or wait together, and what was known of them stays.
 */
final class HeldBack {
    private final Night night;
    private final Delivery delivery;
    private final String source;
    private final Statements statements;
    private final Companions companions = new Companions();
    private final List<Withdrawal> withdrawals = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    HeldBack(Night night, Delivery delivery, String source, Statements statements) {
        this.night = night;
        this.delivery = delivery;
        this.source = source;
        this.statements = statements;
    }

    /** A row that ended something; it may yet have to wait. */
    private record Withdrawal(PersonDetails person, SourceRef place, Stated stated) {}

    /** A row could not be taken. */
    void add(@Nullable PersonDetails person, SourceRef row) {
        companions.add(person, row);
    }

    void addWithdrawal(@Nullable PersonDetails person, SourceRef row, Stated stated) {
        if (person != null) {
            withdrawals.add(new Withdrawal(person, row, stated));
        }
    }

    /**
     * Takes their rows back, and moves them to those that wait.
     *
     * @param ended all that the delivery has ended
     * @param stated whether the delivery states something under a key
     * @return a finding for each row that waits
     */
    List<Finding> holdBack(Tally tally, List<Long> ended, Predicate<String> stated) {
        if (companions.isEmpty()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        identities().forEach((identity, row) -> holdBack(identity, row, tally, findings));
        for (var each : withdrawals) {
            companions.row(each.person()).ifPresent(row -> {
                findings.add(waits(each.place(), row));
                move(1, each.stated(), tally);
            });
        }
        restore(ended, stated);
        return findings;
    }

    /** Until no further description is found to be of one of them. */
    private Map<Long, SourceRef> identities() {
        var found = new TreeMap<Long, SourceRef>();
        int before;
        do {
            before = companions.size();
            statements.eachAdded(
                    night,
                    delivery,
                    source,
                    (person, identity) -> companions.row(person).ifPresent(row -> {
                        found.putIfAbsent(identity, row);
                        companions.add(person, row);
                    }));
        } while (companions.size() > before);
        return found;
    }

    private void holdBack(long identity, SourceRef row, Tally tally, List<Finding> findings) {
        var added = statements.added(night, delivery, source, identity);
        statements.withdraw(added);
        for (var each : added) {
            keys.add(each.key());
            move(each.main() ? 1 : 0, each.stated(), tally);
            if (each.main()) {
                findings.add(waits(each.place(), row));
            }
        }
    }

    static Finding waits(SourceRef place, SourceRef row) {
        var named =
                row.sheet().isEmpty() ? "line " + row.row() : "sheet '%s', row %d".formatted(row.sheet(), row.row());
        return new Finding(
                FindingCode.PERSON_WAITS, place, "", row.path().isEmpty() ? named : named + ", " + row.path());
    }

    private static void move(long rows, Stated stated, Tally tally) {
        tally.move(rows, RowPlace.APPLIED, RowPlace.QUARANTINED);
        if (!stated.currency().isEmpty()) {
            tally.moveMoney(stated.amount(), stated.currency(), RowPlace.APPLIED, RowPlace.QUARANTINED);
        }
    }

    private void restore(List<Long> ended, Predicate<String> stated) {
        statements.restore(statements.known(ended).stream()
                .filter(each -> keys.contains(each.key()) || (isOfThem(each) && !stated.test(each.key())))
                .map(Statements.Known::id)
                .toList());
    }

    private boolean isOfThem(Statements.Known statement) {
        return companions.row(statement.person()).isPresent();
    }

    /** Of some statements, those about these people. */
    Set<Long> among(List<Long> some) {
        var among = new HashSet<Long>();
        if (!companions.isEmpty()) {
            statements.known(some).stream().filter(this::isOfThem).forEach(each -> among.add(each.id()));
        }
        return among;
    }
}
