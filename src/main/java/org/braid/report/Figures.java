package org.braid.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Funder;
import org.braid.entitlement.Money;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Report;
import org.braid.record.Totals;

/** Figures and names as the published texts put them. */
final class Figures {
    private Figures() {}

    /** When it counts, and whether it does on the record's day. */
    static String period(BudgetLine line) {
        return Wording.period(line.entitlement().inForce()) + (line.inForce() ? "" : "; not in force on this day");
    }

    /** {@code £143.20 and €20.00}: currencies are never added. */
    static String amounts(List<Totals.Sum> sums, Function<Totals.Sum, Money> which) {
        return Wording.list(sums.stream().map(which).map(Money::toString).toList());
    }

    /** A week's cost, or a dash for what is paid once. */
    static String weekly(BudgetLine line) {
        return line.entitlement().terms().frequency().recurring()
                ? line.weekly().toString()
                : "once";
    }

    /** {@code Social care: Home support or domiciliary care}. */
    static String purpose(Entitlement entitlement) {
        var stream = Wording.capital(Wording.code(entitlement.stream().code()));
        var component = entitlement.scheme().component();
        return component.isBlank() ? stream : stream + ": " + component;
    }

    /** The name of a part's code, as the record's lines give it. */
    static String name(Totals.Part part, BudgetRecord record) {
        if (part.dimension() != Totals.Dimension.FUNDER) {
            return Wording.capital(code(part.code(), record));
        }
        return funders(record)
                .filter(funder -> funder.id().equals(part.code()))
                .findFirst()
                .map(funder -> name(funder, record))
                .orElse(part.code());
    }

    /** A way to hold money, in the NHS's word where all that is held so is the NHS's; any other code in plain English. */
    static String code(String code, BudgetRecord record) {
        var managed = record.lines().stream()
                .filter(line -> record.context(line).management().name().equals(code))
                .map(line -> Wording.held(record.context(line).management(), line.entitlement()))
                .distinct()
                .toList();
        return managed.size() == 1 ? managed.get(0) : Wording.code(code);
    }

    /** The funder's name as any feed gives it that tells of this person's money, or its id while none does. */
    static String name(Funder funder, BudgetRecord record) {
        return Stream.concat(
                        Stream.of(funder),
                        funders(record).filter(other -> other.id().equals(funder.id())))
                .filter(named -> !named.name().isBlank())
                .findFirst()
                .map(Funder::name)
                .orElse(funder.id());
    }

    private static Stream<Funder> funders(BudgetRecord record) {
        var told = Stream.concat(
                record.lines().stream().flatMap(line -> line.corroboratedBy().stream()), record.reports().stream());
        return Stream.concat(record.lines().stream().map(BudgetLine::entitlement), told.map(Report::entitlement))
                .map(Entitlement::funder);
    }

    /** The funder's name, or its id while no feed names it. */
    static String name(Funder funder) {
        return funder.name().isBlank() ? funder.id() : funder.name();
    }

    /** How it is held, by its own words or its plan's, and by whom where that is somebody else. */
    static String held(BudgetRecord record, BudgetLine line) {
        var option = Wording.held(record.context(line).management(), line.entitlement());
        var party = line.entitlement().handling().managingParty();
        return party.isBlank() ? option : option + ", by " + party;
    }
}
