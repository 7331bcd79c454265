package org.braid.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What councils arrange and pay for, in every frequency and by every delivery mechanism (STANDARDS 1.3). */
final class CareServices {
    static final String DIRECT_PAYMENT = "Direct payment";
    static final String MANAGED = "CASSR managed personal budget";
    static final Service.Kind SERVICE_FUND = community("Other long term support", "Individual service fund");

    private static final String COMMISSIONED = "CASSR commissioned support";
    private static final String SERVICE_USER = "Service user";

    private final LocalDate asOf;
    private int references = 1000;

    CareServices(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Every event of a council has another number. */
    String reference() {
        return String.format(Locale.ROOT, "S%07d", ++references);
    }

    /** @param first whether it is the person's main service */
    Service service(Person person, boolean first, Dice dice) {
        var age = person.birth().until(asOf).getYears();
        var roll = dice.below(100);
        if (age > 75 && first && roll < 16) {
            return residential(dice);
        }
        if (roll < 30) {
            return hourly(dice);
        }
        if (roll < 52) {
            return directPayment(dice);
        }
        return roll < 75 ? perUnit(roll, dice) : other(roll, dice);
    }

    private Service residential(Dice dice) {
        var kind = dice.chance(0.7)
                ? kind("Long term support: Residential care", "Long term residential care")
                : kind("Long term support: Nursing care", "Long term nursing care");
        return service(kind, MANAGED, recurring(dice.pounds(620, 1450), Every.WEEK), span(dice));
    }

    private Service hourly(Dice dice) {
        var cost =
                dice.chance(0.15) ? BigDecimal.valueOf(dice.between(16_500, 26_500) / 5 * 5L, 3) : dice.pounds(16, 27);
        var units = BigDecimal.valueOf(dice.between(6, 140) * 25L, 2);
        var mechanism = dice.chance(0.06) ? "" : MANAGED;
        return service(
                community("Home support or domiciliary care", "Home care"),
                mechanism,
                new Price(cost, Every.HOUR, units, Year.OF_52_WEEKS),
                span(dice));
    }

    private Service directPayment(Dice dice) {
        var every = switch (dice.below(10)) {
            case 0, 1, 2, 3 -> Every.WEEK;
            case 4, 5, 6 -> Every.FOUR_WEEKS;
            case 7, 8 -> Every.MONTH;
            default -> Every.FORTNIGHT;
        };
        var amount = every == Every.WEEK ? dice.pounds(40, 620) : dice.pounds(160, 2400, 4);
        var kind = dice.chance(0.25) ? SERVICE_FUND : community(DIRECT_PAYMENT, "Direct payment");
        var mechanism = kind.equals(SERVICE_FUND) ? MANAGED : dice.chance(0.05) ? "" : "Direct payment";
        return service(kind, mechanism, recurring(amount, every), span(dice));
    }

    private Service perUnit(int roll, Dice dice) {
        if (roll < 62) {
            return service(
                    community("Day support", "Day centre"),
                    dice.chance(0.2) ? "" : MANAGED,
                    units(dice.pounds(38, 110), Every.DAY, dice.between(1, 5)),
                    span(dice));
        }
        if (roll < 66) {
            return service(
                    community("Meals", "Meals at home"),
                    MANAGED,
                    units(dice.pounds(5, 9), Every.DAY, dice.between(3, 7)),
                    span(dice));
        }
        var kind = roll < 71
                ? community("Transport", "Transport to day centre")
                : community("Learning, education or employment support", "Job coaching");
        return service(kind, MANAGED, units(dice.pounds(9, 48), Every.SESSION, dice.between(1, 6)), span(dice));
    }

    private Service other(int roll, Dice dice) {
        if (roll < 83) {
            var kind = roll < 80
                    ? community("Community supported living", "Supported living")
                    : community("Shared Lives", "Shared Lives");
            return service(kind, MANAGED, recurring(dice.pounds(180, 1900), Every.WEEK), span(dice));
        }
        if (roll < 90) {
            return once(community("Equipment", "Equipment and adaptations"), dice.pounds(25, 3800), dice);
        }
        if (roll < 93) {
            var every = roll < 92 ? Every.QUARTER : Every.YEAR;
            var amount = every == Every.QUARTER ? dice.pounds(60, 900) : dice.pounds(120, 5200);
            var kind = community("Other long term support", "Assistive technology");
            return service(kind, MANAGED, recurring(amount, every), span(dice));
        }
        if (roll < 95) {
            var carer = new Service.Kind(
                    "Unpaid carer support: Direct to unpaid carer",
                    "Other unpaid carer support",
                    "Unpaid carer",
                    "Carer's personal budget");
            return once(carer, dice.pounds(100, 600, 1000), dice);
        }
        return service(community("Professional support: Social worker", "Social work"), COMMISSIONED, null, span(dice));
    }

    private Service once(Service.Kind kind, BigDecimal amount, Dice dice) {
        var first = dice.daysBefore(asOf, 0, 364);
        var span = new Span(first, dice.chance(0.6) ? first : null);
        return service(kind, dice.chance(0.3) ? "Direct payment" : MANAGED, recurring(amount, Every.ONCE), span);
    }

    /** Up to four years back, most of it open; some ended within the reported year, some still to come. */
    private Span span(Dice dice) {
        var share = dice.share();
        if (share < 0.02) {
            return new Span(asOf.plusDays(dice.between(1, 90)), null);
        }
        if (share < 0.14) {
            var last = dice.daysBefore(asOf, 1, 360);
            return new Span(dice.daysBefore(last, 6, 900), last);
        }
        if (share < 0.20) {
            return new Span(dice.daysBefore(asOf, 0, 700), asOf.plusDays(dice.between(1, 400)));
        }
        return openSpan(dice);
    }

    Span openSpan(Dice dice) {
        var back = Math.min(dice.between(3, 1460), dice.between(3, 1460));
        return new Span(asOf.minusDays(back), null);
    }

    private Service service(Service.Kind kind, String mechanism, @Nullable Price price, Span span) {
        return new Service(reference(), kind, mechanism, price, price, span, Service.Part.OWN, Service.Presence.BOTH);
    }

    private static Price recurring(BigDecimal amount, Every every) {
        return Price.of(amount, every, Year.OF_52_WEEKS);
    }

    private static Price units(BigDecimal amount, Every every, int units) {
        return new Price(amount, every, BigDecimal.valueOf(units * 100L, 2), Year.OF_52_WEEKS);
    }

    static Service.Kind community(String component, String description) {
        return new Service.Kind("Long term support: Community", component, SERVICE_USER, description);
    }

    private static Service.Kind kind(String type, String component) {
        return new Service.Kind(type, component, SERVICE_USER, component);
    }
}
