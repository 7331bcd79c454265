package org.braid.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.braid.audit.Night;
import org.braid.entitlement.Entitlement;
import org.braid.person.Compared;
import org.braid.person.LinkageTruth;
import org.braid.person.Persons;
import org.braid.person.Placements;

/** The gate before stage 5: writes the night's account, and says whether it ties. */
public final class Proving {
    private final Budgets budgets;
    private final Accounts accounts;
    private final Persons persons;
    private final Placements placements;
    private final Optional<LinkageTruth> truth;
    private final Manifest.Versions versions;

    public Proving(
            Budgets budgets,
            Accounts accounts,
            Persons persons,
            Placements placements,
            Optional<LinkageTruth> truth,
            Manifest.Versions versions) {
        this.budgets = budgets;
        this.accounts = accounts;
        this.persons = persons;
        this.placements = placements;
        this.truth = truth;
        this.versions = versions;
    }

    /** The account, not yet published; whether it may be, {@link Manifest#mayBePublished()} says. */
    public Manifest prove(Night night, NightTotals totals, Compared compared, Map<String, Duration> seconds) {
        var feeds = accounts.feeds(night);
        var money = money(totals);
        var rowsTie = feeds.stream()
                .flatMap(feed -> feed.deliveries().stream())
                .allMatch(each -> each.rows().conserved());
        var amountsTie = feeds.stream()
                .flatMap(feed -> feed.deliveries().stream())
                .flatMap(each -> each.money().values().stream())
                .allMatch(Manifest.Amounts::conserved);
        var fundersTie = money.values().stream().allMatch(Manifest.FunderPart::conserved);
        return new Manifest(
                night.name(),
                night.date(),
                feeds,
                totals.people(),
                new Manifest.BudgetCount(totals.people(), totals.byKind(), totals.changed()),
                money,
                Manifest.LinkagePart.of(compared),
                review(night, totals),
                truth.map(pairs -> Manifest.TruthPairs.of(pairs.score(persons, night.number())))
                        .orElse(null),
                findings(night, totals),
                new Manifest.Conserved(rowsTie, amountsTie && fundersTie),
                false,
                shown(seconds),
                versions);
    }

    private Manifest.Review review(Night night, NightTotals totals) {
        return new Manifest.Review(
                persons.doubts(night.number()),
                persons.decided(),
                Manifest.Agreement.of(placements.decided(night.number())),
                Manifest.NamesPart.of(totals.names()));
    }

    /** Counted from the statements, one by one, so that a budget that lost a line cannot prove itself. */
    public void countEntitled(Night night, NightTotals totals) {
        budgets.eachStatement(night.number(), statement -> {
            if (statement instanceof Entitlement entitlement) {
                totals.entitled(entitlement, Worth.of(entitlement, night.date()).yearShown());
            }
        });
    }

    private static Map<String, Manifest.FunderPart> money(NightTotals totals) {
        var money = new LinkedHashMap<String, Manifest.FunderPart>();
        totals.money().forEach((key, each) -> {
            // A funder rarely owes in two currencies; then each has its own entry.
            var name = money.containsKey(key.funder()) ? key.funder() + " " + key.currency() : key.funder();
            money.put(
                    name,
                    new Manifest.FunderPart(
                            each.name(),
                            key.currency(),
                            each.minor(FunderMoney.Place.ENTITLED),
                            each.minor(FunderMoney.Place.IN_BUDGETS),
                            each.minor(FunderMoney.Place.WAITING),
                            each.minor(FunderMoney.Place.COUNTED_ELSEWHERE)));
        });
        return money;
    }

    private Map<String, Long> findings(Night night, NightTotals totals) {
        var findings = new TreeMap<>(totals.findings());
        accounts.findings(night).forEach((code, number) -> findings.merge(code, number, Long::sum));
        return findings;
    }

    private static Map<String, BigDecimal> shown(Map<String, Duration> seconds) {
        var shown = new LinkedHashMap<String, BigDecimal>();
        seconds.forEach((stage, time) ->
                shown.put(stage, BigDecimal.valueOf(time.toMillis(), 3).setScale(1, RoundingMode.HALF_UP)));
        return shown;
    }
}
