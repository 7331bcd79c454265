package org.braid.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.MoneyKind;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;

/** Where brokers, consultants and other managing parties take part, and what they cost (REQUIREMENTS D9, G11, J5). */
final class Brokers implements Walk {
    private static final String BROKERAGE = "BROKERAGE";
    private static final Set<ManagementOption> SOMEBODY_ELSE =
            Set.of(ManagementOption.BROKER, ManagementOption.THIRD_PARTY, ManagementOption.TRUST);

    private final Asked asked;
    private final Keyed<Involvement> involvements = new Keyed<>(Involvement::new);
    private final Keyed<Fees> fees = new Keyed<>(Fees::new);

    Brokers(Asked asked) {
        this.asked = asked;
    }

    private static final class Involvement {
        private final Set<String> parties = new TreeSet<>();
        private BigFraction weekly = BigFraction.ZERO;
        private long people;
    }

    private static final class Fees {
        private BigFraction fees = BigFraction.ZERO;
        private BigFraction reaching = BigFraction.ZERO;
        private long people;
        private long withFee;
    }

    @Override
    public void see(BudgetRecord record) {
        involvement(record);
        fees(record);
    }

    private void involvement(BudgetRecord record) {
        var advised = isAdvised(record);
        var seen = new HashSet<Involvement>();
        for (var line : record.lines()) {
            if (!line.inForce() || !line.entitlement().isPublicMoney()) {
                continue;
            }
            var option = record.context(line).management();
            if (SOMEBODY_ELSE.contains(option)) {
                seen.add(take(record, line, option + "_MANAGES"));
            }
            if (advised) {
                seen.add(take(record, line, "BROKERAGE_RECEIVED"));
            }
        }
        seen.forEach(each -> each.people++);
    }

    private Involvement take(BudgetRecord record, BudgetLine line, String how) {
        var involvement = involvements.at(line.entitlement().scheme().country(), Exact.currency(line), how);
        involvement.weekly = involvement.weekly.add(Exact.weekly(line, record.validAt()));
        var party = line.entitlement().handling().managingParty();
        if (!party.isBlank() && !how.startsWith(BROKERAGE)) {
            involvement.parties.add(asked.reference().providers().identity(party, record.validAt()));
        }
        return involvement;
    }

    private static boolean isAdvised(BudgetRecord record) {
        return Stream.concat(
                        record.lines().stream()
                                .filter(BudgetLine::inForce)
                                .map(line -> line.entitlement().plan()),
                        Happened.until(record).map(CareEvent::plan))
                .anyMatch(plan -> plan.support().contains(BROKERAGE));
    }

    private void fees(BudgetRecord record) {
        var all = new HashSet<Fees>();
        var paying = new HashSet<Fees>();
        for (var line : record.lines()) {
            var year = Exact.year(line, record.validAt());
            if (!line.entitlement().isPublicMoney() || year.compareTo(BigFraction.ZERO) == 0) {
                continue;
            }
            var sum = fees.at(line.entitlement().scheme().country(), Exact.currency(line));
            all.add(sum);
            if (line.entitlement().terms().kind() == MoneyKind.MANAGEMENT_FEE) {
                sum.fees = sum.fees.add(year);
                paying.add(sum);
            } else {
                sum.reaching = sum.reaching.add(year);
            }
        }
        all.forEach(sum -> sum.people++);
        paying.forEach(sum -> sum.withFee++);
    }

    @Override
    public List<Section> sections() {
        return List.of(
                new Section(
                        "involvement",
                        "Who else takes part",
                        "",
                        List.of(
                                Column.text("country", "Country"),
                                Column.text("currency", ""),
                                Column.code("involvement", "How"),
                                Column.people("people", "people"),
                                Column.count("parties", "parties named"),
                                Column.money("weekly", "money a week")),
                        involvements.rows(Brokers::involvement)),
                new Section(
                        "fees",
                        "Fees beside the money that reaches people, in the year",
                        "",
                        List.of(
                                Column.text("country", "Country"),
                                Column.text("currency", ""),
                                Column.people("people", "people"),
                                Column.people("withFee", "with a fee"),
                                Column.money("fees", "fees"),
                                Column.money("reaching", "reaching people"),
                                Column.percent("share", "fees in %")),
                        fees.rows(Brokers::fees)));
    }

    private static Row involvement(List<String> key, Involvement each) {
        return Row.of(
                "",
                each.people,
                key.get(0),
                key.get(1),
                key.get(2),
                each.people,
                key.get(2).startsWith(BROKERAGE) ? null : (long) each.parties.size(),
                Exact.money(each.weekly, key.get(1)));
    }

    private static Row fees(List<String> key, Fees each) {
        return Row.of(
                "",
                each.withFee == 0 ? each.people : each.withFee,
                key.get(0),
                key.get(1),
                each.people,
                each.withFee,
                Exact.money(each.fees, key.get(1)),
                Exact.money(each.reaching, key.get(1)),
                Exact.percent(each.fees, each.fees.add(each.reaching)));
    }

    @Override
    public List<String> notes() {
        return List.of(
                "A fee is a line of its own (management fee); a fee that a provider keeps within its price is not"
                        + " seen.");
    }
}
