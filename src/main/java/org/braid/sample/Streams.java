package org.braid.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who has which public money. Adult social care begins at 18, Access to Work ends at 65, an EHC plan ends at 25; by
 * age band the shares below give 62 % social care, 43 % health, 25 % education, 24 % employment, and 46 % of people
 * with two of them or more, 8 % with three or more.
 */
final class Streams {
    static final Set<String> ALL = Set.of(Line.SOCIAL_CARE, Line.NHS_PHB, Line.EDUCATION, Line.EMPLOYMENT);

    private static final List<Choice> CHILD = List.of(choice("E", 55), choice("H", 5), choice("EH", 40));
    private static final List<Choice> YOUTH = List.of(
            choice("E", 12),
            choice("S", 6),
            choice("W", 6),
            choice("ES", 22),
            choice("EH", 6),
            choice("EW", 8),
            choice("SH", 6),
            choice("SW", 6),
            choice("ESH", 14),
            choice("ESW", 10),
            choice("ESHW", 4));
    private static final List<Choice> ADULT = List.of(
            choice("S", 30),
            choice("H", 10),
            choice("W", 22),
            choice("SH", 14),
            choice("SW", 12),
            choice("HW", 4),
            choice("SHW", 8));
    private static final List<Choice> OLDER = List.of(choice("S", 42), choice("H", 18), choice("SH", 40));

    private Streams() {}

    static Set<String> of(LocalDate birth, LocalDate asOf, Dice dice) {
        var age = birth.until(asOf).getYears();
        var choices = age < 18 ? CHILD : age < 26 ? YOUTH : age < 65 ? ADULT : OLDER;
        var left = dice.below(100);
        for (var choice : choices) {
            left -= choice.percent();
            if (left < 0) {
                return choice.streams();
            }
        }
        throw new IllegalStateException("the shares of an age band add up to 100");
    }

    /** A birth in the same household that allows every stream: between 18 and 25 years ago. */
    static LocalDate within(LocalDate birth, LocalDate asOf) {
        var age = birth.until(asOf).getYears();
        return age >= 18 && age < 25 ? birth : birth.withYear(asOf.getYear() - 21);
    }

    private static Choice choice(String letters, int percent) {
        var streams = letters.chars()
                .mapToObj(letter -> switch (letter) {
                    case 'S' -> Line.SOCIAL_CARE;
                    case 'H' -> Line.NHS_PHB;
                    case 'E' -> Line.EDUCATION;
                    default -> Line.EMPLOYMENT;
                })
                .collect(Collectors.toUnmodifiableSet());
        return new Choice(streams, percent);
    }

    private record Choice(Set<String> streams, int percent) {}
}
