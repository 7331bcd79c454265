package org.braid.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.braid.audit.FindingCode;
import org.braid.person.Link;
import org.braid.record.Impact.Fate;
import org.braid.record.Impact.FindingChange;
import org.braid.record.Impact.PersonChange;
import org.jspecify.annotations.Nullable;

/** One walk over everybody's records before and after. */
final class SideBySide {
    private final LocalDate validAt;
    private final Predicate<String> same;
    private final FunderFigures figures = new FunderFigures();
    private final List<PersonChange> people = new ArrayList<>();
    private final Map<FindingCode, Long> came = new EnumMap<>(FindingCode.class);
    private final Map<FindingCode, Long> gone = new EnumMap<>(FindingCode.class);
    private long before;
    private long after;

    /** @param same whether a person's record is known to be the same on both sides: it is then looked at once */
    SideBySide(LocalDate validAt, Predicate<String> same) {
        this.validAt = validAt;
        this.same = same;
    }

    Impact walk(Iterator<BudgetRecord> before, Iterator<BudgetRecord> after) {
        var was = next(before);
        var is = next(after);
        while (was != null || is != null) {
            if (is != null && same.test(is.person())) {
                take(is, is);
                is = next(after);
                continue;
            }
            var order = order(was, is);
            take(order <= 0 ? was : null, order >= 0 ? is : null);
            was = order <= 0 ? next(before) : was;
            is = order >= 0 ? next(after) : is;
        }
        return impact();
    }

    private static @Nullable BudgetRecord next(Iterator<BudgetRecord> records) {
        return records.hasNext() ? records.next() : null;
    }

    private static int order(@Nullable BudgetRecord was, @Nullable BudgetRecord is) {
        if (was == null || is == null) {
            return was == null ? 1 : -1;
        }
        return was.person().compareTo(is.person());
    }

    private void take(@Nullable BudgetRecord was, @Nullable BudgetRecord is) {
        if (was != null) {
            before++;
            figures.before(was);
        }
        if (is != null) {
            after++;
            figures.after(is);
        }
        if (was == null || is == null || !sameButForItsVersion(was, is)) {
            add(change(was, is));
        }
    }

    private void add(PersonChange change) {
        people.add(change);
        change.came().forEach(code -> came.merge(code, 1L, Long::sum));
        change.gone().forEach(code -> gone.merge(code, 1L, Long::sum));
    }

    private static PersonChange change(@Nullable BudgetRecord was, @Nullable BudgetRecord is) {
        var person = is == null ? (was == null ? "" : was.person()) : is.person();
        return new PersonChange(
                person,
                was == null ? Fate.BEGUN : is == null ? Fate.ENDED : Fate.CHANGED,
                was == null ? "" : was.kind().code(),
                is == null ? "" : is.kind().code(),
                PersonFigures.total(was, is),
                PersonFigures.changed(was, is),
                beyond(findings(is), findings(was)),
                beyond(findings(was), findings(is)));
    }

    private static List<FindingCode> findings(@Nullable BudgetRecord record) {
        return record == null
                ? List.of()
                : record.findings().stream().map(RecordFinding::code).toList();
    }

    /** Those of the first list that the second does not match, one for one. */
    private static List<FindingCode> beyond(List<FindingCode> first, List<FindingCode> second) {
        var rest = new ArrayList<>(first);
        second.forEach(rest::remove);
        Collections.sort(rest);
        return rest;
    }

    /** A link's weight moves with everybody's names; that, how long a finding is open, and the version change nothing. */
    private static boolean sameButForItsVersion(BudgetRecord was, BudgetRecord is) {
        return plain(was).equals(plain(is));
    }

    private static BudgetRecord plain(BudgetRecord record) {
        return new BudgetRecord(
                record.person(),
                record.details(),
                record.validAt(),
                record.kind(),
                record.lines(),
                record.reports(),
                record.events(),
                record.totals(),
                record.findings().stream()
                        .map(finding -> finding.seenFirst(null))
                        .toList(),
                record.evidence().stream()
                        .map(link -> new Link(link.left(), link.right(), link.stage(), 0, link.evidence()))
                        .toList(),
                0);
    }

    private Impact impact() {
        var counts = new Impact.Counts(before, after, count(Fate.BEGUN), count(Fate.ENDED), count(Fate.CHANGED));
        return new Impact(validAt, counts, figures.changes(), people, findings(), List.of());
    }

    private long count(Fate fate) {
        return people.stream().filter(person -> person.fate() == fate).count();
    }

    private List<FindingChange> findings() {
        var codes = new TreeMap<FindingCode, Long>(came);
        gone.forEach(codes::putIfAbsent);
        return codes.keySet().stream()
                .map(code -> new FindingChange(code, came.getOrDefault(code, 0L), gone.getOrDefault(code, 0L)))
                .toList();
    }
}
