package org.braid.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.braid.mapping.Contract;
import org.braid.mapping.ContractColumn;
import org.braid.mapping.ContractColumn.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A column in the words of Frictionless Table Schema.
 *
 * @param bareNumber false where a currency may stand beside an amount
 */
record TableField(
        String name,
        String type,
        @Nullable String format,
        String description,
        @Nullable Boolean bareNumber,
        @Nullable String decimalChar,
        @Nullable String groupChar,
        @Nullable List<String> trueValues,
        @Nullable List<String> falseValues,
        @Nullable List<String> missingValues,
        Constraints constraints) {

    /** Numbers for numbers, and texts for days. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Constraints(
            boolean required,
            @Nullable Boolean unique,
            @Nullable Object minimum,
            @Nullable Object maximum,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable String pattern,
            @Nullable @JsonProperty("enum") List<String> choices) {}

    static TableField of(ContractColumn column, Contract contract) {
        var kind = column.kind();
        var number = kind == Kind.MONEY || kind == Kind.NUMBER;
        return new TableField(
                column.column().heading(),
                type(kind),
                kind == Kind.DATE ? new DateForm(column.form()).ofTableSchema() : null,
                new ColumnWords(column).all(),
                number ? kind == Kind.NUMBER : null,
                number ? decimal(contract) : null,
                number ? group(contract) : null,
                kind == Kind.TRUTH ? List.of("Yes") : null,
                kind == Kind.TRUTH ? List.of("No") : null,
                missing(column, contract),
                constraints(column));
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case TEXT -> "string";
            case DATE -> "date";
            case MONEY, NUMBER -> "number";
            case INTEGER -> "integer";
            case YEAR -> "year";
            case TRUTH -> "boolean";
        };
    }

    static String decimal(Contract contract) {
        return contract.decimalComma() ? "," : ".";
    }

    static String group(Contract contract) {
        return contract.decimalComma() ? "." : ",";
    }

    /** Those of every column do not count beside a column's own, so they are said again. */
    private static @Nullable List<String> missing(ContractColumn column, Contract contract) {
        if (column.missing().isEmpty()) {
            return null;
        }
        return allMissing(column, contract);
    }

    static List<String> allMissing(ContractColumn column, Contract contract) {
        var missing = new ArrayList<>(List.of(""));
        missing.addAll(contract.missing());
        column.missing().stream().filter(each -> !missing.contains(each)).forEach(missing::add);
        return missing;
    }

    private static Constraints constraints(ContractColumn column) {
        var limits = column.limits();
        var text = column.kind() == Kind.TEXT;
        var closed = column.choices().isOneOf() && column.choices().closed();
        return new Constraints(
                column.need().always(),
                limits.unique() ? true : null,
                bound(column.kind(), limits.minimum()),
                bound(column.kind(), limits.maximum()),
                text && limits.minLength() > 0 ? limits.minLength() : null,
                text && !closed && limits.maxLength() < ContractColumn.Limits.ANY_LENGTH ? limits.maxLength() : null,
                text ? limits.pattern() : null,
                closed ? column.choices().codes() : null);
    }

    private static @Nullable Object bound(Kind kind, String bound) {
        if (bound.isEmpty()) {
            return null;
        }
        return kind == Kind.DATE ? bound : new BigDecimal(bound);
    }
}
