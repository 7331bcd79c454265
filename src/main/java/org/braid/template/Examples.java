package org.braid.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.braid.mapping.Contract;

/**
 * The sheet with example rows: the sheet's columns one under the other, and each example in a column of its own. So no
 * reader finds a heading in it, however often the workbook comes back, and nobody in it is ever counted.
 */
final class Examples {
    private static final String NOTE = "Examples. Nobody in them exists, and nothing on this sheet is read.";
    private static final int LABELS = 36;
    private static final int TEXTS = 28;

    private final XSSFSheet sheet;
    private final Look look;
    private int next;
    private int widest;

    private Examples(XSSFSheet sheet, Look look) {
        this.sheet = sheet;
        this.look = look;
    }

    static void write(XSSFSheet sheet, Contract contract, Look look) {
        var examples = new Examples(sheet, look);
        Cells.write(sheet, examples.next++, 0, NOTE, look.title());
        for (var table : contract.tables()) {
            examples.table(table);
        }
        sheet.setColumnWidth(0, LABELS * 256);
        for (var column = 1; column <= examples.widest; column++) {
            sheet.setColumnWidth(column, TEXTS * 256);
        }
        sheet.createFreezePane(1, 0);
        sheet.enableLocking();
    }

    private void table(Contract.Table table) {
        var shown = oneOfEachKind(table);
        widest = Math.max(widest, shown.size());
        next++;
        Cells.write(sheet, next, 0, table.name().isEmpty() ? "Example" : "Example of " + table.name(), look.heading());
        for (var index = 0; index < shown.size(); index++) {
            Cells.write(sheet, next, index + 1, "Example: " + title(shown.get(index)), look.heading());
        }
        next++;
        for (var column = 0; column < table.columns().size(); column++) {
            Cells.write(sheet, next, 0, Guide.label(column, table.columns().get(column)), look.text(""));
            for (var index = 0; index < shown.size(); index++) {
                Cells.write(sheet, next, index + 1, shown.get(index).texts().get(column), look.example());
            }
            next++;
        }
    }

    private static String title(Contract.Example example) {
        return example.kind().isEmpty() ? example.name() : example.kind();
    }

    private static List<Contract.Example> oneOfEachKind(Contract.Table table) {
        var kinds = new HashSet<String>();
        var shown = new ArrayList<Contract.Example>();
        for (var example : table.examples()) {
            if (kinds.add(example.kind())) {
                shown.add(example);
            }
        }
        return shown;
    }
}
