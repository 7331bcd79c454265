package org.braid.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Plan;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Totals;
import org.braid.reference.Area;
import org.braid.reference.Areas;

/** One page for the person whose money it is: plain words, no codes (REQUIREMENTS K1). */
public final class PlainStatement {
    private final BudgetRecord record;
    private final Areas areas;
    private final TextPage page = new TextPage();

    private PlainStatement(BudgetRecord record, Areas areas) {
        this.record = record;
        this.areas = areas;
    }

    /** @param areas who helps where */
    public static String of(BudgetRecord record, Areas areas) {
        return new PlainStatement(record, areas).text();
    }

    /** As one JSON document. */
    public static String json(BudgetRecord record, Areas areas) {
        return Json.document(new Document(record.person(), record.validAt(), of(record, areas)));
    }

    private record Document(String person, LocalDate validAt, String text) {}

    private String text() {
        page.title("Your money for support on " + Wording.day(record.validAt()));
        page.say("For " + PersonWords.name(record) + ".");
        if (record.details().deathDate() != null) {
            page.say(
                    "We have been told of a death on %s. If this reaches the family: please accept our sympathy, and ask"
                                    .formatted(Wording.day(record.details().deathDate()))
                            + " us if anything here is unclear.");
        }
        hopes();
        money();
        ownMoney();
        next();
        help();
        page.heading("If something here is wrong")
                .say(
                        "Please tell whoever pays the money, or the people who gave you this page. Say that your number with"
                                + " us is %s.".formatted(record.person()));
        return page.toString();
    }

    private void hopes() {
        page.heading("What you want to do with it");
        var hopes = plans().flatMap(plan -> plan.outcomes().stream()).distinct().toList();
        if (hopes.isEmpty()) {
            page.say("Nobody has told us yet what you want this money to do for you. You can say so at any time.");
        }
        hopes.forEach(page::item);
        plans().map(Plan::wishes)
                .filter(wishes -> !wishes.isBlank())
                .distinct()
                .forEach(wishes -> page.say("You said: " + wishes));
    }

    private Stream<Plan> plans() {
        return Stream.concat(
                record.lines().stream()
                        .filter(BudgetLine::inForce)
                        .flatMap(line -> Stream.of(
                                line.entitlement().plan(),
                                record.allocated(line).by().plan())),
                record.events().stream()
                        .filter(event -> event.kind() == CareEvent.Kind.PLAN)
                        .map(CareEvent::plan));
    }

    private void money() {
        page.heading("The money for you");
        var weekly = record.totals().publicMoney().stream()
                .filter(sum -> sum.weekly().minor() != 0)
                .toList();
        if (weekly.isEmpty()) {
            page.say("At the moment no money is paid for you each week.");
        } else {
            page.say("Each week there is %s for your support.".formatted(Figures.amounts(weekly, Totals.Sum::weekly)));
        }
        // What was paid once in an earlier year is in force, and nothing to tell any more.
        pots().stream().filter(pot -> pot.sum().minor() != 0).forEach(pot -> page.item(pot.sentence()));
    }

    /** Lines that a person would tell apart: by who pays, who holds the money, and whether the person may direct it. */
    private List<Pot> pots() {
        var pots = new LinkedHashMap<List<String>, List<BudgetLine>>();
        record.lines().stream()
                .filter(line -> line.inForce() && line.entitlement().isPublicMoney())
                .sorted(Comparator.comparing((BudgetLine line) ->
                        !line.entitlement().terms().frequency().recurring()))
                .forEach(line -> pots.computeIfAbsent(pot(line), key -> new ArrayList<>())
                        .add(line));
        return pots.values().stream()
                .map(lines -> new Pot(record, List.copyOf(lines)))
                .toList();
    }

    private List<String> pot(BudgetLine line) {
        var entitlement = line.entitlement();
        return List.of(
                entitlement.funder().id(),
                entitlement.stream().code(),
                entitlement.terms().currency().getCurrencyCode(),
                entitlement.terms().kind().name(),
                Boolean.toString(entitlement.terms().frequency().recurring()),
                record.context(line).management().name(),
                entitlement.handling().managingParty());
    }

    private void ownMoney() {
        var totals = record.totals();
        var savings = record.lines().stream()
                .filter(line -> line.inForce() && line.entitlement().terms().kind() == MoneyKind.SAVED_UP)
                .toList();
        if (totals.ownMoney().isEmpty() && totals.contribution().isEmpty() && savings.isEmpty()) {
            return;
        }
        page.heading("Your own money");
        if (!totals.ownMoney().isEmpty()) {
            page.say("You add %s a week of your own. It is yours: nobody counts it as public money."
                    .formatted(Figures.amounts(totals.ownMoney(), Totals.Sum::weekly)));
        }
        if (!totals.contribution().isEmpty()) {
            page.say("You pay %s a week towards your support."
                    .formatted(Figures.amounts(totals.contribution(), Totals.Sum::weekly)));
        }
        savings.forEach(line -> page.say(saving(record, line)));
    }

    private static String saving(BudgetRecord record, BudgetLine line) {
        var plan = line.entitlement().plan();
        return "You are saving %s%s%s. This is part of your plan: nobody takes it back because it is not spent yet."
                .formatted(
                        line.entitlement().terms().frequency().recurring()
                                ? "%s a week (%s so far)".formatted(line.weekly(), record.saved(line))
                                : record.saved(line),
                        plan.purpose().isBlank() ? "" : " for " + plan.purpose(),
                        plan.targetDate() == null ? "" : ", to be spent by " + Wording.day(plan.targetDate()));
    }

    private void next() {
        page.heading("What happens next");
        var review = record.lines().stream()
                .filter(BudgetLine::inForce)
                .flatMap(line -> Stream.ofNullable(record.context(line).reviewDue()))
                .filter(day -> !day.isBefore(record.validAt()))
                .min(Comparator.naturalOrder());
        page.say(review.map(day -> "We will look at your plan with you by %s.".formatted(Wording.day(day)))
                .orElse("No day is set yet for looking at your plan with you. You can ask for one."));
        record.events().stream()
                .filter(event -> event.kind() == CareEvent.Kind.AGREEMENT)
                .flatMap(event -> Stream.ofNullable(event.happening()))
                .findFirst()
                .ifPresent(agreed -> {
                    said("Your rights, as agreed: ", agreed.rights());
                    said("What you agreed to do: ", agreed.responsibilities());
                });
    }

    private void said(String before, String words) {
        if (!words.isBlank()) {
            page.say(before + words);
        }
    }

    /** Services that are paid for where the person's money comes from; with none, nothing is promised. */
    private void help() {
        var services = record.lines().stream()
                .filter(BudgetLine::inForce)
                .map(line -> line.entitlement().funder().value())
                .distinct()
                .flatMap(code -> areas.find(code).stream())
                .flatMap(area -> area.supportOn(record.validAt()).stream())
                .distinct()
                .toList();
        if (!services.isEmpty()) {
            page.heading("Who can help you with it");
            services.forEach(service -> page.item(words(service)));
        }
    }

    private static String words(Area.SupportService service) {
        return "%s (%s)".formatted(service.name(), kind(service.kind()));
    }

    private static String kind(String code) {
        return switch (code) {
            case "USER_LED_ORGANISATION" -> "run by disabled people";
            case "PA_EMPLOYMENT_AGENCY" -> "finds and pays personal assistants";
            case "BROKERAGE" -> "plans and arranges support";
            default -> Wording.code(code).toLowerCase(Locale.ROOT);
        };
    }
}
