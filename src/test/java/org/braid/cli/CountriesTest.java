package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.braid.record.BudgetRecord;
import org.braid.record.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All country profiles in one night, as an installation that reads several of them. */
class CountriesTest {
    private static final List<String> FEEDS = List.of(
            "au-ndis",
            "de-persoenliches-budget",
            "de-pflegekasse",
            "gb-sct-self-directed-support",
            "nl-ipgb",
            "nl-iwmo");

    @TempDir
    Path folder;

    @Test
    void currenciesNeverAddUpAndNobodyLivesInTwoProfiles() {
        try (var installation = Nights.open(folder)) {
            var manifest = Nights.night(installation, Nights.SAMPLES, FEEDS);

            var people = new TreeMap<String, Integer>();
            var night = installation.nights().last().orElseThrow();
            installation.records().each(Nights.DATE, night.number(), record -> {
                assertThat(feeds(record)).hasSize(1);
                assertThat(record.totals().publicMoney()).hasSizeLessThanOrEqualTo(1);
                feeds(record).forEach(feed -> people.merge(feed, 1, Integer::sum));
            });

            assertThat(people)
                    .containsExactly(
                            entry("au-ndis", 6),
                            entry("de-persoenliches-budget", 4),
                            entry("de-pflegekasse", 10),
                            entry("gb-sct-self-directed-support", 8),
                            entry("nl-ipgb", 8),
                            entry("nl-iwmo", 7));
            assertThat(inBudgets(manifest))
                    .containsExactly(entry("AUD", 149_480_00L), entry("EUR", 348_206_86L), entry("GBP", 81_966_07L));
            assertThat(manifest.conserved().all()).isTrue();
        }
    }

    private static Set<String> feeds(BudgetRecord record) {
        var feeds = new TreeSet<String>();
        record.lines().forEach(line -> feeds.add(line.entitlement().key().feed()));
        record.events().forEach(event -> feeds.add(event.key().feed()));
        return feeds;
    }

    private static Map<String, Long> inBudgets(Manifest manifest) {
        var sums = new TreeMap<String, Long>();
        manifest.money().values().forEach(part -> sums.merge(part.currency(), part.inBudgets(), Long::sum));
        return sums;
    }
}
