package org.braid.summary;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.Arrangement;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Sector;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Report;
import org.braid.reference.Provider;
import org.jspecify.annotations.Nullable;

/** Who delivers support, how many there are, and how much one of them has (REQUIREMENTS D8, H5, H6, B7). */
final class Market implements Walk {
    private static final List<Column> COLUMNS = List.of(
            Column.text("area", "Area"),
            Column.text("currency", ""),
            Column.people("people", "people"),
            Column.count("providers", "providers"),
            Column.count("statutory", "statutory"),
            Column.count("third", "third"),
            Column.count("community", "commu- nity"),
            Column.count("private", "private"),
            Column.count("notRecorded", "not told"),
            Column.count("userLed", "user-led"),
            Column.percent("largest", "largest %"),
            Column.number("hhi", "HHI"));

    private final Asked asked;
    private final Places places;
    private final Keyed<Area> areas = new Keyed<>(Area::new);
    private final Keyed<long[]> options = new Keyed<>(() -> new long[1]);
    private long employers;

    Market(Asked asked) {
        this.asked = asked;
        this.places = new Places(asked);
    }

    /** The providers of one area, each with its money and what is known of it. */
    private static final class Area {
        private final TreeMap<String, Seller> sellers = new TreeMap<>();
        private long people;

        private BigFraction all() {
            return sellers.values().stream().map(seller -> seller.weekly).reduce(BigFraction.ZERO, BigFraction::add);
        }

        private long in(Sector sector) {
            return sellers.values().stream()
                    .filter(seller -> seller.sector.equals(Optional.of(sector)))
                    .count();
        }
    }

    private static final class Seller {
        private BigFraction weekly = BigFraction.ZERO;
        private Optional<Sector> sector = Optional.empty();
        private boolean userLed;
    }

    @Override
    public void see(BudgetRecord record) {
        var seen = new Keyed<>(() -> new boolean[1]);
        var chosen = new Keyed<>(() -> new boolean[1]);
        var employs = false;
        for (var line : record.lines()) {
            if (!line.inForce() || !buysSupport(line)) {
                continue;
            }
            employs |= arrangements(line).anyMatch(Arrangement::personEmploys);
            chosen.at(places.of(line), line.entitlement().scheme().component());
            provider(line).ifPresent(name -> {
                take(line, name, record.validAt());
                seen.at(places.of(line), Exact.currency(line));
            });
        }
        seen.all().keySet().forEach(key -> areas.at(key).people++);
        chosen.all().keySet().stream().filter(key -> !key.get(1).isBlank()).forEach(key -> options.at(key)[0]++);
        employers += employs ? 1 : 0;
    }

    /** Fees, and what a person pays as an employer, buy no support from a provider. */
    private static boolean buysSupport(BudgetLine line) {
        var kind = line.entitlement().terms().kind();
        return line.entitlement().isPublicMoney()
                && kind != MoneyKind.MANAGEMENT_FEE
                && kind != MoneyKind.EMPLOYMENT_COST;
    }

    /** Its own statement first, then who tells of the same money. A helper whom the person employs is no provider. */
    private static Optional<String> provider(BudgetLine line) {
        if (arrangements(line).anyMatch(Arrangement::personEmploys)) {
            return Optional.empty();
        }
        return Stream.concat(
                        arrangements(line).map(Arrangement::provider),
                        statements(line)
                                .map(Entitlement::handling)
                                .filter(handling -> handling.option() == ManagementOption.THIRD_PARTY)
                                .map(handling -> handling.managingParty()))
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    private static Stream<Entitlement> statements(BudgetLine line) {
        return Stream.concat(
                Stream.of(line.entitlement()), line.corroboratedBy().stream().map(Report::entitlement));
    }

    private static Stream<Arrangement> arrangements(BudgetLine line) {
        return statements(line).flatMap(statement -> Stream.ofNullable(statement.arrangement()));
    }

    private void take(BudgetLine line, String name, LocalDate day) {
        var providers = asked.reference().providers();
        var known = providers.on(name, day);
        var seller = areas.at(places.of(line), Exact.currency(line))
                .sellers
                .computeIfAbsent(providers.identity(name, day), key -> new Seller());
        seller.weekly = seller.weekly.add(Exact.weekly(line, day));
        seller.userLed |= known.map(Provider::userLed).orElse(false);
        if (seller.sector.isEmpty()) {
            seller.sector = known.flatMap(provider -> Optional.ofNullable(provider.sector()))
                    .or(() -> arrangements(line)
                            .flatMap(arrangement -> Stream.ofNullable(arrangement.sector()))
                            .findFirst());
        }
    }

    @Override
    public List<Section> sections() {
        return List.of(
                new Section(
                        "market",
                        "Providers of public money's support, by area",
                        "HHI: each provider's share of the weekly money, squared and added; 10,000 is one provider alone.",
                        COLUMNS,
                        areas.rows(this::row)),
                new Section(
                        "options",
                        "What there is to choose from",
                        "",
                        List.of(
                                Column.text("area", "Area"),
                                Column.text("component", "Kind of support"),
                                Column.people("people", "people")),
                        options.rows((key, people) ->
                                Row.of("", people[0], places.name(key.get(0)), key.get(1), people[0]))));
    }

    private Row row(List<String> key, Area area) {
        var all = area.all();
        var sellers = area.sellers.values();
        var largest = sellers.stream().map(seller -> seller.weekly).reduce(BigFraction.ZERO, Market::greater);
        return Row.of(
                "",
                area.people,
                places.name(key.get(0)),
                key.get(1),
                area.people,
                (long) sellers.size(),
                area.in(Sector.STATUTORY),
                area.in(Sector.THIRD),
                area.in(Sector.COMMUNITY),
                area.in(Sector.PRIVATE),
                sellers.stream().filter(seller -> seller.sector.isEmpty()).count(),
                sellers.stream().filter(seller -> seller.userLed).count(),
                Exact.percent(largest, all),
                hhi(area, all));
    }

    private static @Nullable Long hhi(Area area, BigFraction all) {
        if (all.compareTo(BigFraction.ZERO) == 0) {
            return null;
        }
        return area.sellers.values().stream()
                .map(seller -> seller.weekly.multiply(100).divide(all).pow(2))
                .reduce(BigFraction.ZERO, BigFraction::add)
                .bigDecimalValue(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static BigFraction greater(BigFraction one, BigFraction other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public List<String> notes() {
        var day = asked.validAt();
        return Stream.concat(
                        Stream.of(
                                "Only lines whose feed names a provider can be counted.",
                                employers > 0 && !asked.discretion().isFew(employers)
                                        ? "Helpers whom people employ themselves are in no provider's figures; %,d do."
                                                .formatted(employers)
                                        : "Helpers whom people employ themselves are in no provider's figures."),
                        asked.reference().providers().all().stream()
                                .filter(provider -> provider.on() != null && !day.isBefore(provider.on()))
                                .map(provider -> "%s counts as %s since %s."
                                        .formatted(provider.name(), provider.succeededBy(), provider.on())))
                .toList();
    }
}
