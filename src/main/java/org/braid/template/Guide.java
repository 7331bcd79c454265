package org.braid.template;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.braid.feed.ReadSpec;
import org.braid.mapping.Contract;
import org.braid.mapping.ContractColumn;
import org.jspecify.annotations.Nullable;

/** The sheet that says how to fill in the others. No row of it looks like a heading of theirs. */
final class Guide {
    private static final List<Integer> WIDTHS = List.of(36, 60, 28, 40, 60);

    private final XSSFSheet sheet;
    private final Contract contract;
    private final Look look;
    private int next;

    private Guide(XSSFSheet sheet, Contract contract, Look look) {
        this.sheet = sheet;
        this.contract = contract;
        this.look = look;
    }

    static void write(XSSFSheet sheet, Contract contract, SheetNames names, Look look) {
        var guide = new Guide(sheet, contract, look);
        guide.line(look.title(), contract.title());
        guide.steps(names).forEach(step -> guide.line(look.text(step), step));
        for (var table : contract.tables()) {
            guide.table(table, names.of(table));
        }
        for (var column = 0; column < WIDTHS.size(); column++) {
            sheet.setColumnWidth(column, WIDTHS.get(column) * 256);
        }
        sheet.enableLocking();
    }

    private void line(CellStyle style, String text) {
        if (style == look.title()) {
            Cells.write(sheet, next++, 0, text, style);
            return;
        }
        Cells.write(sheet, next, 0, text, style);
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, 3));
        next++;
    }

    private List<String> steps(SheetNames names) {
        var steps = new ArrayList<String>();
        steps.add("Fill in the sheet %s, a row under the other below the headings, and leave no row between them."
                .formatted(String.join(", ", names.all())));
        steps.add("Stand on a cell to see what it takes. A cell that turns pink must not stay blank.");
        steps.add(
                "Each row needs something that says who the person is: an identifier, or a name with a date of birth.");
        if (!contract.missing().isEmpty()) {
            steps.add("What is not known stays blank; this means the same: %s."
                    .formatted(String.join(", ", contract.missing())));
        }
        contract.read()
                .totals()
                .forEach((column, text) -> steps.add("A row that begins with %s under %s is a total, and nobody's."
                        .formatted(text, heading(column))));
        steps.add(sending());
        steps.add(
                "The sheet %s shows rows of people who do not exist. It is never read.".formatted(SheetNames.EXAMPLE));
        return steps;
    }

    private String heading(String column) {
        return contract.read().columns().stream()
                .filter(each -> each.name().equals(column))
                .map(ReadSpec.Column::heading)
                .findFirst()
                .orElse(column);
    }

    private String sending() {
        var named = contract.files().isEmpty() ? "" : " Call it %s.".formatted(String.join(" or ", contract.files()));
        if (!FileNames.sendsCsv(contract)) {
            return "Send this workbook." + named;
        }
        return "Save the sheet as a CSV (UTF-8), and send that." + named
                + (contract.decimalComma() ? " Amounts must stand in it with a comma, as in 1204,50." : "");
    }

    private void table(Contract.Table table, List<String> sheets) {
        next++;
        line(look.title(), title(table, sheets));
        row(look.heading(), "Column of the sheet", "What it is", "Is it needed", "How it is written", "Codes");
        for (var index = 0; index < table.columns().size(); index++) {
            column(index, table.columns().get(index));
        }
    }

    private static String title(Contract.Table table, List<String> sheets) {
        var sheet = "Sheet " + String.join(", ", sheets);
        return table.name().isEmpty() || sheets.contains(table.name()) ? sheet : sheet + ": " + table.name();
    }

    private void column(int index, ContractColumn column) {
        var words = new ColumnWords(column);
        row(
                null,
                label(index, column),
                words.meaning(),
                words.need(),
                words.form(),
                words.codes().isEmpty() ? "" : "Any of: " + String.join("; ", words.codes()));
    }

    /** Never the heading alone, by which a reader would take the row for one. */
    static String label(int index, ContractColumn column) {
        return "Column %s: %s"
                .formatted(
                        CellReference.convertNumToColString(index),
                        column.column().heading());
    }

    private void row(@Nullable CellStyle style, String... texts) {
        for (var column = 0; column < texts.length; column++) {
            Cells.write(sheet, next, column, texts[column], style == null ? look.text(texts[column]) : style);
        }
        next++;
    }
}
