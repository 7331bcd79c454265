package org.braid.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** What was answered about everybody once, by a question on both axes of time. */
record Answer(Instant knownAt, LocalDate validAt, SortedMap<String, String> records) {

    static Answer of(Nightshift shift, LocalDate validAt) {
        return new Answer(shift.now(), validAt, shift.records(validAt, shift.lastNight()));
    }

    void assertStillGivenBy(Nightshift shift) {
        assertGivenBy(shift, knownAt);
    }

    /** As when nothing was published since. */
    void assertGivenNowBy(Nightshift shift) {
        assertGivenBy(shift, shift.now());
    }

    /** The same bytes, of all at once and of each alone. */
    private void assertGivenBy(Nightshift shift, Instant instant) {
        var night = shift.nightKnownAt(instant);
        Bytes.assertSame(shift.records(validAt, night), records);
        records.forEach(
                (person, record) -> Bytes.assertSame(List.of(shift.record(person, validAt, night)), List.of(record)));
    }
}
