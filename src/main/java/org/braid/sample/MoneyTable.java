package org.braid.sample;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A file whose rows state money, each one amount or several: writes them with what befalls them, and the truth. */
final class MoneyTable {
    private final Sheet sheet;
    private final Mess mess;
    private final Truth truth;
    private final BiConsumer<Cells, Dice> another;
    private final Map<Fault, BiConsumer<Cells, Dice>> faults;
    private final List<Fault> possible;

    /** Where rows go. */
    interface Sheet {
        void row(Cells cells) throws IOException;

        /** A copy, somewhere further down. */
        void later(Cells cells) throws IOException;
    }

    /**
     * @param another states another amount
     * @param faults how a row becomes one that nobody can use
     */
    MoneyTable(
            Sheet sheet,
            Mess mess,
            Truth truth,
            BiConsumer<Cells, Dice> another,
            Map<Fault, BiConsumer<Cells, Dice>> faults) {
        this.sheet = sheet;
        this.mess = mess;
        this.truth = truth;
        this.another = another;
        this.faults = new EnumMap<>(faults);
        possible = List.copyOf(this.faults.keySet());
    }

    /** Comma-separated text. */
    static Sheet in(CsvFile csv) {
        return new Sheet() {
            @Override
            public void row(Cells cells) throws IOException {
                csv.row(cells.texts());
            }

            @Override
            public void later(Cells cells) {
                csv.later(cells.texts());
            }
        };
    }

    /** A sheet of a workbook. */
    static Sheet in(Workbook book) {
        return new Sheet() {
            @Override
            public void row(Cells cells) throws IOException {
                book.row(cells.values());
            }

            @Override
            public void later(Cells cells) throws IOException {
                row(cells);
            }
        };
    }

    /** A row that states no money. */
    void event(Cells cells) throws IOException {
        sheet.row(cells);
    }

    /** Rows that are taken each by itself. */
    void money(Person person, Cells cells, List<Part> parts, Dice dice) throws IOException {
        try (var rows = PersonRows.apart(person, truth)) {
            money(rows, cells, parts, dice);
        }
    }

    void money(PersonRows rows, Cells cells, List<Part> parts, Dice dice) throws IOException {
        var fate = mess.fate(dice);
        if (fate == Fate.SPOILT) {
            spoilt(rows, cells, parts, dice);
            return;
        }
        sheet.row(cells);
        parts.forEach(part -> rows.good(part.key(), part.line()));
        if (fate == Fate.TWICE) {
            sheet.later(cells.copy());
            parts.forEach(part -> rows.repeated(part.key()));
        } else if (fate == Fate.CONTRADICTED) {
            var contradiction = cells.copy();
            another.accept(contradiction, dice);
            sheet.later(contradiction);
            parts.forEach(part -> rows.bad(part.key(), Use.QUARANTINED, true));
        }
    }

    private void spoilt(PersonRows rows, Cells cells, List<Part> parts, Dice dice) throws IOException {
        var fault = dice.of(possible);
        var spoil = faults.get(fault);
        if (spoil != null) {
            spoil.accept(cells, dice);
        }
        sheet.row(cells);
        for (var part : parts) {
            var key = fault == Fault.REFERENCE ? part.unnamed() : part.key();
            rows.bad(key, Use.REJECTED, fault != Fault.IDENTITY);
        }
    }
}
