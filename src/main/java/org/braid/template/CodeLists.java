package org.braid.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The code lists that cells are filled in from: on a hidden sheet, each under a name. A list written into the cell's own
 * rule could have 255 characters at most, and no code with a comma.
 */
final class CodeLists {
    private final Look look;
    private final Map<List<String>, String> names = new LinkedHashMap<>();

    CodeLists(Look look) {
        this.look = look;
    }

    /** The name under which cells find the codes. */
    String name(String heading, List<String> codes) {
        return names.computeIfAbsent(
                codes, unknown -> "list_%d_%s".formatted(names.size() + 1, heading.replaceAll("[^A-Za-z0-9]+", "_")));
    }

    void write(XSSFWorkbook workbook) {
        if (names.isEmpty()) {
            return;
        }
        var sheet = workbook.createSheet(SheetNames.LISTS);
        var column = 0;
        for (var list : names.entrySet()) {
            write(sheet, column, list.getValue(), list.getKey());
            var name = workbook.createName();
            name.setNameName(list.getValue());
            var letter = CellReference.convertNumToColString(column);
            name.setRefersToFormula("%s!$%s$2:$%s$%d"
                    .formatted(SheetNames.LISTS, letter, letter, list.getKey().size() + 1));
            column++;
        }
        sheet.enableLocking();
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }

    private void write(XSSFSheet sheet, int column, String name, List<String> codes) {
        Cells.write(sheet, 0, column, name, look.heading());
        for (var index = 0; index < codes.size(); index++) {
            Cells.write(sheet, index + 1, column, codes.get(index), look.text(codes.get(index)));
        }
    }
}
