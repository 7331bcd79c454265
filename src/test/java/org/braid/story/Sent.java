package org.braid.story;

import java.util.List;
import java.util.Optional;

/**
 * A file as it was sent, and what a reader without a computer would make of it.
 *
 * @param speaksFor the days that a snapshot replaces; none where it does not say
 */
public record Sent(Sender sender, String file, String text, List<Line> lines, Optional<Days> speaksFor) {
    public Sent {
        lines = List.copyOf(lines);
    }

    /**
     * One row of it.
     *
     * @param key blank where the row does not even say which it is
     * @param claim none where the row is of no use
     * @param data false where it rightly claims nothing
     */
    public record Line(String key, Optional<Claim> claim, boolean data) {
        boolean refused() {
            return data && claim.isEmpty();
        }
    }

    /** The same bytes to the same feed are one delivery, whatever their name. */
    String content() {
        return sender.feed().folder() + '\n' + text;
    }
}
