package org.braid.returning;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Comments beside cells: the sender's own stay, and ours are told apart by their author. */
final class Comments {
    /** Each is a drawn shape: a workbook with very many of them opens slowly, or not at all. */
    static final int MOST = 1_000;

    private static final String AUTHOR = "Braid";
    private static final String BELOW_OTHERS = "\n\nBraid: ";
    private static final int LONGEST = 32_000;

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
        var anchor = create.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 5);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 6);
        var drawing = drawings.computeIfAbsent(cell.getSheet(), Sheet::createDrawingPatriarch);
        var comment = drawing.createCellComment(anchor);
        comment.setAuthor(AUTHOR);
        comment.setString(create.createRichTextString(advice));
        cell.setCellComment(comment);
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
