package org.braid.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of the columns with numbers is the amount, what the others are to it, and how often it is paid. */
final class MoneyRoles {
    /** How often two amounts are paid, where one is so many times the other. */
    private enum Ratio {
        YEAR_OF_52_WEEKS("52", "WEEKLY", "ANNUALLY"),
        YEAR_OF_365_DAYS("52.142857", "WEEKLY", "ANNUALLY"),
        YEAR_OF_MONTHS("12", "MONTHLY", "ANNUALLY"),
        YEAR_OF_FOUR_WEEKS("13", "FOUR_WEEKLY", "ANNUALLY"),
        FOUR_WEEKS("4", "WEEKLY", "FOUR_WEEKLY"),
        MONTH("4.333333", "WEEKLY", "MONTHLY");

        private final BigDecimal times;
        private final String smaller;
        private final String larger;

        Ratio(String times, String smaller, String larger) {
            this.times = new BigDecimal(times);
            this.smaller = smaller;
            this.larger = larger;
        }
    }

    /**
     * What the values say of how often the amount is paid.
     *
     * @param frequency its name; blank where they say nothing
     */
    record Pace(String frequency, String because) {
        static final Pace UNKNOWN = new Pace("", "");
    }

    private final Judgement judgement;
    private final List<MoneyColumn> numbers = new ArrayList<>();
    private Pace pace = Pace.UNKNOWN;
    private @Nullable MoneyColumn chosen;

    private MoneyRoles(Judgement judgement) {
        this.judgement = judgement;
        for (var column : judgement.columns()) {
            if (isNumber(judgement.best(column).meaning())) {
                numbers.add(MoneyColumn.of(column));
            }
        }
    }

    private static boolean isNumber(ColumnMeaning meaning) {
        return switch (meaning) {
            case AMOUNT, OTHER_MONEY, HOURLY_RATE, UNITS, NUMBER, CONSTANT -> true;
            default -> false;
        };
    }

    static Pace settle(Judgement judgement) {
        var roles = new MoneyRoles(judgement);
        if (!roles.products()) {
            roles.amount().ifPresent(roles::takeAmount);
        }
        roles.leaveOthers();
        return roles.pace;
    }

    /** Units times a rate are the amount. */
    private boolean products() {
        for (var total : numbers) {
            for (var rate : numbers) {
                for (var units : numbers) {
                    if (areThree(total, rate, units)) {
                        var relation = Relation.product(rate, units, total);
                        if (relation.holds()) {
                            takeProduct(total, rate, units, relation);
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private boolean areThree(MoneyColumn total, MoneyColumn rate, MoneyColumn units) {
        return rate.isOther(total)
                && units.isOther(total)
                && rate.isOther(units)
                && units.couldBeUnits()
                && weight(units, ColumnMeaning.UNITS) >= weight(rate, ColumnMeaning.UNITS);
    }

    /** Of two factors the units look less like money. */
    private static int weight(MoneyColumn column, ColumnMeaning meaning) {
        return (meaning.isNamedBy(column.column().heading()) ? 50 : 0) - column.weight();
    }

    private void takeProduct(MoneyColumn total, MoneyColumn rate, MoneyColumn units, Relation relation) {
        var rows = "in %d of %d rows".formatted(relation.rows(), relation.of());
        chosen = total;
        take(total, ColumnMeaning.AMOUNT, "%s x %s %s".formatted(letters(units), letters(rate), rows));
        take(rate, ColumnMeaning.HOURLY_RATE, "x %s is %s %s".formatted(letters(units), letters(total), rows));
        take(units, ColumnMeaning.UNITS, "x %s is %s %s".formatted(letters(rate), letters(total), rows));
    }

    private static String letters(MoneyColumn column) {
        return column.column().letters();
    }

    /** The one that looks most like money; of two that are paid in their own rhythm, the shorter rhythm's. */
    private Optional<MoneyColumn> amount() {
        for (var ratio : Ratio.values()) {
            for (var smaller : numbers) {
                for (var larger : numbers) {
                    if (smaller.isOther(larger)
                            && Relation.times(smaller, ratio.times, larger).holds()) {
                        takeRatio(smaller, larger, ratio);
                        return Optional.of(smaller);
                    }
                }
            }
        }
        return numbers.stream().filter(this::couldBeMoney).max(Comparator.comparingInt(this::strength));
    }

    private void takeRatio(MoneyColumn smaller, MoneyColumn larger, Ratio ratio) {
        var relation = Relation.times(smaller, ratio.times, larger);
        var because = "%s is %s times %s in %d of %d rows"
                .formatted(
                        letters(larger),
                        ratio.times.stripTrailingZeros().toPlainString(),
                        letters(smaller),
                        relation.rows(),
                        relation.of());
        pace = new Pace(ratio.smaller, because);
        take(larger, ColumnMeaning.OTHER_MONEY, because + ": the same money " + words(ratio.larger));
        take(smaller, ColumnMeaning.AMOUNT, because);
    }

    static String words(String frequency) {
        return frequency.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private boolean couldBeMoney(MoneyColumn money) {
        var best = judgement.best(money.column());
        var named = ColumnMeaning.AMOUNT.isNamedBy(money.column().heading());
        return best.meaning() == ColumnMeaning.AMOUNT || (named && best.meaning() != ColumnMeaning.UNITS);
    }

    private int strength(MoneyColumn money) {
        var heading = money.column().heading();
        return money.weight()
                + (ColumnMeaning.AMOUNT.isNamedBy(heading) ? 30 : 0)
                - (ColumnMeaning.OTHER_MONEY.isNamedBy(heading) ? 40 : 0)
                - (ColumnMeaning.HOURLY_RATE.isNamedBy(heading) ? 30 : 0)
                + 30 * money.count() / Math.max(1, money.amounts().size())
                - (money.column().isNamed() ? 0 : 100);
    }

    private void takeAmount(MoneyColumn amount) {
        chosen = amount;
        if (judgement.best(amount.column()).meaning() != ColumnMeaning.AMOUNT) {
            take(amount, ColumnMeaning.AMOUNT, "no other column looks more like money");
        }
        var differences = differences(amount);
        differences.forEach(
                each -> take(each, ColumnMeaning.OTHER_MONEY, "with another column it comes to the amount"));
    }

    /** What was spent and what is left come to the amount. */
    private List<MoneyColumn> differences(MoneyColumn amount) {
        for (var one : numbers) {
            for (var other : numbers) {
                if (one.isOther(amount)
                        && other.isOther(amount)
                        && one.isOther(other)
                        && Relation.difference(amount, one, other).holds()) {
                    return List.of(one, other);
                }
            }
        }
        return List.of();
    }

    private void leaveOthers() {
        for (var money : numbers) {
            var best = judgement.best(money.column());
            if (best.meaning() == ColumnMeaning.AMOUNT && (chosen == null || money.isOther(chosen))) {
                take(money, ColumnMeaning.OTHER_MONEY, "another column is the stronger amount");
            }
        }
    }

    private void take(MoneyColumn money, ColumnMeaning meaning, String because) {
        var column = money.column();
        var evidence = money.evidence();
        var weight = Math.max(judgement.best(column).weight(), 95);
        var reading = Reading.of(meaning, money.count(), column.filled().size(), weight, evidence, because);
        var before = judgement.reading(column, ColumnMeaning.AMOUNT);
        judgement.take(column, reading);
        if (meaning != ColumnMeaning.AMOUNT && before.isPresent()) {
            judgement.add(column, before.get());
            judgement.take(column, reading);
        }
    }
}
