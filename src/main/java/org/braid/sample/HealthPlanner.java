package org.braid.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Decides what the board grants. */
final class HealthPlanner {
    private static final List<String> RIGHTS = List.of(
            "NHS continuing healthcare",
            "Section 117 aftercare",
            "Personal wheelchair budget",
            "Children and young people's continuing care",
            "Other personal health budget");
    private static final List<String> CATEGORIES =
            List.of("personal-care", "respite", "equipment", "therapy", "training");

    private final LocalDate asOf;
    private int decisions = 100;
    private int agreements = 100;

    HealthPlanner(LocalDate asOf) {
        this.asOf = asOf;
    }

    HealthAward award(Dice dice) {
        var contract = dice.chance(0.15);
        var items = new ArrayList<HealthAward.Item>();
        var number = contract ? dice.between(1, 2) : dice.between(1, 3);
        for (int i = 0; i < number; i++) {
            items.add(item(contract, dice));
        }
        return new HealthAward(
                contract ? agreement() : decision(), contract, false, dice.of(RIGHTS), model(dice), span(dice), items);
    }

    HealthAward joint(CarePackage.Joint joint) {
        var term = joint.price().every() == Every.WEEK ? "weekly" : "four-weekly";
        var amount = joint.price().amount();
        var item = new HealthAward.Item("joint-package", "Share of a joint package", joint.price(), term, amount, 1);
        return new HealthAward(decision(), false, true, RIGHTS.get(0), "notional", joint.span(), List.of(item));
    }

    List<String> outcomes(Dice dice) {
        var outcomes = List.of(
                "I can get out of the house when I want to",
                "I sleep through the night",
                "My family can take a break",
                "I can meet my friends",
                "I stay out of hospital");
        var first = dice.below(outcomes.size());
        return dice.chance(0.4)
                ? List.of(outcomes.get(first), outcomes.get((first + 1) % outcomes.size()))
                : List.of(outcomes.get(first));
    }

    LocalDate reviewDue(Dice dice) {
        return asOf.plusDays(dice.between(-60, 330));
    }

    private String decision() {
        return String.format(Locale.ROOT, "CER%06d", ++decisions);
    }

    private String agreement() {
        return String.format(Locale.ROOT, "CON%06d", ++agreements);
    }

    private static String model(Dice dice) {
        var share = dice.share();
        return share < 0.75 ? "notional" : share < 0.82 ? "third-party" : "direct-payment";
    }

    private static HealthAward.Item item(boolean contract, Dice dice) {
        var category = dice.of(CATEGORIES);
        var quantity = contract ? dice.between(1, 20) : 1;
        var every = every(category, contract, dice);
        var unitPrice = contract ? dice.pounds(12, 60) : amount(every, dice);
        var amount = unitPrice.multiply(BigDecimal.valueOf(quantity));
        return new HealthAward.Item(
                category, name(category), Price.of(amount, every, Year.OF_365_DAYS), term(every), unitPrice, quantity);
    }

    private static Every every(String category, boolean contract, Dice dice) {
        if (category.equals("equipment")) {
            return Every.ONCE;
        }
        return switch (dice.below(10)) {
            case 0, 1, 2, 3 -> Every.WEEK;
            case 4, 5 -> contract ? Every.WEEK : Every.FOUR_WEEKS;
            case 6, 7 -> Every.MONTH;
            default -> Every.YEAR;
        };
    }

    private static BigDecimal amount(Every every, Dice dice) {
        return switch (every) {
            case WEEK -> dice.pounds(20, 900);
            case FOUR_WEEKS -> dice.pounds(90, 3600);
            case MONTH -> dice.pounds(80, 3900, 500);
            case YEAR -> dice.pounds(300, 48_000, 1000);
            default -> dice.pounds(60, 4200);
        };
    }

    static String term(Every every) {
        return switch (every) {
            case WEEK -> "weekly";
            case FOUR_WEEKS -> "four-weekly";
            case MONTH -> "monthly";
            case YEAR -> "annual";
            case ONCE -> "one-off";
            default -> throw new IllegalArgumentException("the board never pays per " + every);
        };
    }

    private static String name(String category) {
        return switch (category) {
            case "personal-care" -> "Personal care";
            case "respite" -> "Respite";
            case "equipment" -> "Equipment";
            case "therapy" -> "Therapy";
            default -> "Training for assistants";
        };
    }

    private Span span(Dice dice) {
        var share = dice.share();
        if (share < 0.12) {
            var last = dice.daysBefore(asOf, 1, 330);
            return new Span(dice.daysBefore(last, 10, 700), last);
        }
        if (share < 0.15) {
            return new Span(asOf.plusDays(dice.between(1, 60)), null);
        }
        var first = dice.daysBefore(asOf, 1, 1200);
        return new Span(first, share < 0.45 ? asOf.plusDays(dice.between(1, 500)) : null);
    }
}
