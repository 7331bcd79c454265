package org.braid.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.braid.mapping.CellValue;

/** All that a column could be by its own values, with its heading as a second voice; the strongest first. */
final class ColumnReadings {
    private static final Comparator<Reading> STRONGEST =
            Comparator.comparingInt(Reading::weight).reversed().thenComparing(Reading::meaning);
    private static final int HEADING = 15;
    private static final int FEW = 12;
    private static final int FEW_ROWS = 6;

    private final Column column;
    private final List<Reading> found = new ArrayList<>();
    private final int of;

    private ColumnReadings(Column column) {
        this.column = column;
        this.of = column.filled().size();
    }

    static List<Reading> of(Column column) {
        if (column.filled().isEmpty()) {
            return List.of(empty(column));
        }
        var readings = new ColumnReadings(column);
        readings.numbersOfPeople();
        readings.daysAndAmounts();
        readings.words();
        readings.names();
        readings.references();
        return readings.strongest();
    }

    /** What ends has often not ended yet. */
    private static Reading empty(Column column) {
        return ColumnMeaning.TO.isNamedBy(column.heading())
                ? Reading.of(ColumnMeaning.TO, 0, 0, 20, "blank throughout; its heading says so")
                : Reading.of(ColumnMeaning.EMPTY, 0, 0, 1);
    }

    private List<Reading> strongest() {
        var heading = column.heading();
        return found.stream()
                .map(each -> each.meaning().isNamedBy(heading) ? each.and(HEADING, "its heading says so, too") : each)
                .sorted(STRONGEST)
                .toList();
    }

    /** Where fewer than six in ten fit, it is another thing; three in ten are worth a mention. */
    private void add(ColumnMeaning meaning, int fits, int most, String because) {
        if (10 * fits >= 3 * of && fits > 0) {
            var weight = most * fits / of;
            found.add(Reading.of(meaning, fits, of, 10 * fits >= 6 * of ? weight : weight / 4, because));
        }
    }

    private boolean isNamed(ColumnMeaning meaning) {
        return meaning.isNamedBy(column.heading());
    }

    private int count(Predicate<String> fits) {
        return column.count(fits);
    }

    /** One number in eleven passes such a check by chance. */
    private void numbersOfPeople() {
        var lost = count(CellValue::hasLostZero);
        var nhs = count(text -> CellValue.nhsNumber(text).isPresent());
        add(
                ColumnMeaning.NHS_NUMBER,
                nhs,
                nhs * 2 > of ? 95 : 20,
                "check digit" + (lost > 0 ? "; %d lost their first zero".formatted(lost) : ""));
        var chi = count(text -> CellValue.chi(text).isPresent());
        add(ColumnMeaning.CHI, chi, 10 * chi >= 9 * of ? 97 : 15, "check digit, and a day of birth before it");
        add(ColumnMeaning.UPN, count(text -> CellValue.upn(text).isPresent()), 98, "check letter");
        var uln = count(text -> CellValue.uln(text).isPresent());
        add(ColumnMeaning.ULN, uln, uln * 2 > of ? 94 : 20, "check digit");
        var bsn = count(text -> CellValue.bsn(text).isPresent());
        add(ColumnMeaning.BSN, bsn, bsn * 2 > of ? 92 : 20, "eleven test");
    }

    private void daysAndAmounts() {
        var days = DayColumn.of(column);
        if (days.numbers() == 0 || isNamed(ColumnMeaning.DATE) || isNamed(ColumnMeaning.BIRTH_DATE) || isNamedAsDay()) {
            add(ColumnMeaning.DATE, days.count(), days.numbers() == 0 ? 90 : 75, days.evidence());
        } else {
            add(ColumnMeaning.DATE, days.count(), 30, days.evidence());
        }
        var money = MoneyColumn.of(column);
        add(ColumnMeaning.AMOUNT, money.count(), money.weight(), money.evidence());
        var keys = count(text -> text.matches("[0-9]{5,}"));
        add(ColumnMeaning.NUMBER, money.bare(), 2 * keys > of ? 30 : 50, "numbers");
        if (money.couldBeUnits()) {
            add(ColumnMeaning.UNITS, money.bare(), 40, "numbers that a week could have hours");
        }
        add(ColumnMeaning.POSTCODE, count(CellValue::isPostcode), 92, "shape");
    }

    private boolean isNamedAsDay() {
        return isNamed(ColumnMeaning.FROM) || isNamed(ColumnMeaning.TO) || isNamed(ColumnMeaning.REVIEW_DUE);
    }

