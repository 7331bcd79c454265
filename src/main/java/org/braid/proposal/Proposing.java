package org.braid.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.braid.feed.Grid;

/** Proposes a mapping for a sheet from what stands in it. */
public final class Proposing {
    private Proposing() {}

    /**
     * The mapping of the largest table; nothing where no heading stands over any rows.
     *
     * @param grids the sheets of the file
     * @param file as its sender called it
     * @param feed whose mapping it is to be
     */
    public static Optional<Proposal> of(List<Grid> grids, String file, String feed, Here here) {
        var tables =
                grids.stream().map(TableFinder::in).flatMap(Optional::stream).toList();
        return tables.stream()
                .max(Comparator.comparingLong(
                        table -> (long) table.rows() * table.columns().size()))
                .map(table -> propose(table, tables, new Name(file, feed), here));
    }

    private record Name(String file, String feed) {}

    private static Proposal propose(SheetTable table, List<SheetTable> tables, Name name, Here here) {
        var judgement = new Judgement(table);
        var pace = Roles.settle(judgement, here.people());
        var draft = Draft.of(judgement, pace, here);
        return new Proposal(
                name.file,
                table.sheet(),
                name.feed,
                table.heading(),
                table.rows(),
                columns(draft),
                draft.confirm(),
                notes(draft, tables),
                MappingText.of(draft, name.feed, name.file));
    }

    private static List<Proposal.Taken> columns(Draft draft) {
        var confirm = draft.confirm();
        var read = new ArrayList<>(draft.required());
        read.addAll(draft.optional());
        return draft.judgement().columns().stream()
                .map(column -> taken(draft.judgement(), column, read.contains(column), confirm.contains(column.name())))
                .toList();
    }

    private static Proposal.Taken taken(Judgement judgement, Column column, boolean read, boolean confirm) {
        var best = judgement.best(column);
        return new Proposal.Taken(
                column.letters(),
                column.name(),
                best.meaning().words(),
                best.fits(),
                best.of(),
                best.because().stream().filter(each -> !each.isEmpty()).toList(),
                judgement
                        .second(column)
                        .map(each -> "%s (%s)".formatted(each.meaning().words(), each.share()))
                        .orElse(""),
                read,
                confirm);
    }

    private static List<String> notes(Draft draft, List<SheetTable> tables) {
        var notes = new ArrayList<String>();
        var table = draft.judgement().table();
        if (tables.size() > 1) {
            notes.add(
                    "%d sheets have a table; this is the largest. Say `sheet:` in the mapping if it is not the first with its heading."
                            .formatted(tables.size()));
        }
        if (!table.whole()) {
            notes.add("Only the first %d rows were looked at.".formatted(table.rows()));
        }
        if (!draft.hasMoney()) {
            notes.add("No column could be an amount of money: the rows are read as no claim.");
        }
        if (!draft.reference().isUnique()) {
            notes.add("No columns tell all rows apart: a row that is like another waits.");
        }
        if (!table.totals().isEmpty()) {
            notes.add("Rows that sum up others, and are no data: %d."
                    .formatted(table.totals().size()));
        }
        return notes;
    }
}
