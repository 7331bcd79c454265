package org.braid.report;

import java.util.List;
import org.braid.audit.Night;
import org.braid.record.RowTrace;
import org.jspecify.annotations.Nullable;

/**
 * What became of some rows of one delivery.
 *
 * @param night the last that met it; null for none
 * @param outcome how it fared there: {@code READ}, {@code SAME}, {@code SET_ASIDE}, {@code HELD}; blank for no night
 * @param otherMapping whether the mapping that read it is not the one there is now
 * @param corrects the file whose place the delivery takes; null for none
 * @param rows none where that row holds nothing that is read: a heading, a blank line, a total, or past the end
 */
public record RowAnswer(
        String feed,
        String file,
        String sha256,
        @Nullable Night night,
        String outcome,
        boolean otherMapping,
        @Nullable String corrects,
        List<RowTrace> rows) {
    public RowAnswer {
        rows = List.copyOf(rows);
    }

    String words() {
        if (night == null) {
            return "No night has met it yet.";
        }
        var fared = switch (outcome) {
            case "READ" -> "Read in night %s.";
            case "SAME" -> "Last found in night %s, as it was read before.";
            case "HELD" -> "Held in night %s: it leaves out too much.";
            default -> "Set aside in night %s.";
        };
        return fared.formatted(night.name())
                + (otherMapping ? " The mapping has changed since: the row is shown as today's reads it." : "")
                + (rows.isEmpty()
                        ? " That row holds nothing that is read: a heading, a blank line, a total, or past the end."
                        : "");
    }
}
