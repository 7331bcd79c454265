package org.braid.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An invented town whose people five feeds describe, each in its own untidy way: the same seed, the same town. Two of
 * the feeds know nothing but name, date of birth and postcode.
 */
final class Town {
    private static final String[] WOMEN =
            ("Margaret Elizabeth Susan Patricia Catherine Jennifer Rebecca Charlotte Emily "
                            + "Victoria Deborah Amanda Samantha Jacqueline Christine Sarah Olivia Amelia Isabella Sophie Grace Fatima "
                            + "Aisha Priya Zara Chloe Megan Hannah Lauren Ruth Joyce Doreen Hilary Ingrid Nasreen Ngozi Bronwen Morag")
                    .split(" ");
    private static final String[] MEN =
            ("William Robert James Michael Richard Thomas Christopher Anthony Stephen Edward "
                            + "Joseph Daniel Benjamin Matthew Andrew David Alexander Nicholas Samuel Joshua George Harold Kenneth "
                            + "Mohammed Imran Rajesh Kwame Piotr Dylan Callum Rhys Gareth Hamish Norman Cyril Desmond Tobias Oscar")
                    .split(" ");
    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(
            Map.entry("Margaret", "Maggie"),
            Map.entry("Elizabeth", "Liz"),
            Map.entry("Susan", "Sue"),
            Map.entry("Patricia", "Pat"),
            Map.entry("Catherine", "Kate"),
            Map.entry("Jennifer", "Jenny"),
            Map.entry("Rebecca", "Becky"),
            Map.entry("Victoria", "Vicky"),
            Map.entry("Deborah", "Debbie"),
            Map.entry("Samantha", "Sam"),
            Map.entry("William", "Bill"),
            Map.entry("Robert", "Bob"),
            Map.entry("James", "Jim"),
            Map.entry("Michael", "Mike"),
            Map.entry("Richard", "Dick"),
            Map.entry("Thomas", "Tom"),
            Map.entry("Anthony", "Tony"),
            Map.entry("Edward", "Ted"),
            Map.entry("Daniel", "Danny"),
            Map.entry("Alexander", "Alex"));
    private static final String[] BEGINNINGS =
            "Ash Black Brad Cald Clay Dun East Fair Gold Hart Holm Kirk Lang Mar Nor Oak Pres Rams Sut Thorn Under Wake West Whit Wood"
                    .split(" ");
    private static final String[] ENDINGS =
            "bourne brook by combe croft dale field ford ham hurst land ley man more shaw stead stone ton well worth"
                    .split(" ");

    private final Random random;
    private final List<Identity> identities = new ArrayList<>();
    private final Map<String, Integer> truth = new HashMap<>();
    private int number;

    private record Resident(
            int number,
            String given,
            String family,
            String maiden,
            LocalDate born,
            String gender,
            String postcode,
            String oldPostcode) {}

    private Town(long seed) {
        random = new Random(seed);
    }

    static Town of(int people, long seed) {
        var town = new Town(seed);
        while (town.number < people) {
            town.addHousehold();
        }
        return town;
    }

    List<Identity> identities() {
        return identities;
    }

    /** The number of the person whom each identity key describes. */
    Map<String, Integer> truth() {
        return truth;
    }

    private void addHousehold() {
        var family = family();
        var postcode = postcode();
        var born = born(1940, 50);
        var first = resident(given(chance(0.5)), family, born, postcode);
        describe(first);
        if (chance(0.3)) {
            var sameName = chance(0.1);
            var child = sameName ? first.given() : given(chance(0.5));
            describe(resident(child, family, born.plusDays(20 * 365 + random.nextInt(5000)), postcode));
        }
        if (chance(0.04)) {
            describe(resident(otherThan(first.given()), family, born, postcode));
        }
    }

    private Resident resident(String given, String family, LocalDate born, String postcode) {
        var woman = List.of(WOMEN).contains(given);
        var maiden = woman && chance(0.2) ? family() : family;
        var oldPostcode = chance(0.15) ? postcode() : postcode;
        return new Resident(number++, given, family, maiden, born, woman ? "female" : "male", postcode, oldPostcode);
    }

