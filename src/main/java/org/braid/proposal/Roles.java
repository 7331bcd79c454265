package org.braid.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.braid.mapping.CellValue;

/** What the columns are to each other. */
final class Roles {
    /** Of these a row has one. */
    private static final List<Meaning> ONES = List.of(
            Meaning.UPN,
            Meaning.CHI,
            Meaning.NHS_NUMBER,
            Meaning.BSN,
            Meaning.POSTCODE,
            Meaning.FULL_NAME,
            Meaning.FAMILY_NAME,
            Meaning.GIVEN_NAME,
            Meaning.GENDER,
            Meaning.REFERENCE,
            Meaning.PERSON_NUMBER,
            Meaning.UNITS,
            Meaning.FREQUENCY,
            Meaning.CURRENCY,
            Meaning.FUNDER);

    private static final int SAME_BOTH = 9;

    private final Judgement judgement;
    private final KnownPeople known;

    private Roles(Judgement judgement, KnownPeople known) {
        this.judgement = judgement;
        this.known = known;
    }

    static MoneyRoles.Pace settle(Judgement judgement, KnownPeople known) {
        var roles = new Roles(judgement, known);
        roles.dropBirthInChi();
        judgement.settle(ONES);
        judgement.settle(ONES); // what lost its first meaning may be a second column of another
        DayRoles.settle(judgement);
        var pace = MoneyRoles.settle(judgement);
        judgement.settle(ONES);
        roles.tellApart();
        roles.compareWithKnown();
        return pace;
    }

    /** A Scottish number begins with the day of birth; that of its own row says that it is one. */
    private void dropBirthInChi() {
        judgement.taken(Meaning.CHI).stream().findFirst().ifPresent(column -> {
            var best = judgement.best(column);
            if (Meaning.NHS_NUMBER.isNamedBy(column.heading()) && best.of() < SAME_BOTH) {
                judgement.reading(column, Meaning.NHS_NUMBER).ifPresent(nhs -> judgement.take(column, nhs));
            }
        });
    }

    /** A code that has nearly as many values as there are people tells of them. */
    private void tellApart() {
        var people = people();
        judgement.taken(Meaning.CODE).stream()
                .filter(column -> people > 0 && 2 * column.distinct().size() > people)
                .forEach(column -> judgement.take(
                        column,
                        Reading.of(
                                Meaning.TEXT,
                                column.filled().size(),
                                column.filled().size(),
                                40,
                                "words")));
    }

    private int people() {
        return List.of(
                        Meaning.NHS_NUMBER,
                        Meaning.CHI,
                        Meaning.UPN,
                        Meaning.BSN,
                        Meaning.PERSON_NUMBER,
                        Meaning.FULL_NAME)
                .stream()
                .flatMap(meaning -> judgement.taken(meaning).stream())
                .mapToInt(column -> column.distinct().size())
                .max()
                .orElse(0);
    }

    /** How many of the values an installation knows; it never says which. */
    private void compareWithKnown() {
        for (var column : judgement.columns()) {
            var best = judgement.best(column);
            var shared = shared(column, best.meaning());
            if (shared.isPresent() && shared.get() > 0) {
                var of = distinct(column, best.meaning()).size();
                var seen = best.and(5, "%d of %d different values are known here".formatted(shared.get(), of));
                var isPerson = best.meaning() == Meaning.REFERENCE && 2 * shared.get() > of;
                judgement.take(column, isPerson ? seen.as(Meaning.PERSON_NUMBER) : seen);
            }
        }
    }

    private Optional<Integer> shared(Column column, Meaning meaning) {
        if (meaning == Meaning.BIRTH_DATE) {
            var days = new HashSet<>(DayColumn.of(column).sorted());
            return Optional.of(known.birthDates().apply(days));
        }
        var isNumber = Meaning.numbersOfPeople().contains(meaning)
                || meaning == Meaning.PERSON_NUMBER
                || meaning == Meaning.REFERENCE;
        return isNumber ? Optional.of(known.identifiers().apply(distinct(column, meaning))) : Optional.empty();
    }

    private static Set<String> distinct(Column column, Meaning meaning) {
        var values = new HashSet<String>();
        for (var text : column.filled()) {
            values.add(
                    switch (meaning) {
                        case NHS_NUMBER, CHI -> CellValue.nhsNumber(text).orElse(text);
                        case UPN -> CellValue.upn(text).orElse(text);
                        case BSN -> CellValue.bsn(text).orElse(text);
                        case BIRTH_DATE ->
                            CellValue.day(text)
                                    .map(CellValue.Day::either)
                                    .map(String::valueOf)
                                    .orElse(text);
                        default -> CellValue.numeral(text);
                    });
        }
        return values;
    }
}
