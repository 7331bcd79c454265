package org.braid.returning;

import java.util.ArrayList;
import java.util.List;

/**
 * What a sender is asked to correct in one delivery.
 *
 * @param sha256 of the delivery
 * @param file as they called it
 * @param taken rows that were used, or hold no claim
 * @param faults in the order of the sheets and rows
 * @param notes what else the sender should know, a sentence each
 */
record Asked(
        String feed,
        String sha256,
        String file,
        long taken,
        long waiting,
        long rejected,
        List<Fault> faults,
        List<String> notes) {
    Asked {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    Asked noting(String note) {
        var more = new ArrayList<>(notes);
        more.add(note);
        return new Asked(feed, sha256, file, taken, waiting, rejected, faults, more);
    }

    Asked withoutValues() {
        return new Asked(
                feed,
                sha256,
                file,
                taken,
                waiting,
                rejected,
                faults.stream().map(Fault::withoutValue).toList(),
                notes);
    }
}
