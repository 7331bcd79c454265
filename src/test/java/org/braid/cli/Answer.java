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

    /** The same bytes, of all at once and of each alone. */
    void assertStillGivenBy(Nightshift shift) {
        var night = shift.nightKnownAt(knownAt);
        Bytes.assertSame(shift.records(validAt, night), records);
        records.forEach(
                (person, record) -> Bytes.assertSame(List.of(shift.record(person, validAt, night)), List.of(record)));
    }
}
