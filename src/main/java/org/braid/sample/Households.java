package org.braid.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Who lives together: alone for the most part, else couples, parents and children, siblings, twins and namesakes. */
final class Households {
    private final long seed;
    private final LocalDate asOf;
    private final Names names;

    Households(long seed, LocalDate asOf, Names names) {
        this.seed = seed;
        this.asOf = asOf;
        this.names = names;
    }

    Household household(int number) {
        var dice = new Dice(seed, "household", number);
        var home = new Person.Home(street(dice), postcode(dice), postcode(dice));
        return new Household(home, members(dice));
    }

    private List<Member> members(Dice dice) {
        var culture = names.culture(dice);
        var family = family(culture, dice);
        var first = member(culture, family, birth(age(dice), dice), dice);
        var age = first.birth().until(asOf).getYears();
        if (age < 26) {
            return dice.chance(0.005)
                    ? List.of(first, twin(culture, first, dice))
                    : dice.chance(0.05) ? List.of(first, sibling(culture, first, dice)) : List.of(first);
        }
        if (age > 40 && dice.chance(0.004)) {
            return List.of(first, namesake(culture, first, dice));
        }
        if (age < 58 && dice.chance(0.06)) {
            return List.of(first, child(culture, first, dice));
        }
        return dice.chance(0.14) ? List.of(first, partner(culture, first, dice)) : List.of(first);
    }

    private static int age(Dice dice) {
        var share = dice.share();
        if (share < 0.12) {
            return dice.between(3, 17);
        }
        if (share < 0.30) {
            return dice.between(18, 24);
        }
        return share < 0.70 ? dice.between(25, 64) : 65 + Math.min(dice.between(0, 20), dice.between(0, 33));
    }

    private LocalDate birth(int age, Dice dice) {
        return asOf.minusYears(age).minusDays(dice.below(365));
    }

    private Member member(String culture, String family, LocalDate birth, Dice dice) {
        var gender = dice.chance(0.54) ? "F" : "M";
        return member(culture, family, birth, gender, dice);
    }

    private Member member(String culture, String family, LocalDate birth, String gender, Dice dice) {
        var given = names.given(culture, gender, birth.getYear(), dice);
        var middle = dice.chance(0.3) ? names.given(culture, gender, birth.getYear(), dice) : "";
        var married = gender.equals("F") && birth.until(asOf).getYears() > 24 && dice.chance(0.6);
        var other = married ? family(names.culture(dice), dice) : "";
        return new Member(new Person.Name(given, middle, family, other), gender, birth);
    }

    private Member twin(String culture, Member first, Dice dice) {
        var gender = dice.chance(0.6) ? first.gender() : first.gender().equals("F") ? "M" : "F";
        var twin = member(culture, first.name().family(), first.birth(), gender, dice);
        while (twin.name().given().equals(first.name().given())) {
            twin = member(culture, first.name().family(), first.birth(), gender, dice);
        }
        return twin;
    }

    private Member sibling(String culture, Member first, Dice dice) {
        var age = Math.max(3, Math.min(24, first.birth().until(asOf).getYears() + dice.between(-5, 5)));
        var birth = birth(age, dice);
        // A sibling is no twin: at least ten months lie between.
        var apart = Math.abs(birth.toEpochDay() - first.birth().toEpochDay());
        return member(
                culture, first.name().family(), apart < 300 ? first.birth().minusDays(700) : birth, dice);
    }

    private Member child(String culture, Member parent, Dice dice) {
        var age = Math.max(3, parent.birth().until(asOf).getYears() - dice.between(20, 36));
        return member(culture, parent.name().family(), birth(age, dice), dice);
    }

    private Member partner(String culture, Member first, Dice dice) {
        var age = Math.max(24, first.birth().until(asOf).getYears() + dice.between(-6, 6));
        var family = dice.chance(0.8) ? first.name().family() : family(names.culture(dice), dice);
        var gender = dice.chance(0.95) ? first.gender().equals("F") ? "M" : "F" : first.gender();
        return member(culture, family, birth(age, dice), gender, dice);
    }

    /** Parent and child with the same name at the same address. */
    private Member namesake(String culture, Member parent, Dice dice) {
        var age = parent.birth().until(asOf).getYears() - dice.between(20, 36);
        var child = member(culture, parent.name().family(), birth(age, dice), parent.gender(), dice);
        var name = new Person.Name(
                parent.name().given(), child.name().middle(), parent.name().family(), "");
        return new Member(name, parent.gender(), child.birth());
    }

    private String family(String culture, Dice dice) {
        var family = names.family(culture, dice);
        return dice.chance(0.03) ? family + "-" + names.family(culture, dice) : family;
    }

    /** ZZ is no postcode area (Royal Mail has none of that name). */
    private static String postcode(Dice dice) {
        var letters = "ABDEFGHJLNPQRSTUWXYZ";
        return String.format(
                Locale.ROOT,
                "ZZ%d %d%c%c",
                dice.between(1, 99),
                dice.below(10),
                letters.charAt(dice.below(letters.length())),
                letters.charAt(dice.below(letters.length())));
    }

    private static String street(Dice dice) {
        var name =
                dice.of("Mill", "Church", "Station", "Weavers", "Orchard", "Mere", "Heron", "Quarry", "Lime", "Abbey");
        return dice.between(1, 190) + " " + name + " " + dice.of("Lane", "Road", "Street", "Close", "Avenue", "Court");
    }

    record Household(Person.Home home, List<Member> members) {
        Household {
            members = List.copyOf(members);
        }
    }

    record Member(Person.Name name, String gender, LocalDate birth) {}
}
