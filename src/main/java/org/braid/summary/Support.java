package org.braid.summary;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.CareEvent;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.jspecify.annotations.Nullable;

/** Which support there is to find one's way, who received it, and where there is none (REQUIREMENTS H2 to H5, H9). */
final class Support implements Walk {
    private final Asked asked;
    private final Places places;
    private final Keyed<long[]> received = new Keyed<>(() -> new long[1]);
    private final Keyed<Holders> holders = new Keyed<>(Holders::new);

    Support(Asked asked) {
        this.asked = asked;
        this.places = new Places(asked);
    }

    private static final class Holders {
        private long people;
        private long helped;
        private long touches;
    }

    @Override
    public void see(BudgetRecord record) {
        var areas = new TreeSet<>(record.lines().stream()
                .filter(line -> line.inForce() && line.entitlement().isPublicMoney())
                .map(places::of)
                .toList());
        var kinds = kinds(record);
        for (var area : areas) {
            var counted = holders.at(area);
            counted.people++;
            counted.helped += kinds.isEmpty() ? 0 : 1;
            counted.touches += Touches.lastYear(record, area, places);
            kinds.forEach(kind -> received.at(area, kind)[0]++);
        }
    }

    private static Set<String> kinds(BudgetRecord record) {
        var kinds = new HashSet<String>();
        record.lines().stream()
                .filter(BudgetLine::inForce)
                .forEach(line -> kinds.addAll(line.entitlement().plan().support()));
        Happened.until(record, CareEvent.Kind.SUPPORT)
                .forEach(event -> kinds.addAll(event.plan().support()));
        kinds.remove(Equity.INFORMAL_CARE);
        return kinds;
    }

    @Override
    public List<Section> sections() {
        // An area that pays for a service which nobody received has a row, too.
        for (var area : asked.reference().areas().all()) {
            area.supportOn(asked.validAt()).forEach(service -> received.at(area.code(), service.kind()));
        }
        return List.of(
                new Section(
                        "areas",
                        "Support in each area",
                        "A touch is a request, an assessment or a review that the person had to go through in the last year.",
                        List.of(
                                Column.text("area", "Area"),
                                Column.people("people", "people with a budget"),
                                Column.people("helped", "received support"),
                                Column.percent("share", "%"),
                                Column.fact("services", "funded services"),
                                Column.number("touches", "touches a person")),
                        holders.rows(this::area)),
                new Section(
                        "kinds",
                        "By kind",
                        "",
                        List.of(
                                Column.text("area", "Area"),
                                Column.code("kind", "Support"),
                                Column.fact("services", "funded services"),
                                Column.people("people", "people who received it")),
                        received.rows(this::kind)));
    }

    private Row area(List<String> key, Holders counted) {
        return Row.of(
                "",
                counted.people,
                places.name(key.get(0)),
                counted.people,
                counted.helped,
                Exact.percent(counted.helped, counted.people),
                funded(key.get(0), null),
                touches(counted));
    }

    private static @Nullable BigDecimal touches(Holders counted) {
        return Exact.ratio(BigFraction.of(counted.touches), BigFraction.of(counted.people));
    }

    private Row kind(List<String> key, long[] people) {
        return Row.of("", people[0], places.name(key.get(0)), key.get(1), funded(key.get(0), key.get(1)), people[0]);
    }

    /** @param kind null for every kind */
    private long funded(String area, @Nullable String kind) {
        return asked.reference()
                .areas()
                .find(area)
                .map(found -> found.supportOn(asked.validAt()).stream()
                        .filter(service -> kind == null || service.kind().equals(kind))
                        .count())
                .orElse(0L);
    }

    @Override
    public List<String> headline() {
        var without = holders.all().keySet().stream()
                .map(key -> key.get(0))
                .filter(area -> funded(area, null) == 0)
                .map(places::name)
                .toList();
        return without.isEmpty()
                ? List.of("Every area has a funded support service.")
                : List.of("No funded support service is written down for: %s.".formatted(String.join(", ", without)));
    }

    @Override
    public List<String> notes() {
        return List.of(
                "Who received support is what feeds tell (support in a plan, or an event). Which services are funded stands"
                        + " in mappings/reference/areas.yaml.");
    }
}
