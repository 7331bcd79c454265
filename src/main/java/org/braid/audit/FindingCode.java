package org.braid.audit;

import java.util.EnumSet;
import java.util.Set;

/** The one list of everything Braid may find, with what it means and what to do about it. */
public enum FindingCode {
    // The delivery
    EMPTY_FILE(Weight.SET_ASIDE, "the file has no content", "Ask the sender to export it again."),
    WRONG_FORMAT(
            Weight.SET_ASIDE,
            "the content is not of a format this feed sends",
            "Check which file was sent; the name does not decide, the content does."),
    UNREADABLE(Weight.SET_ASIDE, "the file is damaged from here on", "Ask the sender to export it again."),
    TOO_LARGE(
            Weight.SET_ASIDE,
            "the file passes a limit set for safety",
            "Ask for a smaller file, or raise the limit in mappings/limits.yaml if the sender is trusted."),
    LOCKED(
            Weight.SET_ASIDE,
            "the file is locked with a password that Braid does not have",
            "Put the password into a secret and name that in the mapping, or ask for the file without a password."),
    MISSING_COLUMN(
            Weight.SET_ASIDE,
            "a column that the mapping needs is not there",
            "Restore the column's heading, or add the new heading as an alias in the mapping."),
    DUPLICATE_COLUMN(
            Weight.SET_ASIDE,
            "several columns have the heading of one that the mapping reads",
            "Give each its own heading, or say in the mapping which is meant, as in `Amount (2)`."),
    MISSING_TABLE(
            Weight.SET_ASIDE,
            "a table that the mapping needs is not there, others are",
            "Restore the table and its headings, or add the new headings as aliases in the mapping."),
    TOTAL_MUST_AGREE(
            Weight.SET_ASIDE,
            "the file does not come to the total that the mapping holds it to",
            "Check that no row was left out or changed, and send the file again."),
    TOTAL_DIFFERS(
            Weight.INFORMATION,
            "a total in the file is not what its rows come to",
            "Check that no row was left out or changed; the rows count, not the total."),
    HIDDEN_ROWS(
            Weight.INFORMATION,
            "rows were read that the sheet hides",
            "Delete them if they are not meant; say `hiddenRows: read` or `skip` in the mapping if they always are, or never."),
    MERGED_CELLS(
            Weight.INFORMATION,
            "cells are merged over several rows or columns, and what they show was read in the first of them only",
            "Unmerge them and write the value into every cell it is meant for; say `merged:` in the mapping if it always counts for all."),
    UNKNOWN_LAYOUT(
            Weight.SET_ASIDE,
            "none of the feed's mappings knows this heading",
            "Restore the headings, or say in the sender's mapping what its columns are called."),
    AMBIGUOUS_LAYOUT(
            Weight.SET_ASIDE,
            "more than one of the feed's mappings reads this file equally well",
            "Require a column in the one that is meant, or say under `files` what its files are called."),
    MAPPING_NOT_ACCEPTED(
            Weight.SET_ASIDE,
            "the mapping that reads this file was changed, and nobody has accepted it",
            "Try it with `braid mapping test --against`, then `braid mapping accept`, and run again."),
    MAPPING_NOT_CONFIRMED(
            Weight.SET_ASIDE,
            "the mapping that reads this file is a proposal of which columns are still to be confirmed",
            "Look at each line under `confirm:` in the mapping, take it out, then `braid mapping accept`, and run again."),
    SNAPSHOT_SHRANK(
            Weight.HELD,
            "the delivery leaves out more than the share allowed to vanish at once",
            "Check with the sender that the extract is complete, then take it with --take-held."),
    ENDINGS_WAIT(
            Weight.INFORMATION,
            "rows that do not say which they are could not be read, so nothing that is missing was ended",
            "Correct those rows and send the file again."),
    CORRECTS_UNKNOWN(
            Weight.INFORMATION,
            "the workbook was returned for a file that is not known here, so it is read like any other",
            "Check that it was sent to the right place."),
    CORRECTS_OTHER_FEED(
            Weight.INFORMATION,
            "the workbook was returned for a file of another feed, so it is read like any other",
            "Check which feed it belongs to, and send it there."),
    CORRECTED_BEFORE(
            Weight.INFORMATION,
            "the file that this workbook corrects was corrected before, so it is read like any other",
            "Correct the workbook that was returned last."),
    // The source
    CHANGE_NOT_TOLD(
            Weight.INFORMATION,
            "a full fetch found a resource, or a version of it, that the fetches of changes had not told",
            "Nothing is lost; lengthen the source's overlap, or shorten the time until everything is fetched again."),
    GONE_FROM_SOURCE(
            Weight.INFORMATION,
            "a full fetch no longer found a resource that was there before",
            "Nothing to do if it was deleted there; what it said has ended."),
    // The row
    BROKEN_LINE(Weight.REJECTED, "the line cannot be read", "Correct the line and send the file again."),
    NOT_CONVERTED(
            Weight.REJECTED,
            "the resource cannot be converted to FHIR R4",
            "Correct the element that is named, or ask for the resource as R4."),
    MISSING_VALUE(Weight.REJECTED, "a value that the mapping needs is blank", "Fill it in and send the file again."),
    CELL_ERROR(
            Weight.REJECTED,
            "the cell holds the error of a formula",
            "Mend the formula, or write the value, and send the file again."),
    INVALID_AMOUNT(
            Weight.REJECTED,
            "the value is not an amount of money",
            "Write digits with at most one decimal point, such as 1204.50."),
    AMBIGUOUS_AMOUNT(
            Weight.QUARANTINED,
            "a comma or point in the amount can be a decimal one or stand between thousands",
            "Write 1204 or 1204.00, or say in the mapping which one is decimal."),
    CURRENCY_DIFFERS(
            Weight.QUARANTINED,
            "the cell names another currency than the one of the row",
            "Correct the currency in the cell, or in the mapping; nothing is converted."),
    INVALID_NUMBER(Weight.REJECTED, "the value is not a number", "Write digits with at most one decimal point."),
    INVALID_DATE(
            Weight.REJECTED,
            "the value is not a date in the form this feed uses",
            "Write the date in the form that the mapping names."),
    AMBIGUOUS_DATE(
            Weight.QUARANTINED,
            "day and month can stand in either order, and the column does not decide it",
            "Write the month's name or 2026-04-01, or name the order in the mapping."),
    DATE_ORDER(
            Weight.INFORMATION,
            "the whole column decided in which order day and month stand",
            "Check one date with the sender; to settle it, name the order in the mapping."),
    DAY_NUMBER(
            Weight.INFORMATION,
            "a date came as a spreadsheet's number of days and was read as counted from 1900",
            "Format the column as dates; a workbook that counts from 1904 needs `day number 1904` in the mapping."),
    TOO_LONG(
            Weight.REJECTED,
            "the text is longer than anything it could rightly be",
            "Shorten it; notes have a column of their own."),
    INVALID_PERIOD(Weight.REJECTED, "the period ends before it begins", "Correct the start or the end date."),
    UNKNOWN_CODE(
            Weight.QUARANTINED,
            "the code is not in the feed's list",
            "Correct the code, or add it to the code list of the mapping."),
    NOT_AS_DESCRIBED(
            Weight.REJECTED,
            "the value is not what the mapping says that this column holds",
            "Correct the value, or the column's description in the mapping."),
    NOT_UNIQUE(
            Weight.REJECTED,
            "another row has the same value in a column that never has one twice",
            "Correct one of the two rows."),
    NO_RESULT(
            Weight.QUARANTINED,
            "the mapping's expression comes to nothing for this row",
            "Correct the cells that it is worked out from, or the expression in the mapping."),
    NO_TARIFF(
            Weight.QUARANTINED,
            "the tariff has no amount for this on that day",
            "Correct the date, or add the amount to the tariff."),
    UNKNOWN_ROW(
            Weight.QUARANTINED,
            "no rule of the mapping knows this kind of row",
            "Correct the row's type, or add a rule to the mapping."),
    UNRESOLVED_REFERENCE(
            Weight.QUARANTINED,
            "the row refers to something the file does not hold",
            "Send the missing part in the same file."),
    NO_IDENTITY(
            Weight.QUARANTINED,
            "nothing in the row says who the person is",
            "Add an identifier, or a name with a date of birth."),
    DUPLICATE_KEY(
            Weight.QUARANTINED,
            "another row of the file has the same reference and says something else",
            "Keep one of the two rows, or give them different references."),
    PERSON_WAITS(
            Weight.QUARANTINED,
            "another row of the same person could not be used, and a person's rows are used together",
            "Nothing is wrong with this row: correct the other one, and both are used."),
    DUPLICATE_ROW(Weight.INFORMATION, "the same row stands in the file twice", "Nothing to do; it counts once."),
    INVALID_NHS_NUMBER(
            Weight.INFORMATION,
            "the NHS number fails its check digit",
            "Trace the number; until then the person is linked without it."),
    ZERO_LOST(
            Weight.INFORMATION,
            "the number came without the zero that it begins with, which was put back",
            "Format the column as text."),
    DIGITS_LOST(
            Weight.INFORMATION,
            "digits were lost in the spreadsheet",
            "Format the column as text and fill the number in again; until then the person is linked without it."),
    INVALID_IDENTIFIER(
            Weight.INFORMATION,
            "the identifier fails its check",
            "Correct the identifier; until then the person is linked without it."),
    UNLIKELY_BIRTH_DATE(
            Weight.INFORMATION,
            "the date of birth cannot be right",
            "Correct it; until then the person is linked without it."),
    ENDED_AT_DEATH(
            Weight.INFORMATION,
            "the money was to run on after the person's death; it counts until that day, or until that month ends",
            "Send the end date."),
    // The record
    ILLEGAL_USE(
            Weight.HELD,
            "a source says that money was used for something unlawful",
            "A person decides what follows; nothing is stopped by itself."),
    NOT_ENTITLED_TO_STATE(
            Weight.INFORMATION,
            "this feed may report this money but not create it, and no funder states it",
            "Ask the funder whether the money is owed."),
    FEEDS_DIFFER(
            Weight.INFORMATION,
            "two feeds state different amounts for the same money",
            "Agree the figure with both senders; the one with authority counts until then."),
    DECEASED_WITH_LIVE_MONEY(Weight.INFORMATION, "money runs on after the date of death", "Ask each funder to end it."),
    TWO_COUNCILS(
            Weight.INFORMATION,
            "two councils pay for social care on the same days",
            "Settle which council is responsible."),
    FUNDED_TWICE(
            Weight.INFORMATION,
            "one funder states the same component twice on the same days",
            "Check whether both are meant."),
    DOUBLE_AWARD(
            Weight.INFORMATION,
            "two funders pay for the same need on the same days",
            "Ask both funders whose it is; one of them may have to end its award."),
    NO_ASSESSMENT(
            Weight.INFORMATION,
            "money runs and no assessment is known behind it",
            "Send the assessment, or the day on which the person was assessed."),
    PLAN_ENDED_MONEY_RUNS(
            Weight.INFORMATION, "the plan has ended and money still runs", "End the money or renew the plan."),
    BUDGET_WITHOUT_PLAN(Weight.INFORMATION, "money runs and no plan is known", "Send the plan's reference."),
    INSUFFICIENT(
            Weight.INFORMATION,
            "the amount is below what the support plan costs",
            "Agree a plan that the amount can pay for, or the amount that the plan needs."),
    RAS_DIFFERS(
            Weight.INFORMATION, "points and rate do not give the amount", "Ask the funder how the amount was reached."),
    INDICATIVE_DROP(
            Weight.INFORMATION,
            "the final amount is below the indicative one and no reason is given",
            "Record the reason."),
    YEAR_ON_YEAR_CUT(
            Weight.INFORMATION,
            "the same component is paid less than a year ago and no reason is given",
            "Record the reason."),
    AGED_OUT(
            Weight.INFORMATION,
            "the person is past the age at which an EHC plan ends",
            "Check that the plan should still run.");

    /** Those that are found while a source is fetched: events, which no later night says again. */
    public static Set<FindingCode> ofSources() {
        return EnumSet.range(CHANGE_NOT_TOLD, GONE_FROM_SOURCE);
    }

    /** Those that are found in people's records, and not in what was received. */
    public static Set<FindingCode> ofRecords() {
        return EnumSet.range(ILLEGAL_USE, AGED_OUT);
    }

    /** What a finding does to the thing it is found on. */
    public enum Weight {
        SET_ASIDE,
        HELD,
        REJECTED,
        QUARANTINED,
        INFORMATION
    }

    private final Weight weight;
    private final String meaning;
    private final String fix;

    FindingCode(Weight weight, String meaning, String fix) {
        this.weight = weight;
        this.meaning = meaning;
        this.fix = fix;
    }

    public Weight weight() {
        return weight;
    }

    /** What is wrong, in plain words, without the value. */
    public String meaning() {
        return meaning;
    }

    /** What to do next. */
    public String fix() {
        return fix;
    }
}
