package org.braid.template;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.braid.mapping.ContractColumn;
import org.braid.mapping.ContractColumn.Kind;

/** What the cells of a column take, what they say when one comes to them, and what they say to anything else. */
final class CellRule {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_TEXT = 255;

    private final ContractColumn column;
    private final CodeLists lists;

    CellRule(ContractColumn column, CodeLists lists) {
        this.column = column;
        this.lists = lists;
    }

    DataValidation of(XSSFSheet sheet, CellRangeAddress cells) {
        var helper = new XSSFDataValidationHelper(sheet);
        var range = new CellRangeAddressList();
        range.addCellRangeAddress(cells);
        var rule = helper.createValidation(constraint(helper), range);
        rule.setEmptyCellAllowed(true);
        rule.setErrorStyle(stops() ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
        var words = new ColumnWords(column);
        rule.createPromptBox(shortened(words.heading(), LONGEST_TITLE), shortened(words.all(), LONGEST_TEXT));
        rule.createErrorBox(
                "Not what this column takes", shortened(words.form() + (stops() ? "" : " Keep it?"), LONGEST_TEXT));
        rule.setShowPromptBox(true);
        rule.setShowErrorBox(true);
        return rule;
    }

    /** A code that is not in an open list is read and noted, so the sender may keep it. */
    private boolean stops() {
        return !column.choices().isOneOf() || column.choices().closed();
    }

    private DataValidationConstraint constraint(XSSFDataValidationHelper helper) {
        if (column.choices().isOneOf()) {
            return list(helper);
        }
        var limits = column.limits();
        return switch (column.kind()) {
            case TRUTH -> list(helper);
            case DATE ->
                helper.createDateConstraint(
                        OperatorType.BETWEEN,
                        serial(limits.minimum(), FIRST_DAY),
                        serial(limits.maximum(), LAST_DAY),
                        null);
            case MONEY, NUMBER ->
                helper.createDecimalConstraint(
                        OperatorType.BETWEEN, or(limits.minimum(), "-999999999"), or(limits.maximum(), "999999999"));
            case INTEGER, YEAR ->
                helper.createIntegerConstraint(
                        OperatorType.BETWEEN, or(limits.minimum(), "-999999999"), or(limits.maximum(), "999999999"));
            case TEXT ->
                helper.createTextLengthConstraint(
                        OperatorType.BETWEEN,
                        Integer.toString(limits.minLength()),
                        Integer.toString(limits.maxLength()));
        };
    }

    private DataValidationConstraint list(XSSFDataValidationHelper helper) {
        var codes = column.kind() == Kind.TRUTH
                ? ColumnWords.YES_OR_NO
                : column.choices().codes();
        return helper.createFormulaListConstraint(lists.name(column.column().heading(), codes));
    }

    private static String serial(String day, LocalDate otherwise) {
        var date = day.isEmpty() ? otherwise : LocalDate.parse(day);
        return Long.toString((long) DateUtil.getExcelDate(date.isBefore(FIRST_DAY) ? FIRST_DAY : date));
    }

    private static String or(String bound, String otherwise) {
        return bound.isEmpty() ? otherwise : bound;
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
