package org.braid.feed;

import org.braid.audit.Finding;
import org.jspecify.annotations.Nullable;

/**
 * How well a layout fits a file.
 *
 * @param columns how many of the layout's columns are in the file
 * @param refusal why it cannot be read by the layout; null where it can
 */
public record Fit(long columns, @Nullable Finding refusal) {

    public boolean fits() {
        return refusal == null;
    }
}
