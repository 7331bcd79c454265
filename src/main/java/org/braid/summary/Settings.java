package org.braid.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.braid.entitlement.Arrangement;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Happening;
import org.braid.record.BudgetRecord;
import org.braid.reference.Glossary.Setting;
import org.jspecify.annotations.Nullable;

/** Where people live, and who moved from an institution into the community or back (REQUIREMENTS K6). */
final class Settings implements Walk {
    private final Asked asked;
    private final Places places;
    private final Keyed<Counts> areas = new Keyed<>(Counts::new);
    private long unknownWords;

    Settings(Asked asked) {
        this.asked = asked;
        this.places = new Places(asked);
    }

    private static final class Counts {
        private long people;
        private long institution;
        private long community;
        private long out;
        private long outThisYear;
        private long back;
        private long backThisYear;
    }

    /** From a day on, somebody lives in such a setting. */
    private record Stay(LocalDate from, Setting setting) {}

    @Override
    public void see(BudgetRecord record) {
        var stays = stays(record);
        if (stays.isEmpty()) {
            return;
        }
        for (var area : areas(record)) {
            count(areas.at(area), stays, record.validAt());
        }
    }

    private static void count(Counts counts, List<Stay> stays, LocalDate day) {
        counts.people++;
        var last = stays.get(stays.size() - 1).setting();
        counts.institution += last == Setting.INSTITUTION ? 1 : 0;
        counts.community += last == Setting.COMMUNITY ? 1 : 0;
        var out = lastMoveTo(Setting.COMMUNITY, stays);
        var back = lastMoveTo(Setting.INSTITUTION, stays);
        counts.out += out.isPresent() ? 1 : 0;
        counts.back += back.isPresent() ? 1 : 0;
        counts.outThisYear +=
                out.filter(move -> move.isAfter(day.minusYears(1))).isPresent() ? 1 : 0;
        counts.backThisYear +=
                back.filter(move -> move.isAfter(day.minusYears(1))).isPresent() ? 1 : 0;
    }

    private static Optional<LocalDate> lastMoveTo(Setting setting, List<Stay> stays) {
        return stays.stream()
                .skip(1)
                .filter(stay -> stay.setting() == setting)
                .map(Stay::from)
                .reduce((earlier, later) -> later);
    }

    private SortedSet<String> areas(BudgetRecord record) {
        var areas = new TreeSet<String>();
        record.lines().stream()
                .filter(line -> line.entitlement().isPublicMoney())
                .map(places::of)
                .forEach(areas::add);
        return areas;
    }

    /** In the order of time, each unlike the one before. */
    private List<Stay> stays(BudgetRecord record) {
        var all = Stream.concat(ofLines(record), ofEvents(record))
                .filter(stay -> !stay.from().isAfter(record.validAt()))
                .sorted(Comparator.comparing(Stay::from).thenComparing(Stay::setting))
                .toList();
        var stays = new ArrayList<Stay>();
        for (var stay : all) {
            if (stays.isEmpty() || stays.get(stays.size() - 1).setting() != stay.setting()) {
                stays.add(stay);
            }
        }
        return stays;
    }

    private Stream<Stay> ofLines(BudgetRecord record) {
        return record.lines().stream().flatMap(line -> {
            var entitlement = line.entitlement();
            var from = entitlement.valid().startInclusive();
            return Stream.concat(
                    stay(from, setting(entitlement.arrangement())).stream(),
                    // A care home's place says where somebody lives; home care only where it comes.
                    asked.reference().glossary().setting(entitlement.scheme().component()).stream()
                            .map(setting -> new Stay(from, setting)));
        });
    }

    private Stream<Stay> ofEvents(BudgetRecord record) {
        return Happened.until(record).flatMap(event -> stay(event.valid().startInclusive(), setting(event)).stream());
    }

    private static String setting(CareEvent event) {
        Happening happening = event.happening();
        return happening != null && !happening.setting().isBlank() ? happening.setting() : setting(event.arrangement());
    }

    private static String setting(@Nullable Arrangement arrangement) {
        return arrangement == null ? "" : arrangement.setting();
    }

    private Optional<Stay> stay(LocalDate from, String words) {
        var setting = asked.reference().glossary().setting(words);
        unknownWords += !words.isBlank() && setting.isEmpty() ? 1 : 0;
        return setting.map(known -> new Stay(from, known));
    }

    @Override
    public List<Section> sections() {
        return List.of(new Section(
                "settings",
                "Where people live, and who moved",
                "",
                List.of(
                        Column.text("area", "Area"),
                        Column.people("people", "people of whom it is known"),
                        Column.people("institution", "in an institution"),
                        Column.people("community", "in the community"),
                        Column.people("movedOut", "ever moved out of one"),
                        Column.people("movedOutThisYear", "in the last year"),
                        Column.people("movedIn", "ever moved into one"),
                        Column.people("movedInThisYear", "in the last year")),
                areas.rows((key, counts) -> Row.of(
                        "",
                        counts.people,
                        places.name(key.get(0)),
                        counts.people,
                        counts.institution,
                        counts.community,
                        counts.out,
                        counts.outThisYear,
                        counts.back,
                        counts.backThisYear))));
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add(
                "The last setting known by the day, from what feeds tell of settings and from services that say it, such"
                        + " as a place in a care home. Which words mean which stands in mappings/reference/terms.yaml.");
        if (unknownWords > 0) {
            notes.add("Settings told in words that terms.yaml does not have, and so not counted: %,d."
                    .formatted(unknownWords));
        }
        return notes;
    }
}
