package org.braid.proposal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What holds between columns of numbers, row by row.
 *
 * @param rows in how many it holds
 * @param of in how many all of them have a number
 */
record Relation(int rows, int of) {
    private static final int ENOUGH_ROWS = 3;
    private static final BigDecimal PENNY = new BigDecimal("0.011");
    private static final BigDecimal ROUNDING = new BigDecimal("0.002");

    /** In nine rows of ten. */
    boolean holds() {
        return rows >= ENOUGH_ROWS && 10 * rows >= 9 * of;
    }

    /** Units times a rate are the total, to the penny. */
    static Relation product(MoneyColumn rate, MoneyColumn units, MoneyColumn total) {
        return counted(List.of(rate, units, total), values -> {
            var product = values.get(0).multiply(values.get(1));
            return product.signum() != 0
                    && product.subtract(values.get(2)).abs().compareTo(PENNY) <= 0;
        });
    }

    /** The larger is so many times the smaller, but for what rounding does to it. */
    static Relation times(MoneyColumn smaller, BigDecimal times, MoneyColumn larger) {
        return counted(List.of(smaller, larger), values -> {
            var product = values.get(0).multiply(times);
            var most = product.abs().multiply(ROUNDING).add(PENNY);
            return product.signum() != 0
                    && product.subtract(values.get(1)).abs().compareTo(most) <= 0;
        });
    }

    /** The whole less a part is the rest. */
    static Relation difference(MoneyColumn whole, MoneyColumn part, MoneyColumn rest) {
        return counted(
                List.of(whole, part, rest),
                values -> values.get(1).signum() != 0
                        && values.get(0).subtract(values.get(1)).compareTo(values.get(2)) == 0);
    }

    private interface Holds {
        boolean among(List<BigDecimal> values);
    }

    private static Relation counted(List<MoneyColumn> columns, Holds holds) {
        var of = 0;
        var rows = 0;
        for (int row = 0; row < columns.get(0).amounts().size(); row++) {
            int at = row;
            var values = columns.stream()
                    .map(column -> column.value(at))
                    .flatMap(Optional::stream)
                    .toList();
            if (values.size() == columns.size()) {
                of++;
                rows += holds.among(values) ? 1 : 0;
            }
        }
        return new Relation(rows, of);
    }
}
