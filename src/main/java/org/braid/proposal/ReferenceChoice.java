package org.braid.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.braid.mapping.CellValue;

/**
 * By which columns one row is told from all others.
 *
 * @param isUnique whether no two rows of those looked at are alike in them
 */
record ReferenceChoice(List<Column> columns, boolean isUnique) {
    private static final List<ColumnMeaning> PEOPLE = List.of(
            ColumnMeaning.PERSON_NUMBER,
            ColumnMeaning.NHS_NUMBER,
            ColumnMeaning.CHI,
            ColumnMeaning.UPN,
            ColumnMeaning.ULN,
            ColumnMeaning.BSN,
            ColumnMeaning.FULL_NAME);

    /** What tells several rows of one person apart, the most telling first. */
    private static final List<ColumnMeaning> MORE = List.of(
            ColumnMeaning.CODE,
            ColumnMeaning.FROM,
            ColumnMeaning.FUNDER,
            ColumnMeaning.FREQUENCY,
            ColumnMeaning.BIRTH_DATE,
            ColumnMeaning.GIVEN_NAME);

    static ReferenceChoice of(Judgement judgement, Optional<Column> kind) {
        var columns = new ArrayList<Column>();
        first(judgement).ifPresent(columns::add);
        for (var meaning : MORE) {
            if (!columns.isEmpty() && isUnique(columns)) {
                break;
            }
            var next = meaning == ColumnMeaning.CODE ? kind : judgement.only(meaning);
            next.filter(column -> !columns.contains(column)).ifPresent(columns::add);
        }
        return new ReferenceChoice(columns, isUnique(columns));
    }

    private static Optional<Column> first(Judgement judgement) {
        var reference = judgement.only(ColumnMeaning.REFERENCE);
        if (reference.isPresent()) {
            return reference;
        }
        return PEOPLE.stream()
                .map(judgement::only)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> judgement.only(ColumnMeaning.FAMILY_NAME));
    }

    private static boolean isUnique(List<Column> columns) {
        if (columns.isEmpty()) {
            return false;
        }
        var rows = columns.get(0).texts().size();
        var keys = new HashSet<List<String>>();
        for (int row = 0; row < rows; row++) {
            int at = row;
            keys.add(columns.stream().map(column -> column.texts().get(at)).toList());
        }
        return keys.size() == rows;
    }

    /** Whether a spreadsheet made numbers of names, such as {@code 12345.0}. */
    boolean isNumber() {
        return columns.stream()
                .flatMap(column -> column.filled().stream())
                .anyMatch(text -> !Objects.equals(CellValue.numeral(text), text));
    }
}
