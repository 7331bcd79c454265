package org.braid.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.braid.feed.Grid;

/** Proposes a mapping for a sheet from what stands in it. */
public final class Proposing {
    private final Plan plan;

    private Proposing(Plan plan) {
        this.plan = plan;
    }

    /**
     * The mapping of the tables that say how much is whose, and of those that their rows name; nothing where no heading
     * stands over any rows.
     *
     * @param grids the sheets of the file
     * @param file as its sender called it
     * @param feed whose mapping it is to be
     * @throws NoSuchTable where a sheet or table that is wanted is not there
     */
    public static Optional<Proposal> of(List<Grid> grids, String file, String feed, Wanted wanted, Here here) {
        wanted.sheets().forEach(sheet -> checkSheet(sheet, grids));
        var layouts = Layout.of(grids.stream()
                .filter(grid -> wanted.sheets().isEmpty() || wanted.sheets().contains(grid.sheet()))
                .flatMap(grid -> StackedTables.in(grid).stream())
                .toList());
        return layouts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proposing(Planning.of(layouts, wanted, here)).proposal(file, feed));
    }

    private static void checkSheet(String sheet, List<Grid> grids) {
        var names = grids.stream().map(Grid::sheet).toList();
        if (!names.contains(sheet)) {
            var seen = String.join(", ", names);
            throw new NoSuchTable("There is no sheet '%s' that a person sees; there are: %s."
                    .formatted(sheet, seen.isEmpty() ? "none, for it is a CSV" : seen));
        }
    }

    private Proposal proposal(String file, String feed) {
        var main = plan.tables().get(0);
        var table = main.layout().table();
        return new Proposal(
                file,
                table.sheet(),
                feed,
                table.heading(),
                table.rows(),
                columns(main),
                tables(),
                plan.confirm(),
                ProposalNotes.of(plan),
                MappingText.of(plan, feed, file));
    }

    private List<Proposal.Table> tables() {
        var tables = new ArrayList<Proposal.Table>();
        plan.tables().forEach(each -> tables.add(table(each.layout(), each.name(), use(each), columns(each))));
        plan.leftOut().forEach(each -> tables.add(table(each, "", Proposal.Use.LEFT_OUT, List.of())));
        tables.sort(Comparator.comparingInt(Proposal.Table::number));
        return tables;
    }

    private static Proposal.Table table(Layout layout, String name, Proposal.Use use, List<Proposal.Taken> columns) {
        var table = layout.table();
        return new Proposal.Table(layout.number(), name, layout.sheets(), table.heading(), table.rows(), use, columns);
    }

    private Proposal.Use use(PlannedTable table) {
        if (table.claim().isPresent()) {
            return Proposal.Use.READ;
        }
        return plan.tables().stream().anyMatch(table::isNamedBy) ? Proposal.Use.NAMED : Proposal.Use.PASSED_OVER;
    }

    private List<Proposal.Taken> columns(PlannedTable table) {
        var columns = plan.columns(table);
        var read = Stream.concat(columns.required().stream(), columns.optional().stream())
                .toList();
        return Stream.concat(read.stream(), columns.rest().stream())
                .sorted(Comparator.comparingInt(each -> each.column().position()))
                .map(each -> taken(each, read.contains(each)))
                .toList();
    }

    private Proposal.Taken taken(ReadColumns.Read read, boolean isRead) {
        var best = read.best();
        return new Proposal.Taken(
                read.column().letters(),
                read.name(),
                best.meaning().words(),
                best.fits(),
                best.of(),
                best.because().stream().filter(each -> !each.isEmpty()).toList(),
                read.judgement()
                        .second(read.column())
                        .map(each -> "%s (%s)".formatted(each.meaning().words(), each.share()))
                        .orElse(""),
                isRead,
                isRead && plan.confirm().contains(read.name()));
    }
}
