package org.braid.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place in which a mapping reads a column for a field.
 *
 * @param kind the kind of row
 * @param source which of the rule's sources it is
 */
record ColumnUse(RowRule kind, FieldRule rule, FieldRule.Source source) {

    /** Every use of a column in the rows that state something, and in what tells a delivery's period. */
    static List<ColumnUse> of(int column, MappingFile file) {
        var uses = new ArrayList<ColumnUse>();
        var anyRow = RowRule.shared(file.rows());
        file.period().forEach(rule -> add(uses, anyRow, rule, column));
        stating(file)
                .forEach(kind -> Stream.concat(Stream.of(kind), kind.also().stream())
                        .flatMap(each -> each.fields().stream())
                        .forEach(rule -> add(uses, kind, rule, column)));
        return uses;
    }

    /** The kinds of row that state something. */
    static List<RowRule> stating(MappingFile file) {
        return file.rows().stream()
                .filter(kind -> kind.gives() != RowRule.Gives.NOTHING)
                .toList();
    }

    private static void add(List<ColumnUse> uses, RowRule kind, FieldRule rule, int column) {
        rule.sources().stream()
                .filter(source -> reads(source, column))
                .forEach(source -> uses.add(new ColumnUse(kind, rule, source)));
    }

    private static boolean reads(FieldRule.Source source, int column) {
        if (source instanceof FieldRule.FromRow row) {
            return row.columns().contains(column);
        }
        if (source instanceof FieldRule.BesideAmount beside) {
            return beside.amount().columns().contains(column);
        }
        return source instanceof FieldRule.Computed computed
                && computed.expression().columns().contains(column);
    }

    Field field() {
        return rule.field();
    }

    /** Whether the cell's text is the field's, and not only a part of it. */
    boolean isWhole() {
        return source instanceof FieldRule.FromRow row && row.columns().size() == 1 && row.pattern() == null;
    }

    /** Whether nothing else could fill the field. */
    boolean isOnly() {
        return rule.sources().size() == 1
                && source instanceof FieldRule.FromRow row
                && row.columns().size() == 1;
    }

    /** The codes that the whole cell can have here; none where it takes any text. */
    List<String> codes() {
        if (!isWhole()) {
            return List.of();
        }
        var codes = rule.codes();
        if (codes != null && !codes.codes().isEmpty()) {
            return codes.codes();
        }
        if (YesOrNo.asks(field().choices())) {
            return YesOrNo.SHOWN;
        }
        return codes == null ? field().choices() : List.of();
    }

    /** Whether a row with another code is not taken. */
    boolean guards() {
        return !codes().isEmpty()
                && rule.split() == null
                && rule.otherwise() == null
                && (rule.required() || field().essential());
    }
}
