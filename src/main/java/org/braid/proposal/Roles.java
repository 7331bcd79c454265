package org.braid.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.braid.mapping.CellValue;

/** What the columns are to each other. */
final class Roles {
    /** Of these a row has one. */
    private static final List<ColumnMeaning> ONES = List.of(
            ColumnMeaning.UPN,
            ColumnMeaning.ULN,
            ColumnMeaning.CHI,
            ColumnMeaning.NHS_NUMBER,
            ColumnMeaning.BSN,
            ColumnMeaning.POSTCODE,
            ColumnMeaning.FULL_NAME,
            ColumnMeaning.FAMILY_NAME,
            ColumnMeaning.GIVEN_NAME,
            ColumnMeaning.GENDER,
            ColumnMeaning.REFERENCE,
            ColumnMeaning.PERSON_NUMBER,
            ColumnMeaning.UNITS,
            ColumnMeaning.FREQUENCY,
            ColumnMeaning.CURRENCY,
            ColumnMeaning.FUNDER);

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
        judgement.taken(ColumnMeaning.CHI).stream().findFirst().ifPresent(column -> {
            var best = judgement.best(column);
            if (ColumnMeaning.NHS_NUMBER.isNamedBy(column.heading()) && best.of() < SAME_BOTH) {
                judgement.reading(column, ColumnMeaning.NHS_NUMBER).ifPresent(nhs -> judgement.take(column, nhs));
            }
        });
    }

    /** A code that has nearly as many values as there are people tells of them. */
    private void tellApart() {
        var people = people();
        judgement.taken(ColumnMeaning.CODE).stream()
                .filter(column -> people > 0 && 2 * column.distinct().size() > people)
                .forEach(column -> judgement.take(
                        column,
                        Reading.of(
                                ColumnMeaning.TEXT,
                                column.filled().size(),
                                column.filled().size(),
                                40,
                                "words")));
    }

    private int people() {
        return List.of(
                        ColumnMeaning.NHS_NUMBER,
                        ColumnMeaning.CHI,
                        ColumnMeaning.UPN,
                        ColumnMeaning.ULN,
                        ColumnMeaning.BSN,
                        ColumnMeaning.PERSON_NUMBER,
                        ColumnMeaning.FULL_NAME)
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
                var isPerson = best.meaning() == ColumnMeaning.REFERENCE && 2 * shared.get() > of;
                judgement.take(column, isPerson ? seen.as(ColumnMeaning.PERSON_NUMBER) : seen);
            }
        }
    }

    private Optional<Integer> shared(Column column, ColumnMeaning meaning) {
        if (meaning == ColumnMeaning.BIRTH_DATE) {
            var days = new HashSet<>(DayColumn.of(column).sorted());
            return Optional.of(known.birthDates().apply(days));
        }
        var isNumber = ColumnMeaning.numbersOfPeople().contains(meaning)
                || meaning == ColumnMeaning.PERSON_NUMBER
                || meaning == ColumnMeaning.REFERENCE;
        return isNumber ? Optional.of(known.identifiers().apply(distinct(column, meaning))) : Optional.empty();
    }

    private static Set<String> distinct(Column column, ColumnMeaning meaning) {
        var values = new HashSet<String>();
        for (var text : column.filled()) {
            values.add(
                    switch (meaning) {
                        case NHS_NUMBER, CHI -> CellValue.nhsNumber(text).orElse(text);
                        case UPN -> CellValue.upn(text).orElse(text);
                        case ULN -> CellValue.uln(text).orElse(text);
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
