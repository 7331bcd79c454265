package org.braid.sample;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** Writes people down as people do, mistakes included. */
final class Scribe {
    private final Mess mess;
    private final Names names;

    Scribe(Mess mess, Names names) {
        this.mess = mess;
        this.names = names;
    }

    Details details(Person person, Dice dice) {
        var given = given(person.name().given(), dice);
        var family = family(person.name(), dice);
        if (dice.chance(mess.nameTypo())) {
            if (dice.chance(0.5)) {
                given = mistyped(given, dice);
            } else {
                family = mistyped(family, dice);
            }
        }
        var middle = person.name().middle().isEmpty() || dice.chance(0.4)
                ? ""
                : " " + person.name().middle();
        var hand = hand(dice);
        return new Details(
                hand.write(given),
                hand.write(given + middle),
                hand.write(family),
                birth(person.birth(), dice),
                postcode(person.home(), dice),
                nhsNumber(person.nhsNumber(), dice));
    }

    private String given(String given, Dice dice) {
        var nicknames = names.nicknames(given);
        return !nicknames.isEmpty() && dice.chance(mess.nickname()) ? dice.of(nicknames) : given;
    }

    private String family(Person.Name name, Dice dice) {
        return !name.otherFamily().isEmpty() && dice.chance(mess.otherFamilyName())
                ? name.otherFamily()
                : name.family();
    }

    static String mistyped(String name, Dice dice) {
        var at = name.length() > 2 ? dice.between(1, name.length() - 2) : 0;
        var before = name.substring(0, at);
        var after = name.substring(at + 1);
        return switch (dice.below(4)) {
            case 0 -> before + after;
            case 1 -> before + name.charAt(at) + name.charAt(at) + after;
            case 2 -> before + (char) ('a' + dice.below(26)) + after;
            default -> after.isEmpty() ? name : before + after.charAt(0) + name.charAt(at) + after.substring(1);
        };
    }

    private Hand hand(Dice dice) {
        var plain = dice.chance(mess.accentsLost());
        var shouted = dice.chance(mess.shouted());
        var small = shouted && dice.chance(0.2);
        var blanks = dice.chance(mess.blanks());
        return name -> {
            var letters = plain ? plain(name) : name;
            var cased = !shouted ? letters : small ? letters.toLowerCase(Locale.UK) : letters.toUpperCase(Locale.UK);
            return blanks ? " " + cased.replace(" ", "  ") + " " : cased;
        };
    }

    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ø", "o")
                .replace("Ø", "O");
    }

    private LocalDate birth(LocalDate birth, Dice dice) {
        if (dice.chance(mess.birthSwapped()) && birth.getDayOfMonth() <= 12) {
            return LocalDate.of(birth.getYear(), birth.getDayOfMonth(), birth.getMonthValue());
        }
        if (!dice.chance(mess.birthMistyped())) {
            return birth;
        }
        return dice.chance(0.5) ? otherDay(birth, dice) : birth.minusYears(dice.chance(0.5) ? 1 : 10);
    }

    private static LocalDate otherDay(LocalDate birth, Dice dice) {
        var day = birth.getDayOfMonth();
        var other = day / 10 * 10 + (day % 10 + dice.between(1, 9)) % 10;
        try {
            return birth.withDayOfMonth(other);
        } catch (DateTimeException noSuchDay) {
            return birth.withDayOfMonth(day == 1 ? 2 : day - 1);
        }
    }

    private String postcode(Person.Home home, Dice dice) {
        if (dice.chance(mess.postcodeBlank())) {
            return "";
        }
        var postcode = dice.chance(mess.movedHouse()) ? home.lastPostcode() : home.postcode();
        if (!dice.chance(mess.postcodeClosedUp())) {
            return postcode;
        }
        var closed = postcode.replace(" ", "");
        return dice.chance(0.2) ? closed.toLowerCase(Locale.ROOT) : closed;
    }

    private String nhsNumber(String number, Dice dice) {
        var share = dice.share();
        if (number.isEmpty() || share < mess.nhsNumberMissing()) {
            return "";
        }
        share -= mess.nhsNumberMissing();
        if (share < mess.nhsNumberMistyped()) {
            return otherDigit(number, dice);
        }
        return share < mess.nhsNumberMistyped() + mess.nhsNumberTransposed() ? transposed(number, dice) : number;
    }

    static String otherDigit(String number, Dice dice) {
        var at = dice.between(3, 8);
        var digit = (number.charAt(at) - '0' + dice.between(1, 9)) % 10;
        return number.substring(0, at) + digit + number.substring(at + 1);
    }

    /** Two neighbours that differ; the number again where none do. */
    static String transposed(String number, Dice dice) {
        var from = dice.between(2, 7);
        for (int step = 0; step < 6; step++) {
            var at = 2 + (from - 2 + step) % 6;
            if (number.charAt(at) != number.charAt(at + 1)) {
                return number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
            }
        }
        return number;
    }

    private interface Hand {
        String write(String name);
    }
}
