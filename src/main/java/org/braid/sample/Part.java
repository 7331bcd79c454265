package org.braid.sample;

import org.jspecify.annotations.Nullable;

/**
 * One of the amounts that a row states.
 *
 * @param line what it counts as; null where it only reports
 */
record Part(Key key, @Nullable Line line) {
    /** The same in a row that has lost its reference. */
    Key unnamed() {
        return new Key(key.feed(), key.authority(), "", key.component());
    }
}
