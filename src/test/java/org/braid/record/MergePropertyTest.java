package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.record.Award.APRIL;
import static org.braid.record.Award.council;
import static org.braid.record.Award.nhsShare;
import static org.braid.record.Award.provider;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.CareEvent.Kind;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.Money;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Stream;
import org.braid.record.Totals.Dimension;
import org.braid.record.Totals.Sum;

/** What holds of every merge, whatever the statements. */
class MergePropertyTest {
    private static final List<Function<String, Award>> SPEAKERS = List.of(
            Award::council,
            Award::nhs,
            Award::nhsShare,
            Award::provider,
            reference ->
                    provider(reference).about(Stream.NHS_PHB, "Personal care").owedBy("ods:QZZ"),
            reference -> provider(reference).about(Stream.OWN_MONEY, "").as(MoneyKind.OWN_TOP_UP),
            reference -> council(reference).as(MoneyKind.CLIENT_CONTRIBUTION),
            reference -> council(reference).indicative(),
            reference -> nhsShare(reference).indicative(),
            reference -> council(reference).by("social-care", "502").owedBy("council:502"));
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<String> AMOUNTS = List.of("100", "33.33", "1", "0", "-20");
    private static final List<Frequency> FREQUENCIES =
            List.of(Frequency.WEEKLY, Frequency.MONTHLY, Frequency.ANNUALLY, Frequency.ONE_OFF);

    @Property(seed = "20261122", tries = 300)
    void givesTheSameRecordForAnyOrder(@ForAll("awards") List<Draft> drafts, @ForAll long seed) {
        var entitlements = entitlements(drafts);
        var events = events(drafts);
        var record = Given.record(entitlements, events);
        var shuffled = new ArrayList<>(entitlements);
        Collections.shuffle(shuffled, new Random(seed));
        Collections.shuffle(events, new Random(seed));

        assertThat(Given.record(shuffled, events)).isEqualTo(record);
    }

    @Property(seed = "20261122", tries = 300)
    void losesNothingAndPlacesNothingTwice(@ForAll("awards") List<Draft> drafts) {
        var entitlements = entitlements(drafts);

        var placed = Given.record(entitlements, List.of()).placements();

        assertThat(placed).extracting(Placement::entitlement).containsExactlyInAnyOrderElementsOf(entitlements);
    }

    @Property(seed = "20261122", tries = 300)
    void dividesEveryTotalWithoutLosingMoreThanTheRounding(@ForAll("awards") List<Draft> drafts) {
        var totals = Given.record(entitlements(drafts), List.of()).totals();

        for (var dimension : Dimension.values()) {
            var parts = totals.by().stream()
                    .filter(part -> part.dimension() == dimension)
                    .map(Totals.Part::sum)
                    .toList();
            // Each part and the total are at most half a penny off.
            assertThat(add(parts, Sum::weekly) - add(totals.publicMoney(), Sum::weekly))
                    .isBetween(-1L - parts.size() / 2, 1L + parts.size() / 2);
            assertThat(add(parts, Sum::financialYear) - add(totals.publicMoney(), Sum::financialYear))
                    .isBetween(-1L - parts.size() / 2, 1L + parts.size() / 2);
        }
    }

    @Property(seed = "20261122", tries = 300)
    void raisesNoPublicTotalByAReport(@ForAll("awards") List<Draft> drafts) {
        var all = entitlements(drafts);
        var withoutProviders = all.stream()
                .filter(entitlement -> !entitlement.key().feed().equals("provider") || !entitlement.isPublicMoney())
                .toList();

        assertThat(Given.record(all, List.of()).totals())
                .isEqualTo(Given.record(withoutProviders, List.of()).totals());
    }

    @Property(seed = "20261122", tries = 300)
    void namesOnlyLinesThatAreThere(@ForAll("awards") List<Draft> drafts) {
        var record = Given.record(entitlements(drafts), events(drafts));
        var numbers = new TreeSet<Integer>();
        record.lines().forEach(line -> numbers.add(line.number()));

        assertThat(record.findings()).allMatch(finding -> numbers.containsAll(finding.lines()));
    }

    /** What jqwik varies; an award is made of it by its place in the list, so that keys are unique. */
    record Draft(int speaker, int amount, int frequency, int month, int months, boolean direct) {

        Award award(int number) {
            var from = APRIL.plusMonths(month);
            return SPEAKERS.get(speaker)
                    .apply("R" + number)
                    .paying(AMOUNTS.get(amount), FREQUENCIES.get(frequency))
                    .through(from, months == 0 ? null : from.plusMonths(months))
                    .managed(direct ? ManagementOption.DIRECT_PAYMENT : ManagementOption.NOT_RECORDED);
        }
    }

    @Provide
    Arbitrary<List<Draft>> awards() {
        var draft = Combinators.combine(
                        Arbitraries.integers().between(0, SPEAKERS.size() - 1),
                        Arbitraries.integers().between(0, AMOUNTS.size() - 1),
                        Arbitraries.integers().between(0, FREQUENCIES.size() - 1),
                        Arbitraries.integers().between(-14, 10),
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.of(true, false))
                .as(Draft::new)
                .withoutEdgeCases();
        return draft.list().ofMaxSize(12).withoutEdgeCases();
    }

    private static List<Entitlement> entitlements(List<Draft> drafts) {
        var entitlements = new ArrayList<Entitlement>();
        for (var draft : drafts) {
            entitlements.add(draft.award(entitlements.size()).award());
        }
        return entitlements;
    }

    /** Some of the drafts as events, by their number. */
    private static List<CareEvent> events(List<Draft> drafts) {
        var events = new ArrayList<CareEvent>();
        for (var draft : drafts) {
            events.add(draft.award(events.size()).event(KINDS.get(events.size() % KINDS.size())));
        }
        return events;
    }

    private static long add(List<Sum> sums, Function<Sum, Money> figure) {
        return sums.stream().mapToLong(sum -> figure.apply(sum).minor()).sum();
    }
}
