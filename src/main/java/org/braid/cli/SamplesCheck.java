package org.braid.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.audit.Night;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Money;
import org.braid.entitlement.Rates;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Report;
import org.braid.record.Totals;
import org.braid.sample.Samples;
import org.braid.sample.TruthCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = "Holds what came out of made-up feeds against the truth beside them.",
        mixinStandardHelpOptions = true)
final class SamplesCheck implements Callable<Integer> {
    private static final int DIFFERS = 3;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    AsOf asOf = new AsOf();

    @Option(names = "--in", paramLabel = "DIR", description = "The samples, with their truth (default: those shipped).")
    Path in = Place.home("samples");

    @Override
    public Integer call() {
        try (var installation = place.openExisting()) {
            if (asOf.validAt == null) {
                asOf.validAt = Samples.asOf(in);
            }
            var result = TruthCheck.check(in.resolve("truth"), outcome(installation, asOf.night(installation)));
            tell(result);
            return result.equalBudgets() == result.rightlyLinked() && result.wrongPairs() == 0 ? 0 : DIFFERS;
        }
    }

    private TruthCheck.Outcome outcome(Installation installation, Night night) {
        var persons = new HashMap<String, String>();
        var budgets = new TreeMap<String, Map<String, long[]>>();
        installation.records().each(asOf.day(night), night.number(), record -> {
            record.lines().forEach(line -> {
                persons.put(line.entitlement().key().text(), record.person());
                line.corroboratedBy().forEach(report -> persons.put(key(report), record.person()));
            });
            record.reports().forEach(report -> persons.put(key(report), record.person()));
            budgets.put(record.person(), figures(record));
        });
        return new TruthCheck.Outcome(persons, budgets);
    }

    private static String key(Report report) {
        return report.entitlement().key().text();
    }

    /** By stream and funder, each summed exactly and rounded once, as the truth is. */
    private static Map<String, long[]> figures(BudgetRecord record) {
        var weekly = new TreeMap<String, BigFraction>();
        var yearly = new TreeMap<String, BigFraction>();
        for (var line : record.lines()) {
            var entitlement = line.entitlement();
            var key = pocket(entitlement);
            weekly.merge(key, inForce(line, record.validAt()), BigFraction::add);
            yearly.merge(
                    key,
                    Rates.within(entitlement.year(record.validAt()), entitlement.terms(), entitlement.valid()),
                    BigFraction::add);
        }
        var figures = new TreeMap<String, long[]>();
        weekly.forEach((key, sum) -> {
            var currency = record.lines().get(0).entitlement().terms().currency();
            figures.put(key, new long[] {
                Money.rounded(sum, currency).minor(),
                Money.rounded(yearly.getOrDefault(key, BigFraction.ZERO), currency)
                        .minor()
            });
        });
        record.totals()
                .publicMoney()
                .forEach(sum -> figures.put("PUBLIC|*|" + sum.weekly().currency(), both(sum)));
        return figures;
    }

    private static String pocket(Entitlement entitlement) {
        return "%s|%s|%s"
                .formatted(
                        entitlement.stream(),
                        entitlement.funder().id(),
                        entitlement.terms().currency());
    }

    private static BigFraction inForce(BudgetLine line, LocalDate validAt) {
        var entitlement = line.entitlement();
        return line.inForce() ? Rates.weekly(entitlement.terms(), entitlement.valid(), validAt) : BigFraction.ZERO;
    }

    private static long[] both(Totals.Sum sum) {
        return new long[] {sum.weekly().minor(), sum.financialYear().minor()};
    }

    private void tell(TruthCheck.Result result) {
        var out = Output.of(spec);
        out.println("True links found: %,d of %,d (%.2f %%); wrong links: %,d"
                .formatted(result.foundPairs(), result.truePairs(), 100 * result.share(), result.wrongPairs()));
        out.println("People linked rightly: %,d of %,d; of those, budgets equal to the penny: %,d"
                .formatted(result.rightlyLinked(), result.people(), result.equalBudgets()));
        out.println("Rows that nobody was given: %,d; rows given that should not have been: %,d"
                .formatted(result.missingRows(), result.unexpectedRows()));
        result.differences().forEach(difference -> out.println("  differs: " + difference));
        result.missedPairs().forEach(missed -> out.println("  missed: " + missed));
        result.wrongLinks().forEach(wrong -> out.println("  wrong: " + wrong));
        out.flush();
    }
}
