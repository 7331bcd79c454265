package org.braid.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.braid.answer.Answers;
import org.braid.answer.When;
import org.braid.audit.Night;
import org.braid.audit.Nights;
import org.braid.person.Descriptions;
import org.braid.person.Persons;
import org.braid.record.BudgetRecord;
import org.braid.record.History;
import org.braid.record.History.Version;
import org.braid.record.Records;

/**
 * What a server of FHIR reads: records, and how they came about.
 *
 * @param records asked anew each time, as the authority matrix may have changed
 */
public record Shelf(
        Answers answers,
        Nights nights,
        Persons persons,
        Descriptions descriptions,
        History history,
        Supplier<Records> records) {

    /** @throws org.braid.answer.Unanswerable when no night was published yet */
    Night now() {
        return new When(null, null).night(nights);
    }

    /** The record of somebody by our id, on the day of a night and as it knew. */
    BudgetRecord record(String person, Night night) {
        return answers.find(person, night.date(), night.number());
    }

    Iterator<BudgetRecord> all(LocalDate day, Night night) {
        return records.get().all(day, night.number());
    }

    /** Since which night each version is known, by its person. */
    Map<String, Version> current(Night night) {
        return history.current(night.number());
    }

    /** Every version of a person's budget that a night knows of, the newest first, with the night that made it. */
    List<Made> made(String person, Night night) {
        var byNumber = byNumber();
        return history.versions(person, night.number()).stream()
                .map(version -> new Made(person, version.number(), byNumber.getOrDefault(version.from(), night)))
                .sorted(Comparator.comparing(Made::version).reversed())
                .toList();
    }

    /** The same with the nights from which on nobody knows of a budget any more, where there are such. */
    List<Made> events(String person, Night night) {
        var byNumber = byNumber();
        var versions = history.versions(person, night.number());
        var events = new ArrayList<>(made(person, night));
        for (int index = 0; index < versions.size(); index++) {
            var to = versions.get(index).to();
            var lasts = index + 1 < versions.size() && versions.get(index + 1).from() == to;
            if (to <= night.number() && !lasts) {
                var end = byNumber.getOrDefault(to, night);
                events.add(new Made(person, versions.get(index).number(), end, true));
            }
        }
        events.sort(Comparator.comparing((Made made) -> made.night().number()).reversed());
        return List.copyOf(events);
    }

    /** Whether there was somebody of whom a night no longer knows a budget. */
    boolean hasEnded(String person, Night night) {
        return events(person, night).stream().findFirst().filter(Made::ended).isPresent();
    }

    /** @param byNumber every published night */
    Made made(String person, Version version, Map<Integer, Night> byNumber) {
        var night = Optional.ofNullable(byNumber.get(version.from())).orElseGet(this::now);
        return new Made(person, version.number(), night);
    }

    Map<Integer, Night> byNumber() {
        return nights.published().stream().collect(Collectors.toMap(Night::number, night -> night));
    }

    /**
     * A version of a person's budget.
     *
     * @param night the first that knew it; where it ended, the first that no longer did
     */
    record Made(String person, int version, Night night, boolean ended) {
        Made(String person, int version, Night night) {
            this(person, version, night, false);
        }

        Instant at() {
            return night.knownAt();
        }
    }
}
