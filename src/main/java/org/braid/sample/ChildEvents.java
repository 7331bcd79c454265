package org.braid.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What happened around a child's money: the offer, the support, what came of it, and the way to adult services. */
final class ChildEvents {
    private static final List<String> OPTIONS = List.of(
            "Direct payment; Arranged by the council",
            "Direct payment; Prepaid card; Individual service fund; Arranged by the council",
            "Arranged by the council");
    private static final int WORKING = 14;
    private static final int PREPARING = 16;
    private static final int OF_AGE = 18;

    private final ChildRow child;
    private final LocalDate asOf;
    private final MoneyTable table;
    private int events;

    ChildEvents(ChildRow child, LocalDate asOf, MoneyTable table) {
        this.child = child;
        this.asOf = asOf;
        this.table = table;
    }

    /** @param number of the child in the file */
    void write(int number, Dice dice) throws IOException {
        offer(dice);
        if (dice.chance(0.5)) {
            support(dice);
        }
        var possible = age() < WORKING ? Outcome.ALL.subList(1, Outcome.ALL.size()) : Outcome.ALL;
        outcomes(possible.get(number % possible.size()), dice);
        if (age() >= PREPARING) {
            transition(dice);
        }
    }

    private int age() {
        return child.person().birth().until(asOf).getYears();
    }

    private Cells event(String record, LocalDate day) {
        var reference = String.format(Locale.ROOT, "EV%06d-%d", child.person().number() + 1, ++events);
        return child.record(record, reference, new Span(day, null));
    }

    private void offer(Dice dice) throws IOException {
        table.event(event("Offer", dice.daysBefore(asOf, 300, 900))
                .with("Options offered", dice.of(OPTIONS))
                .with("Given", dice.of("Information; Advocacy", "Information", "Information; Advice", ""))
                .with("Words", dice.of("Explained at home, with pictures", "Leaflet sent", "")));
    }

    private void support(Dice dice) throws IOException {
        table.event(event("Support", dice.daysBefore(asOf, 20, 400))
                .with(
                        "Given",
                        dice.of(
                                "Family support",
                                "Advocacy",
                                "Brokerage",
                                "Personal assistant agency",
                                "Advice; Disabled people's organisation"))
                .with("Provider", dice.of("Mereside Parent Carers", "Our Own Voice", "Open Hands Trust")));
    }

    /** Measured twice, a year apart. */
    private void outcomes(Outcome outcome, Dice dice) throws IOException {
        var before = dice.between(1, 5);
        var then = dice.daysBefore(asOf, 380, 520);
        outcome(outcome, then, before);
        outcome(outcome, then.plusYears(1), before + dice.between(-1, 4));
    }

    private void outcome(Outcome outcome, LocalDate day, int score) throws IOException {
        table.event(event("Outcome", day)
                .with("Domain", outcome.domain())
                .with("Measure", outcome.measure())
                .with("Score", Integer.toString(score)));
    }

    private void transition(Dice dice) throws IOException {
        var birthday = child.person().birth().plusYears(OF_AGE);
        var day = birthday.minusDays(dice.between(200, 600));
        table.event(event("Transition", day.isBefore(asOf) ? day : asOf.minusDays(dice.between(10, 200)))
                .with("Words", "Adult services take over on the 18th birthday")
                .with("Next review", birthday));
    }

    private record Outcome(String domain, String measure) {
        static final List<Outcome> ALL = List.of(
                new Outcome("Employment", "Hours of work experience a month"),
                new Outcome("Community inclusion", "Outings a month"),
                new Outcome("Quality of life", "How good is my life (1 to 10)"),
                new Outcome("Friends", "Friends seen a month"),
                new Outcome("Choice and control", "Decisions made by me (1 to 10)"));
    }
}
