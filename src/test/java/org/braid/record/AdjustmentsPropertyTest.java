package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.braid.audit.Night;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.MoneyKind;

/** What holds of adjustments between any two beliefs, and over any closes. */
class AdjustmentsPropertyTest {
    private static final List<Function<String, Award>> SPEAKERS = List.of(
            Award::council,
            Award::nhs,
            Award::nhsShare,
            Award::provider,
            reference -> Award.council(reference).as(MoneyKind.CLIENT_CONTRIBUTION),
            reference -> Award.council(reference).indicative(),
            reference -> Award.council(reference).by("social-care", "502").owedBy("council:502"));
    private static final List<String> AMOUNTS = List.of("100", "33.33", "17.905", "0", "-20");
    private static final List<Frequency> FREQUENCIES =
            List.of(Frequency.WEEKLY, Frequency.MONTHLY, Frequency.ANNUALLY, Frequency.ONE_OFF);

    @Property(seed = "20261122", tries = 300)
    void beliefThenAndAdjustmentsAreTheBeliefNow(
            @ForAll("beliefs") List<Draft> before, @ForAll("beliefs") List<Draft> after) {
        var then = belief(before);
        var now = belief(after);
        var year = DateRange.financialYear(Award.TODAY);

        var sums = shown(then);
        adjusted(then, now, year).forEach(line -> add(sums, line.account(), line.adjustment()));

        assertThat(withoutNoughts(sums)).isEqualTo(withoutNoughts(shown(now)));
    }

    /** As the record shows each line's year. */
    private static Map<String, Long> shown(BudgetRecord record) {
        var sums = new TreeMap<String, Long>();
        record.lines()
                .forEach(line -> add(
                        sums,
                        Account.of(line.entitlement()),
                        line.financialYear().minor()));
        return sums;
    }

    @Property(seed = "20261122", tries = 300)
    void everyRowAddsUpAndControlTotalsTie(
            @ForAll("beliefs") List<Draft> before, @ForAll("beliefs") List<Draft> after, @ForAll("months") int months) {
        var then = belief(before);
        var now = belief(after);
        var window = new DateRange(Award.APRIL, Award.APRIL.plusMonths(months));
        var control = new Control();

        control.believed(then, now, window);
        adjusted(then, now, window).forEach(control::adjusted);

        assertThat(control.totals()).allMatch(total -> total.before() + total.adjustments() == total.after());
    }

    @Property(seed = "20261122", tries = 200)
    void beliefAtTheFirstCloseAndAllPostingsAreTheBeliefNow(@ForAll("nights") List<List<Draft>> nights) {
        var beliefs = nights.stream().map(AdjustmentsPropertyTest::belief).toList();
        var closes = new ArrayList<Close>();
        for (var night = 1; night < beliefs.size(); night++) {
            closes.add(new Close(through(night), night(night), "clerk", Instant.EPOCH, "rules"));
        }
        var spans = Span.ofCloses(closes, night(beliefs.size()));
        var now = beliefs.get(beliefs.size() - 1);

        for (var close : closes) {
            var first = closedFirstBy(close);
            var ledger = booked(beliefs.get(close.night().number() - 1), first);
            for (var span : spans) {
                adjusted(
                                beliefs.get(span.then().number() - 1),
                                beliefs.get(span.now().number() - 1),
                                span.window())
                        .forEach(line -> line.months().stream()
                                .filter(month -> first.contains(month.month().atDay(1)))
                                .filter(month ->
                                        close.night().number() <= span.then().number())
                                .forEach(month -> add(ledger, line.account(), month.adjustment())));
            }
            assertThat(withoutNoughts(ledger)).isEqualTo(withoutNoughts(booked(now, first)));
        }
        assertThat(spans)
                .allMatch(span ->
                        posted(span).isAfter(YearMonth.from(through(span.then().number()))));
    }

    private static DateRange closedFirstBy(Close close) {
        var before = close.night().number() - 1;
        return DateRange.throughLastDay(
                before == 0 ? LocalDate.MIN : through(before).plusDays(1), close.through());
    }

    private static YearMonth posted(Span span) {
        var posting = span.posting();
        return posting == null ? YearMonth.of(1, 1) : posting.period();
    }

    /** The first night closes April, the next one May, and so on. */
    private static LocalDate through(int night) {
        return YearMonth.from(Award.APRIL).plusMonths(night - 1L).atEndOfMonth();
    }

    private static Night night(int number) {
        return new Night(number, LocalDate.of(2027, 4, 1), Instant.EPOCH.plusSeconds(number));
    }

    private static Map<String, Long> booked(BudgetRecord belief, DateRange days) {
        var sums = new TreeMap<String, Long>();
        belief.lines()
                .forEach(line -> add(sums, Account.of(line.entitlement()), Months.total(line.entitlement(), days)));
        return sums;
    }

    private static List<AdjustedLine> adjusted(BudgetRecord then, BudgetRecord now, DateRange window) {
        return Adjustments.of(
                "p1", Comparison.of(then, now, new Trails().causes("p1")).changes(), window);
    }

    private static void add(Map<String, Long> sums, Account account, long minor) {
        sums.merge(account.funder() + account.pocket() + account.currency(), minor, Long::sum);
    }

    private static Map<String, Long> withoutNoughts(Map<String, Long> sums) {
        var rest = new TreeMap<>(sums);
        rest.values().removeIf(minor -> minor == 0);
        return rest;
    }

    /** What jqwik varies; the key is its number, so that the same statement comes in several beliefs. */
    record Draft(int number, int speaker, int amount, int frequency, int month, int months) {
        Award award() {
            var from = Award.APRIL.plusMonths(month).plusDays(number);
            return SPEAKERS.get(speaker)
                    .apply("R" + number)
                    .paying(AMOUNTS.get(amount), FREQUENCIES.get(frequency))
                    .through(from, months == 0 ? null : from.plusMonths(months));
        }
    }

    private static BudgetRecord belief(List<Draft> drafts) {
        var entitlements = new TreeMap<String, Entitlement>();
        for (var draft : drafts) {
            var award = draft.award().award();
            entitlements.put(award.key().text(), award);
        }
        return Given.record(List.copyOf(entitlements.values()), List.of());
    }

    @Provide
    Arbitrary<Integer> months() {
        return Arbitraries.integers().between(1, 20);
    }

    @Provide
    Arbitrary<List<List<Draft>>> nights() {
        return beliefs().list().ofMinSize(2).ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Draft>> beliefs() {
        var draft = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, SPEAKERS.size() - 1),
                        Arbitraries.integers().between(0, AMOUNTS.size() - 1),
                        Arbitraries.integers().between(0, FREQUENCIES.size() - 1),
                        Arbitraries.integers().between(-14, 10),
                        Arbitraries.integers().between(0, 14))
                .as(Draft::new)
                .withoutEdgeCases();
        return draft.list().ofMaxSize(6).withoutEdgeCases();
    }
}
