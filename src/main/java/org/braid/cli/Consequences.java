package org.braid.cli;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.braid.audit.Night;
import org.braid.person.PersonMove;
import org.braid.person.PersonMoves;
import org.braid.record.AuthorityTrail;
import org.braid.record.BudgetRecord;
import org.braid.record.Impact;

/** What the last published night changed, held against the one that was the last before it. */
final class Consequences {
    private final Installation installation;
    private final AuthorityTrail authorities;

    Consequences(Installation installation) {
        this.installation = installation;
        this.authorities = installation.authorities();
    }

    /** @param before absent where there was none; then everybody is new */
    Impact since(Optional<Night> before) {
        var after = installation.nights().last().orElseThrow();
        return before.map(night -> between(night, after).moving(moves(night, after)))
                .orElseGet(() -> Impact.of(after.date(), Collections.emptyIterator(), all(after, after.date())));
    }

    private List<PersonMove> moves(Night before, Night after) {
        return new PersonMoves(installation.jdbc()).between(before.number(), after.number());
    }

    private Impact between(Night before, Night after) {
        var day = after.date();
        if (!authorities.at(before.number()).equals(authorities.at(after.number()))) {
            return Impact.of(day, all(before, day), all(after, day));
        }
        // Under one authority a version is the same record on the same day.
        var changed = new TreeSet<>(installation.budgets().changed(before.number(), after.number()));
        var records = installation.records();
        var were = changed.stream()
                .map(person -> records.of(person, day, before.number()).orElse(null))
                .filter(Objects::nonNull)
                .iterator();
        var known = new TreeSet<>(installation.budgets().people(before.number()));
        return Impact.of(day, were, all(after, day), person -> known.contains(person) && !changed.contains(person));
    }

    private Iterator<BudgetRecord> all(Night night, LocalDate validAt) {
        return installation.records().all(validAt, night.number());
    }
}
