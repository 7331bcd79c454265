package org.braid.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Decides which tables of a file a mapping reads: those that say how much is whose, and those that their rows name. */
final class Planning {
    private final List<Layout> layouts;
    private final Wanted wanted;
    private final Here here;
    private final Map<Integer, Judged> judged = new LinkedHashMap<>();

    private Planning(List<Layout> layouts, Wanted wanted, Here here) {
        this.layouts = layouts;
        this.wanted = wanted;
        this.here = here;
    }

    /** @param references what its rows name */
    private record Judged(
            Layout layout, List<NamedTable> references, Judgement own, Judgement judgement, MoneyRoles.Pace pace) {

        /** Somebody's money, in a column of its own. */
        boolean isClaim() {
            return judgement.only(ColumnMeaning.AMOUNT).isPresent()
                    && judgement.columns().stream()
                            .anyMatch(column -> column.isNamed()
                                    && judgement.best(column).meaning().isIdentity());
        }
    }

    /** @param layouts at least one */
    static Plan of(List<Layout> layouts, Wanted wanted, Here here) {
        var planning = new Planning(layouts, wanted, here);
        layouts.forEach(planning::judge);
        List.copyOf(planning.judged.values()).forEach(planning::join);
        return planning.plan();
    }

    private void judge(Layout layout) {
        var own = new Judgement(layout.table());
        var pace = Roles.settle(own, here.people());
        judged.put(layout.number(), new Judged(layout, List.of(), own, own, pace));
    }

    /** What does not say whose it is may name rows that do. */
    private void join(Judged alone) {
        if (saysWho(alone.own())) {
            return;
        }
        var references = references(alone.layout());
        var more = new LinkedHashMap<Column, Reading>();
        references.forEach(each ->
                more.putAll(each.columns(alone.layout(), judged(each.to()).own())));
        var together = alone.own().with(more);
        judged.put(
                alone.layout().number(), new Judged(alone.layout(), references, alone.own(), together, alone.pace()));
    }

    /** Enough to know a person by, without another table. */
    private static boolean saysWho(Judgement judgement) {
        return judgement.columns().stream()
                .map(column -> judgement.best(column).meaning())
                .anyMatch(meaning -> meaning.isIdentity() && meaning != ColumnMeaning.PERSON_NUMBER);
    }

    private List<NamedTable> references(Layout from) {
        return layouts.stream()
                .filter(to -> to.number() != from.number())
                .flatMap(to -> NamedTable.between(from, to).stream())
                .toList();
    }

    private Plan plan() {
        var claims = claims();
        var chosen = new LinkedHashSet<>(claims);
        claims.forEach(claim -> claim.references().forEach(each -> chosen.add(judged(each.to()))));
        judged.values().stream()
                .filter(each -> List.copyOf(chosen).stream()
                        .anyMatch(other -> each.layout().sharesSheet(other.layout())))
                .forEach(chosen::add);
        var dates = DateChoice.of(claims.stream().map(Judged::judgement).toList());
        var tables = new ArrayList<PlannedTable>();
        chosen.forEach(each -> tables.add(new PlannedTable(
                "",
                each.layout(),
                claims.contains(each) ? each.references() : List.of(),
                each.own(),
                Optional.of(each).filter(claims::contains).map(claim -> draft(claim, dates)))));
        return new Plan(
                named(tables), leftOut(chosen), sheets(tables.get(0).layout(), chosen), wanted.password(), dates);
    }

    private Judged judged(Layout layout) {
        return Objects.requireNonNull(judged.get(layout.number()));
    }

    private Draft draft(Judged claim, DateChoice dates) {
        return Draft.of(claim.judgement(), claim.pace(), dates, here);
    }

    /** Those that were asked for, or else all that say how much is whose; where none does, the largest. */
    private List<Judged> claims() {
        if (!wanted.tables().isEmpty()) {
            return wanted.tables().stream().distinct().map(this::numbered).toList();
        }
        var claims =
                judged.values().stream().filter(Judged::isClaim).sorted(LARGEST).toList();
        return claims.isEmpty() ? List.of(largest()) : claims;
    }

    private static final Comparator<Judged> LARGEST =
            Comparator.comparingLong((Judged each) -> each.layout().size()).reversed();

    private Judged largest() {
        return judged.values().stream().min(LARGEST).orElseThrow();
    }

    private Judged numbered(int number) {
        return Optional.ofNullable(judged.get(number))
                .orElseThrow(
                        () -> new NoSuchTable("There is no table %d; there are %d.".formatted(number, layouts.size())));
    }

    private List<Layout> leftOut(Set<Judged> chosen) {
        return judged.values().stream()
                .filter(each -> !chosen.contains(each))
                .map(Judged::layout)
                .toList();
    }

    /** By the sheet where it stands alone, or else by what it is. */
    private List<PlannedTable> named(List<PlannedTable> tables) {
        if (tables.size() == 1) {
            return tables;
        }
        var names = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        var named = new ArrayList<PlannedTable>();
        for (var table : tables) {
            var name = name(table);
            named.add(table.called(
                    names.add(name) ? name : name + " " + table.layout().number()));
        }
        return named;
    }

    private String name(PlannedTable table) {
        var sheets = table.layout().sheets();
        var isAlone = layouts.stream().filter(table.layout()::sharesSheet).count() == 1;
        if (isAlone && sheets.size() == 1 && !sheets.get(0).isBlank()) {
            return Lines.shown(sheets.get(0).strip());
        }
        return judged(table.layout()).isClaim() ? "Payments" : table.isOfPeople() ? "People" : "Other";
    }

    /** Of several tables the headings say which is which; one that is on several sheets, or looks like another, is told by them. */
    private List<String> sheets(Layout main, Set<Judged> chosen) {
        if (!wanted.sheets().isEmpty()) {
            return wanted.sheets();
        }
        var sheets = main.sheets();
        return chosen.size() == 1 && (sheets.size() > 1 || hasDoubleBefore(main)) ? sheets : List.of();
    }

    /** The first sheet with the headings is read, if none is named. */
    private boolean hasDoubleBefore(Layout main) {
        var names = main.names().stream().collect(Collectors.toSet());
        return layouts.stream()
                .anyMatch(
                        other -> other.number() < main.number() && other.names().containsAll(names));
    }
}