    private void describe(Resident resident) {
        var nhsNumber = nhsNumber(resident.number());
        var feeds = List.of("council", "health", "education", "employment", "grants");
        var known = 0;
        for (var feed : feeds) {
            if (chance(0.75)) {
                add(resident, feed, nhsNumber);
                known++;
            }
        }
        if (known == 0) {
            add(resident, "employment", nhsNumber);
        }
    }

    private void add(Resident resident, String feed, String nhsNumber) {
        var key = feed + "/" + resident.number();
        var stated = untidy(People.of(key, resident.given(), resident.family()).from(feed), resident);
        identities.add(identified(stated, feed, resident, nhsNumber).identity());
        truth.put(key, resident.number());
    }

    private People identified(People stated, String feed, Resident resident, String nhsNumber) {
        return switch (feed) {
            case "council" -> numbered(stated.with("council/991", "C" + resident.number()), nhsNumber, 0.85);
            case "health" -> numbered(stated.with("phb/QZZ", "H" + resident.number()), nhsNumber, 0.95);
            case "education" ->
                chance(0.5)
                        ? stated.with("upn", "U" + resident.number()).unverified(nhsNumber)
                        : stated.with("upn", "U" + resident.number());
            default -> stated;
        };
    }

    private People numbered(People stated, String nhsNumber, double share) {
        if (!chance(share)) {
            return stated;
        }
        return chance(0.9) ? stated.verified(nhsNumber) : stated.unverified(nhsNumber);
    }

    private People untidy(People stated, Resident resident) {
        var given = resident.given();
        if (chance(0.08)) {
            given = SHORT_FORMS.getOrDefault(given, given);
        }
        given = chance(0.02) ? slip(given) : given;
        given = chance(0.004) ? given.substring(0, 1) : given;
        given = chance(0.05) ? given + " " + given(true) : given;
        var family = chance(0.2) ? resident.maiden() : resident.family();
        family = chance(0.02) ? slip(family) : family;
        family = chance(0.01) ? family + "-" + family() : family;
        var swapped = chance(0.004);
        return stated.named(swapped ? family : given, swapped ? given : family)
                .born(untidy(resident.born()))
                .at(untidyPostcode(chance(0.3) ? resident.oldPostcode() : resident.postcode()))
                .gender(stated.feed().equals("employment") ? "" : resident.gender());
    }

    private LocalDate untidy(LocalDate date) {
        if (chance(0.01) && date.getDayOfMonth() <= 12) {
            return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        }
        return chance(0.01)
                ? date.withDayOfMonth(Math.min(28, date.getDayOfMonth() / 10 * 10 + 1 + random.nextInt(8)))
                : date;
    }

    private String untidyPostcode(String postcode) {
        return chance(0.03) ? "" : chance(0.01) ? postcode.replace('0', 'O') : postcode;
    }

    private String slip(String name) {
        var at = 1 + random.nextInt(name.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            default -> name.substring(0, at) + (char) ('a' + random.nextInt(26)) + name.substring(at + 1);
        };
    }

    private String given(boolean woman) {
        var names = woman ? WOMEN : MEN;
        return names[skewed(names.length)];
    }

    private String otherThan(String given) {
        var other = given(chance(0.5));
        return other.equals(given) ? otherThan(given) : other;
    }

    private String family() {
        return BEGINNINGS[skewed(BEGINNINGS.length)] + ENDINGS[random.nextInt(ENDINGS.length)];
    }

    /** Small numbers more often than large ones, as common names are. */
    private int skewed(int bound) {
        return Math.min(random.nextInt(bound), random.nextInt(bound));
    }

    private LocalDate born(int from, int years) {
        return LocalDate.of(from, 1, 1).plusDays(random.nextInt(years * 365));
    }

    private String postcode() {
        return "ZZ%d %d%c%c"
                .formatted(
                        10 + random.nextInt(20), random.nextInt(10), 'A' + random.nextInt(8), 'A' + random.nextInt(20));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A number of the range kept for tests, with its check digit. */
    static String nhsNumber(int number) {
        var digits = "999%06d".formatted(number * 7 % 1_000_000);
        var sum = 0;
        for (var i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        var check = (11 - sum % 11) % 11;
        return check == 10 ? nhsNumber(number + 50_021) : digits + check;
    }
}
