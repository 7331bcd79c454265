package org.braid.view.path;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether values are equal, and which comes first; nothing where their exactness does not tell. */
final class Comparing {
    private Comparing() {}

    static @Nullable Boolean equal(List<Item> left, List<Item> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return null;
        }
        if (left.size() != right.size()) {
            return false;
        }
        Boolean all = true;
        for (int index = 0; index < left.size(); index++) {
            all = Truth.and(all, equal(left.get(index), right.get(index)));
        }
        return all;
    }

    static @Nullable Boolean equal(Item left, Item right) {
        if (left instanceof Node one && right instanceof Node other) {
            return one.isSame(other);
        }
        if (left instanceof Value one && right instanceof Value other) {
            return equal(one, other);
        }
        return false;
    }

    private static @Nullable Boolean equal(Value left, Value right) {
        var one = left.value();
        var other = right.value();
        if (one == null || other == null) {
            return null;
        }
        if (left.kind().isMoment() && right.kind().isMoment()) {
            var order = Moments.compare(left, right);
            return order == null ? null : Boolean.valueOf(order == 0);
        }
        if (one instanceof Number && other instanceof Number) {
            var order = numbers(left, right);
            return order != null && order == 0;
        }
        return one.equals(other);
    }

    /** @return null where it cannot be said */
    static @Nullable Integer order(List<Item> left, List<Item> right) {
        if (left.size() != 1 || right.size() != 1) {
            return null;
        }
        return left.get(0) instanceof Value one && right.get(0) instanceof Value other ? order(one, other) : null;
    }

    private static @Nullable Integer order(Value left, Value right) {
        if (left.kind().isMoment() && right.kind().isMoment()) {
            return Moments.compare(left, right);
        }
        if (left.kind() == Kind.STRING && right.kind() == Kind.STRING) {
            return left.value() instanceof String one && right.value() instanceof String other
                    ? Integer.valueOf(one.compareTo(other))
                    : null;
        }
        return numbers(left, right);
    }

    private static @Nullable Integer numbers(Value left, Value right) {
        var one = left.number();
        var other = right.number();
        return one == null || other == null ? null : Integer.valueOf(one.compareTo(other));
    }
}
