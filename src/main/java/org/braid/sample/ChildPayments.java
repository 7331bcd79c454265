package org.braid.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides what a council pays for a disabled child or young person. */
final class ChildPayments {
    private static final List<String> PROGRAMMES =
            List.of("Taking Control", "Self-directed support", "IB pilot: families with disabled children", "Dynamite");
    private static final List<String> PURPOSES =
            List.of("a hi-fi", "an adapted bicycle", "a week at the sea", "a sensory room");
    private static final int OF_AGE = 18;

    private final LocalDate asOf;

    ChildPayments(LocalDate asOf) {
        this.asOf = asOf;
    }

    /**
     * @param costs beside the payment, in cells of their own
     * @param saving what is put by of it; null for most
     */
    record Payment(
            String programme,
            String service,
            String paidAs,
            String plan,
            Price price,
            Span span,
            Assistant helper,
            List<ChildrenFeed.Cost> costs,
            @Nullable Saving saving) {

        void fill(Cells cells) {
            cells.with("Programme", programme)
                    .with("Service", service)
                    .with("Paid as", paidAs)
                    .with("Plan", plan)
                    .with(ChildrenFeed.AMOUNT, price.amount())
                    .with("Paid", price.every().councilWord())
                    .with("Hours a week", price.every().perUnit() ? price.units() : null)
                    .with("Weeks a year", price.weeks() == 0 ? null : Integer.toString(price.weeks()))
                    .with("Family employs", helper.employed() ? "Yes" : "No")
                    .with("Provider", helper.provider())
                    .with("When", helper.when())
                    .with("Chosen time", helper.chosenTime())
                    .with("Chosen helper", helper.chosenHelper());
        }
    }

    /** Who helps and when; blank where the council does not know. */
    record Assistant(boolean employed, String provider, String when, String chosenTime, String chosenHelper) {}

    /** @param carriedOver from the year before */
    record Saving(
            BigDecimal amount,
            String purpose,
            LocalDate since,
            LocalDate wantedBy,
            @Nullable BigDecimal carriedOver) {}

    /** @param number of the child in the file: every programme, employer and saver is in a small file, too */
    Payment payment(Person person, int number, Dice dice) {
        var programme = PROGRAMMES.get(number % PROGRAMMES.size());
        var span = span(person, dice);
        return switch (number % 3) {
            case 0 -> employer(person, programme, span, dice);
            case 1 -> saver(person, number, programme, span, dice);
            default -> arranged(person, programme, span, dice);
        };
    }

    private static Payment employer(Person person, String programme, Span span, Dice dice) {
        var hours = BigDecimal.valueOf(dice.between(8, 60) * 25L, 2);
        var price = new Price(dice.pounds(13, 18), Every.HOUR, hours, Year.OF_52_WEEKS).inWeeks(dice.between(38, 39));
        var helper = new Assistant(
                true,
                "",
                dice.of("School days 15:30 to 17:30", "Mon, Wed, Fri after school", ""),
                dice.of("bath at 19:00", "tea before 17:00", ""),
                dice.of("a woman in her twenties", "somebody who signs", ""));
        var costs = ChildrenFeed.Cost.ofAnEmployer(dice);
        return new Payment(
                programme, "Personal assistant", "Direct payment", plan(person), price, span, helper, costs, null);
    }

    private Payment saver(Person person, int number, String programme, Span span, Dice dice) {
        var every = dice.chance(0.5) ? Every.FOUR_WEEKS : Every.MONTH;
        var price = Price.of(dice.pounds(80, 620), every, Year.OF_52_WEEKS);
        var helper = new Assistant(false, "Mereside Family Trust", dice.of("Saturdays", "School holidays"), "", "");
        return new Payment(
                programme,
                "Short breaks",
                "Managed account",
                plan(person),
                price,
                span,
                helper,
                ChildrenFeed.Cost.ofAnAccount(dice),
                saving(number, dice));
    }

    private Saving saving(int number, Dice dice) {
        var since = asOf.minusDays(dice.between(30, 500));
        var amount = dice.pounds(60, 1800);
        var year = LocalDate.of(asOf.getMonthValue() < 4 ? asOf.getYear() - 1 : asOf.getYear(), 4, 1);
        var carried = since.isBefore(year) ? amount.min(dice.pounds(20, 900)) : null;
        var purpose = PURPOSES.get(number / 3 % PURPOSES.size());
        return new Saving(amount, purpose, since, asOf.plusDays(dice.between(40, 600)), carried);
    }

    private static Payment arranged(Person person, String programme, Span span, Dice dice) {
        var term = dice.chance(0.6);
        var weekly = Price.of(dice.pounds(25, 310), Every.WEEK, Year.OF_52_WEEKS);
        var price = term ? weekly.inWeeks(dice.between(38, 39)) : weekly;
        var helper = new Assistant(false, dice.of("Harebell Short Breaks", "Lantern House"), "Saturdays 10:00", "", "");
        var paidAs = dice.of("Arranged by the council", "Individual service fund", "Prepaid card", "");
        return new Payment(programme, "Short breaks", paidAs, plan(person), price, span, helper, List.of(), null);
    }

    /** The holidays, once or for the year. */
    Payment club(Person person, Dice dice) {
        var every = dice.chance(0.5) ? Every.ONCE : Every.YEAR;
        var price = Price.of(dice.pounds(120, 1400), every, Year.OF_52_WEEKS);
        var helper = new Assistant(false, "Northmere Holiday Club", "School holidays", "", "");
        return new Payment(
                "", "Holiday club", "Direct payment", plan(person), price, span(person, dice), helper, List.of(), null);
    }

    private static String plan(Person person) {
        return String.format(Locale.ROOT, "CIN-%06d", person.number() + 1);
    }

    /** No longer than childhood: on the eighteenth birthday adult services take over. */
    private Span span(Person person, Dice dice) {
        var lastOfChildhood = person.birth().plusYears(OF_AGE).minusDays(1);
        var open = dice.chance(0.6);
        var first = asOf.minusDays(dice.between(5, 800));
        var last = asOf.plusDays(dice.between(-40, 400));
        if (lastOfChildhood.isBefore(asOf.plusYears(1))) {
            return new Span(first.isBefore(lastOfChildhood) ? first : lastOfChildhood.minusDays(200), lastOfChildhood);
        }
        return new Span(first, open || last.isBefore(first) ? null : last);
    }
}