    private void words() {
        add(ColumnMeaning.FREQUENCY, count(text -> CellValue.frequency(text).isPresent()), 93, "words for how often");
        add(ColumnMeaning.CURRENCY, count(Vocabulary::isCurrency), 88, "codes of currencies");
        add(ColumnMeaning.GENDER, count(Vocabulary::isGender), column.distinct().size() <= 4 ? genders() : 10, "words");
        add(
                ColumnMeaning.YES_NO,
                count(text -> CellValue.yesOrNo(text).isPresent()),
                yesOrNo(),
                "words for yes and no");
        var funders = count(Vocabulary::isOrganisation);
        add(ColumnMeaning.FUNDER, funders, 85, "names of councils or health bodies");
        if (funders == 0 && isNamed(ColumnMeaning.FUNDER) && !isNamed(ColumnMeaning.REFERENCE)) {
            add(ColumnMeaning.FUNDER, count(Vocabulary::isOneName), 40, "shape: one capitalised word");
        }
        if (Vocabulary.areFew(column) && 2 * count(Vocabulary::isLongReference) <= of) {
            var known = count(Vocabulary::isKindOfMoney);
            var one = column.distinct().size() == 1 && known == 0;
            add(ColumnMeaning.CODE, of, known > 0 ? 65 + 10 * known / of : one ? 20 : 45, codes(known));
        }
        if (column.distinct().size() == 1 && of > 1) {
            add(ColumnMeaning.CONSTANT, of, 35, "one value in all rows");
        }
        add(ColumnMeaning.TEXT, of, 8, "");
    }

    private String codes(int known) {
        var kinds = known > 0 ? ", some of them words for kinds of budget" : "";
        return "different values: %d%s".formatted(column.distinct().size(), kinds);
    }

    private int genders() {
        return column.distinct().stream().anyMatch(text -> text.length() > 1) ? 90 : 70;
    }

    private int yesOrNo() {
        return column.distinct().stream().allMatch(text -> text.matches("[01](\\.0)?")) ? 40 : 72;
    }

    private void names() {
        var isNamed = isNamed(ColumnMeaning.FULL_NAME) || isNamedAsPart();
        if (isNamed || (!Vocabulary.areFew(column) && isNamedAsNothing())) {
            var surnameFirst = count(Vocabulary::isSurnameFirst);
            var both = count(text -> Vocabulary.isSurnameFirst(text) || Vocabulary.isForenameFirst(text));
            add(
                    ColumnMeaning.FULL_NAME,
                    both,
                    surnameFirst > 0 ? 78 : 55,
                    "shape: %s"
                            .formatted(
                                    surnameFirst > 0 ? "surname, comma, forename" : "two or more capitalised words"));
        }
        var single = count(Vocabulary::isOneName);
        if (isNamedAsPart() || (isNamedAsNothing() && areDifferent())) {
            add(
                    ColumnMeaning.FAMILY_NAME,
                    single,
                    isNamed(ColumnMeaning.FAMILY_NAME) ? 65 : 33,
                    "shape: one capitalised word");
            add(
                    ColumnMeaning.GIVEN_NAME,
                    single,
                    isNamed(ColumnMeaning.GIVEN_NAME) ? 65 : 32,
                    "shape: one capitalised word");
        }
    }

    /** Names are as many as people, nearly. */
    private boolean areDifferent() {
        return of >= FEW_ROWS && 2 * column.distinct().size() > of;
    }

    /** Whether its heading leaves open what words below it mean. */
    private boolean isNamedAsNothing() {
        return !isNamed(ColumnMeaning.FUNDER)
                && !isNamed(ColumnMeaning.CODE)
                && !isNamed(ColumnMeaning.TEXT)
                && !isNamed(ColumnMeaning.FREQUENCY);
    }

    private boolean isNamedAsPart() {
        return isNamed(ColumnMeaning.FAMILY_NAME) || isNamed(ColumnMeaning.GIVEN_NAME);
    }

    private void references() {
        var shaped = count(Vocabulary::isReference);
        var letters = count(text -> text.codePoints().anyMatch(Character::isLetter));
        if (column.areAllDifferent() && of > 1) {
            add(ColumnMeaning.REFERENCE, shaped, letters > 0 ? 65 : 52, "no two are alike");
        }
        var repeats = column.distinct().size() > FEW
                || isNamed(ColumnMeaning.PERSON_NUMBER)
                || 2 * count(Vocabulary::isLongReference) > of;
        if (repeats) {
            add(ColumnMeaning.PERSON_NUMBER, shaped, letters > 0 ? 45 : 43, "shape of a reference");
        }
        if (!column.areAllDifferent() && !Vocabulary.areFew(column)) {
            add(ColumnMeaning.REFERENCE, shaped, isNamed(ColumnMeaning.REFERENCE) ? 40 : 30, "shape of a reference");
        }
    }
}
