package org.braid.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;
import org.braid.entitlement.Statement;
import org.braid.person.Link;
import org.braid.person.Persons;

/** Answers for people's budgets at a day, as known in a night. */
public final class Records {
    private static final int AT_ONCE = 500;

    private final Budgets budgets;
    private final Persons persons;
    private final RecordFindings findings;
    private final IntFunction<Merge> merges;

    /** @param merges by a night, as it merged: another authority later does not change what was answered */
    public Records(Budgets budgets, Persons persons, RecordFindings findings, IntFunction<Merge> merges) {
        this.budgets = budgets;
        this.persons = persons;
        this.findings = findings;
        this.merges = merges;
    }

    /** @param person our id */
    public Optional<BudgetRecord> of(String person, LocalDate validAt, int night) {
        var known = budgets.of(person, night);
        return known.statements().isEmpty()
                ? Optional.empty()
                : Optional.of(merge(
                                merges.apply(night),
                                known,
                                persons.evidence(person, night),
                                validAt,
                                budgets.version(person, night))
                        .seenFirst(findings.firstSeen(person, night))
                        .decided(findings.decided(night)));
    }

    /** Everybody, in the order of their ids. */
    public void each(LocalDate validAt, int night, Consumer<BudgetRecord> record) {
        all(validAt, night).forEachRemaining(record);
    }

    /** Everybody, in the order of their ids; a few hundred at a time are in memory. */
    public Iterator<BudgetRecord> all(LocalDate validAt, int night) {
        var evidence = persons.evidence(night);
        var versions = budgets.versions(night);
        var firstSeen = findings.firstSeen(night);
        var decided = findings.decided(night);
        var merge = merges.apply(night);
        return budgets.all(night, known -> {
                    var version = versions.get(known.person());
                    var links = evidence.getOrDefault(known.person(), List.of());
                    return merge(merge, known, links, validAt, version == null ? 0 : version.number())
                            .seenFirst(firstSeen)
                            .decided(decided);
                })
                .iterator();
    }

    /** Everybody on each of several days, one person after the other: what is stated of them is read once. */
    public void each(List<LocalDate> days, int night, Consumer<BudgetRecord> record) {
        var evidence = persons.evidence(night);
        var versions = budgets.versions(night);
        var merge = merges.apply(night);
        budgets.each(night, known -> {
            var version = versions.get(known.person());
            var links = evidence.getOrDefault(known.person(), List.of());
            days.forEach(day -> record.accept(merge(merge, known, links, day, version == null ? 0 : version.number())));
        });
    }

    /**
     * The public money of some people in the financial year of a day, one sum for each currency, by our id; who has no record
     * is not there.
     */
    Map<String, List<Money>> yearly(Collection<String> people, LocalDate validAt, int night) {
        var merge = merges.apply(night);
        var all = List.copyOf(people);
        var yearly = new HashMap<String, List<Money>>();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            budgets.of(all.subList(from, Math.min(all.size(), from + AT_ONCE)), night)
                    .forEach((person, known) -> yearly.put(
                            person,
                            merge(merge, known, List.of(), validAt, 0).totals().publicMoney().stream()
                                    .map(Totals.Sum::financialYear)
                                    .toList()));
        }
        return yearly;
    }

    /** Whether two nights merged by the same authority. */
    boolean sameAuthority(int one, int other) {
        return merges.apply(one).authority().equals(merges.apply(other).authority());
    }

    /** How a night merges. */
    Merge merge(int night) {
        return merges.apply(night);
    }

    static BudgetRecord merge(Merge merge, Budgets.Known known, List<Link> evidence, LocalDate validAt, int version) {
        return merge.merge(
                known.person(), of(known, Entitlement.class), of(known, CareEvent.class), evidence, validAt, version);
    }

    private static <T extends Statement> List<T> of(Budgets.Known known, Class<T> type) {
        return known.statements().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
