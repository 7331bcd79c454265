package org.braid.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.braid.audit.Night;
import org.braid.audit.Transactions;
import org.braid.entitlement.Statement;
import org.braid.entitlement.StatementJson;
import org.braid.person.Link;
import org.braid.person.Persons;

/** Stage 4: merges everybody's statements, keeps the versions that changed, and adds up where the money ended. */
public final class Merging {
    private final Budgets budgets;
    private final Persons persons;
    private final Records records;
    private final RecordFindings findings;
    private final AuthorityTrail authorities;
    private final Transactions transactions;

    public Merging(
            Budgets budgets,
            Persons persons,
            Records records,
            RecordFindings findings,
            AuthorityTrail authorities,
            Transactions transactions) {
        this.budgets = budgets;
        this.persons = persons;
        this.records = records;
        this.findings = findings;
        this.authorities = authorities;
        this.transactions = transactions;
    }

    public NightTotals merge(Night night) {
        transactions.wholly(() -> authorities.keep(night));
        var pass = new Pass(night);
        budgets.all(night.number(), pass::merged).forEach(pass::take);
        transactions.wholly(pass::keep);
        pass.watch.close();
        return pass.totals;
    }

    private record Merged(List<Statement> statements, Budgets.Version version, BudgetRecord record) {}

    /** One walk over everybody. */
    private final class Pass {
        private final Night night;
        private final Merge merge;
        private final NightTotals totals = new NightTotals();
        private final FindingWatch watch;
        private final Map<String, List<Link>> evidence;
        private final Set<String> doubted;
        private final Map<String, Budgets.Version> before;
        private final Map<String, Integer> numbers;
        private final Map<String, Budgets.Version> changed = new LinkedHashMap<>();
        private final List<String> ended = new ArrayList<>();
        /** Who has nothing stated of them any more: of those before, who has not come up yet. */
        private final SortedSet<String> gone;

        private Pass(Night night) {
            this.night = night;
            this.merge = records.merge(night.number());
            this.watch = new FindingWatch(findings, transactions, night);
            this.evidence = persons.evidence(night.number());
            this.doubted = persons.doubted(night.number());
            this.before = budgets.versions(night.number());
            this.numbers = budgets.lastNumbers();
            this.gone = new TreeSet<>(before.keySet());
        }

        /** By several threads at once: it only asks what was known. */
        private Merged merged(Budgets.Known known) {
            var links = evidence.getOrDefault(known.person(), List.of());
            var version = version(known, links);
            return new Merged(
                    known.statements(), version, Records.merge(merge, known, links, night.date(), version.number()));
        }

        /** The version stays while nothing it is made of changes. */
        private Budgets.Version version(Budgets.Known known, List<Link> links) {
            var hash = hash(known, links);
            var was = before.get(known.person());
            return was != null && was.contentHash().equals(hash)
                    ? was
                    : new Budgets.Version(numbers.getOrDefault(known.person(), 0) + 1, hash);
        }

        private void take(Merged merged) {
            var person = merged.record().person();
            gone.remove(person);
            var was = before.get(person);
            if (!merged.version().equals(was)) {
                changed.put(person, merged.version());
                if (was != null) {
                    ended.add(person);
                }
            }
            totals.add(merged.record());
            totals.described(merged.statements(), doubted.contains(person));
            watch.see(merged.record());
        }

        private void keep() {
            ended.addAll(gone);
            budgets.end(night, ended);
            budgets.begin(night, changed);
            totals.changed(changed.size() + gone.size());
        }
    }

    /** Why two belong together, without the weight: that moves with everybody's names, and changes nothing. */
    private static String reason(Link link) {
        return "%s %s %s %s".formatted(link.left(), link.right(), link.stage(), link.evidence());
    }

    private static String hash(Budgets.Known known, List<Link> links) {
        var text = new StringBuilder();
        known.contents().forEach(content -> text.append(content).append('\n'));
        links.stream()
                .map(Merging::reason)
                .sorted()
                .forEach(link -> text.append(link).append('\n'));
        return StatementJson.hash(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
