package org.braid.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.mapping.Contract;
import org.braid.mapping.ContractColumn;
import org.braid.mapping.ContractColumn.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A column in the words of CSVW.
 *
 * @param name for programs
 * @param titles the heading, then others that mean the same
 * @param missing texts that mean blank
 */
record CsvwColumn(
        String name,
        List<String> titles,
        @JsonProperty("dc:description") String description,
        Datatype datatype,
        boolean required,
        @JsonProperty("null") List<String> missing) {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+(){}\\[\\]-]");

    /**
     * What a value is.
     *
     * @param format a date's form, how a number is written, or an expression that a text fits
     */
    record Datatype(
            String base,
            @Nullable Object format,
            @Nullable Object minimum,
            @Nullable Object maximum,
            @Nullable Integer minLength,
            @Nullable Integer maxLength) {}

    record NumberFormat(String decimalChar, String groupChar) {}

    static CsvwColumn of(ContractColumn column, Contract contract, String name) {
        var heading = column.column().heading();
        return new CsvwColumn(
                name,
                Stream.concat(Stream.of(heading), column.column().aliases().stream())
                        .distinct()
                        .toList(),
                new ColumnWords(column).all(),
                datatype(column, contract),
                column.need().always(),
                TableField.allMissing(column, contract));
    }

    private static Datatype datatype(ContractColumn column, Contract contract) {
        var limits = column.limits();
        return switch (column.kind()) {
            case TEXT -> text(column, limits);
            case DATE -> bounded("date", new DateForm(column.form()).shown(), limits.minimum(), limits.maximum());
            case MONEY, NUMBER ->
                bounded(
                        "decimal",
                        new NumberFormat(TableField.decimal(contract), TableField.group(contract)),
                        number(limits.minimum()),
                        number(limits.maximum()));
            case INTEGER -> bounded("integer", null, number(limits.minimum()), number(limits.maximum()));
            case YEAR -> bounded("gYear", null, limits.minimum(), limits.maximum());
            case TRUTH -> bounded("boolean", "Yes|No", "", "");
        };
    }

    private static Datatype text(ContractColumn column, Limits limits) {
        var closed = column.choices().isOneOf() && column.choices().closed();
        var format = closed
                ? column.choices().codes().stream().map(CsvwColumn::literal).collect(Collectors.joining("|"))
                : limits.pattern();
        return new Datatype(
                "string",
                format,
                null,
                null,
                limits.minLength() > 0 ? limits.minLength() : null,
                !closed && limits.maxLength() < Limits.ANY_LENGTH ? limits.maxLength() : null);
    }

    private static String literal(String code) {
        return SPECIAL.matcher(code).replaceAll("\\\\$0");
    }

    private static Datatype bounded(
            String base, @Nullable Object format, @Nullable Object minimum, @Nullable Object maximum) {
        return new Datatype(base, format, orNull(minimum), orNull(maximum), null, null);
    }

    private static @Nullable Object orNull(@Nullable Object bound) {
        return "".equals(bound) ? null : bound;
    }

    private static @Nullable Object number(String bound) {
        return bound.isEmpty() ? null : new BigDecimal(bound);
    }
}
