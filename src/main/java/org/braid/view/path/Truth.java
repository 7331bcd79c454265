package org.braid.view.path;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The logic of FHIRPath, in which not knowing is the third value. */
final class Truth {
    private Truth() {}

    /** One thing that is no boolean counts as true, because it is there. */
    static @Nullable Boolean of(List<Item> items) {
        if (items.isEmpty()) {
            return null;
        }
        return items.size() > 1 || !(items.get(0).value() instanceof Boolean truth) || truth;
    }

    static boolean isTrue(List<Item> items) {
        return Boolean.TRUE.equals(of(items));
    }

    static @Nullable Boolean and(@Nullable Boolean left, @Nullable Boolean right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return isKnown(left, right) ? Boolean.TRUE : null;
    }

    static @Nullable Boolean or(@Nullable Boolean left, @Nullable Boolean right) {
        if (Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right)) {
            return true;
        }
        return isKnown(left, right) ? Boolean.FALSE : null;
    }

    static @Nullable Boolean xor(@Nullable Boolean left, @Nullable Boolean right) {
        if (left == null || right == null) {
            return null;
        }
        return !left.equals(right);
    }

    static @Nullable Boolean implies(@Nullable Boolean left, @Nullable Boolean right) {
        return or(not(left), right);
    }

    static @Nullable Boolean not(@Nullable Boolean truth) {
        return truth == null ? null : Boolean.valueOf(!truth);
    }

    private static boolean isKnown(@Nullable Boolean left, @Nullable Boolean right) {
        return left != null && right != null;
    }
}
