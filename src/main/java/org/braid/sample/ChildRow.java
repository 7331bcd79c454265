package org.braid.sample;

import java.time.LocalDate;
import java.util.List;

/** A child or young person as the children's team writes them down, and the rows about them. */
final class ChildRow {
    static final List<String> IDENTITY =
            List.of("Child ID", "UPN", "NHS number", "Surname", "Forenames", "Date of birth", "Postcode");
    static final List<String> HEADER = List.of(
            "Record",
            "Reference",
            "Child ID",
            "UPN",
            "NHS number",
            "Surname",
            "Forenames",
            "Date of birth",
            "Postcode",
            "From",
            "To",
            "Programme",
            "Service",
            "Paid as",
            "Amount (£)",
            "Paid",
            "Hours a week",
            "Weeks a year",
            "Payroll, a month (£)",
            "Insurance, a year (£)",
            "Pension, 4-weekly (£)",
            "Holiday pay, a year (£)",
            "Managed account, a month (£)",
            "Family employs",
            "Saved (£)",
            "Saving for",
            "Saving since",
            "Wanted by",
            "Carried over (£)",
            "Plan",
            "Provider",
            "When",
            "Chosen time",
            "Chosen helper",
            "Options offered",
            "Given",
            "Domain",
            "Measure",
            "Score",
            "Words",
            "Next review",
            "Restricted record");

    private final Person person;
    private final Details details;
    private final String childId;
    private final String upn;
    private final String nhsNumber;

    ChildRow(Person person, Details details, LocalDate asOf, Dice dice) {
        this.person = person;
        this.details = details;
        childId = dice.chance(0.05) ? "" : withoutZeros(person.councilId(), dice);
        upn = person.has(Line.EDUCATION) && !dice.chance(0.1) ? EducationFeed.upn(person, asOf) : "";
        nhsNumber = dice.chance(0.6) ? details.nhsNumber() : "";
    }

    /** A spreadsheet on the way took the number for one. */
    static String withoutZeros(String number, Dice dice) {
        return dice.chance(0.3) ? Integer.valueOf(number).toString() : number;
    }

    Person person() {
        return person;
    }

    Cells record(String record, String reference, Span span) {
        return new Cells(HEADER)
                .with("Record", record)
                .with("Reference", reference)
                .with("Child ID", childId)
                .with("UPN", upn)
                .with("NHS number", nhsNumber)
                .with("Surname", details.family())
                .with("Forenames", details.forenames())
                .with("Date of birth", details.birth())
                .with("Postcode", details.postcode())
                .with("From", span.first())
                .with("To", span.last())
                .with("Restricted record", person.restricted() ? "Yes" : "No");
    }
}
