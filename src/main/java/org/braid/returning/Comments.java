package org.braid.returning;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;

/** Comments beside cells: the sender's own stay, and ours are told apart by their author. */
final class Comments {
    /** Each is a drawn shape: a workbook with very many of them opens slowly, or not at all. */
    static final int MOST = 1_000;

    private static final String AUTHOR = "Braid";
    private static final String BELOW_OTHERS = "\n\nBraid: ";
    private static final int LONGEST = 32_000;

    /** Columns and rows that one covers while it is shown. */
    private static final int WIDE = 4;

    private static final int HIGH = 6;

    private final CreationHelper create;
    private final Map<Sheet, Drawing<?>> drawings = new HashMap<>();
    private int written;

    Comments(Workbook workbook) {
        this.create = workbook.getCreationHelper();
    }

    /** Adds to what is said beside a cell; says nothing more once there is too much. */
    void add(Cell cell, String advice) {
        if (written >= MOST) {
            return;
        }
        var there = cell.getCellComment();
        if (there == null) {
            written++;
            write(cell, advice);
            return;
        }
        var said = there.getString().getString();
        var text =
                said + (AUTHOR.equals(there.getAuthor()) || said.contains(BELOW_OTHERS) ? "\n" : BELOW_OTHERS) + advice;
        if (text.length() <= LONGEST) {
            there.setString(create.createRichTextString(text));
        }
    }

    private void write(Cell cell, String advice) {
        var drawing = drawings.computeIfAbsent(cell.getSheet(), Sheet::createDrawingPatriarch);
        var comment = drawing.createCellComment(beside(cell));
        comment.setAddress(cell.getRowIndex(), cell.getColumnIndex());
        comment.setAuthor(AUTHOR);
        comment.setString(create.createRichTextString(advice));
        cell.setCellComment(comment);
    }

    /** POI takes a new comment for that of the cell under its corner, until it is told otherwise: that must have none. */
    private ClientAnchor beside(Cell cell) {
        var version = cell.getSheet().getWorkbook().getSpreadsheetVersion();
        var column = Math.min(cell.getColumnIndex() + 1, version.getLastColumnIndex());
        var row = cell.getRowIndex();
        while (row < version.getLastRowIndex()
                && cell.getSheet().getCellComment(new CellAddress(row, column)) != null) {
            row++;
        }
        var anchor = create.createClientAnchor();
        anchor.setCol1(column);
        anchor.setCol2(Math.min(column + WIDE, version.getLastColumnIndex()));
        anchor.setRow1(row);
        anchor.setRow2(Math.min(row + HIGH, version.getLastRowIndex()));
        return anchor;
    }

    /** Takes back what an earlier return said beside a cell; false where it said nothing. */
    boolean clear(Cell cell, Comment comment) {
        var text = comment.getString().getString();
        var ours = text.indexOf(BELOW_OTHERS);
        if (AUTHOR.equals(comment.getAuthor())) {
            cell.removeCellComment();
            return true;
        }
        if (ours >= 0) {
            comment.setString(create.createRichTextString(text.substring(0, ours)));
        }
        return ours >= 0;
    }
}
