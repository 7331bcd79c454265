package org.braid.export;

import static org.braid.export.Column.Type.AMOUNT;
import static org.braid.export.Column.Type.DAY;
import static org.braid.export.Column.Type.NUMBER;
import static org.braid.export.Column.Type.TEXT;
import static org.braid.export.Column.Type.TRUTH;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.braid.entitlement.Identifier;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.jspecify.annotations.Nullable;

/** The tables of the export and how a record fills them. */
final class Tables {
    private static final Column PERSON = new Column("person", TEXT, "our id of the person");
    private static final Column LINE = new Column("line", NUMBER, "the line's number in the person's record, from 1");
    private static final Column CURRENCY = new Column("currency", TEXT, "ISO 4217; never added across");

    private static final Table BUDGETS = new Table(
            "budgets",
            "One row for each person and currency: the public money, and what stands apart from it.",
            List.of(
                    PERSON,
                    CURRENCY,
                    new Column("kind", TEXT, "INDIVIDUAL, PERSONAL, ...: derived from the public lines in force"),
                    new Column("version", NUMBER, "counts from 1; one more each time what is known changes"),
                    new Column("public_weekly", AMOUNT, "public money of a week"),
                    new Column("public_year", AMOUNT, "public money of the financial year, one-offs included"),
                    new Column("public_one_off", AMOUNT, "the part of it that is one-offs"),
                    new Column("own_year", AMOUNT, "own top-ups of the financial year"),
                    new Column("saved_year", AMOUNT, "put by for a purpose in the financial year"),
                    new Column("contribution_year", AMOUNT, "what the person pays towards it in the financial year"),
                    new Column(
                            "management",
                            TEXT,
                            "how the public money in force is managed; MIXED where its lines differ")),
            List.of("person", "currency"),
            BudgetRows::of);

    private static final Table LINES = new Table(
            "lines",
            "One row for each line of a budget, in force on the day or not.",
            List.of(
                    PERSON,
                    LINE,
                    new Column("stream", TEXT, "SOCIAL_CARE, NHS_PHB, EDUCATION, ..."),
                    new Column("scheme", TEXT, "the scheme's code"),
                    new Column("component", TEXT, "what it is for"),
                    new Column("funder", TEXT, "the funder's id: system:value"),
                    new Column("funder_name", TEXT, "as the feed names it"),
                    new Column("money_kind", TEXT, "PUBLIC_DEVOLVED, CLIENT_CONTRIBUTION, ..."),
                    new Column("public", TRUTH, "whether it enters the public totals"),
                    CURRENCY,
                    new Column("weekly", AMOUNT, "what a week costs; 0 for what is paid once"),
                    new Column("year", AMOUNT, "what falls into the financial year of the day"),
                    new Column("in_force", TRUTH, "whether the day is in its period"),
                    new Column("from", DAY, "the first day"),
                    new Column("to", DAY, "the last day that counts; empty while it goes on"),
                    new Column("frequency", TEXT, "how often the amount is paid"),
                    new Column("commitment", TEXT, "PLANNED, COMMITTED or ACTUAL"),
                    new Column("stage", TEXT, "INDICATIVE or FINAL"),
                    new Column("form", TEXT, "CASH, IN_KIND, COMBINATION or NOT_RECORDED"),
                    new Column("management", TEXT, "who manages the money"),
                    new Column("managing_party", TEXT, "their name, where it is neither the person nor the funder"),
                    new Column("corroborated_by", NUMBER, "statements of other feeds about this same money"),
                    new Column("file", TEXT, "the delivery that states it"),
                    new Column("sheet", TEXT, "its sheet, where it has sheets"),
                    new Column("row", NUMBER, "the row or line in it"),
                    new Column("delivery", TEXT, "SHA-256 of the delivery: the archive has it under this name"),
                    new Column("rule", TEXT, "the mapping file and the line of the rule that read it")),
            List.of("person", "line"),
            (record, row) -> record.lines().forEach(line -> row.accept(line(record, line))));

    private static final Table FINDINGS = new Table(
            "findings",
            "One row for each thing that a person should look at.",
            List.of(
                    PERSON,
                    new Column("code", TEXT, "see docs/findings.md"),
                    new Column("lines", TEXT, "the numbers of the lines it is about"),
                    new Column("detail", TEXT, "what was seen"),
                    new Column("first_seen", DAY, "the date of the night since which it is open")),
            List.of("person", "code", "lines", "detail"),
            (record, row) -> record.findings()
                    .forEach(finding -> row.accept(new Object[] {
                        record.person(),
                        finding.code().name(),
                        finding.lines().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        finding.detail(),
                        finding.firstSeen() == null ? null : finding.firstSeen().date()
                    })));

    private static final Table PEOPLE = new Table(
            "people",
            "One row for each person: who it is. Only written when names are asked for.",
            List.of(
                    PERSON,
                    new Column("nhs_number", TEXT, "ten digits"),
                    new Column("identifiers", TEXT, "all others, as system:value"),
                    new Column("family_name", TEXT, "as we believe it is best written"),
                    new Column("given_name", TEXT, "as we believe it is best written"),
                    new Column("birth_date", DAY, "date of birth"),
                    new Column("postcode", TEXT, "in capitals, with its space")),
            List.of("person"),
            (record, row) -> row.accept(person(record)));

    private Tables() {}

    /** @param named whether who the people are is among them */
    static List<Table> of(boolean named) {
        var tables = new ArrayList<>(List.of(BUDGETS, LINES, FINDINGS));
        if (named) {
            tables.add(PEOPLE);
        }
        return tables;
    }

    private static @Nullable Object[] person(BudgetRecord record) {
        var details = record.details();
        return new Object[] {
            record.person(),
            details.nhsNumber().orElse(null),
            details.identifiers().stream()
                    .filter(each -> !each.system().equals(Identifier.NHS))
                    .map(Identifier::toString)
                    .collect(Collectors.joining(" ")),
            details.familyName(),
            details.givenName(),
            details.birthDate(),
            details.postcode()
        };
    }

    private static @Nullable Object[] line(BudgetRecord record, BudgetLine line) {
        var entitlement = line.entitlement();
        var terms = entitlement.terms();
        var place = entitlement.provenance().place();
        return new Object[] {
            record.person(),
            (long) line.number(),
            entitlement.stream().code(),
            entitlement.scheme().code(),
            entitlement.scheme().component(),
            entitlement.funder().id(),
            entitlement.funder().name(),
            terms.kind().name(),
            entitlement.isPublicMoney(),
            terms.currency().getCurrencyCode(),
            line.weekly(),
            line.financialYear(),
            line.inForce(),
            entitlement.valid().startInclusive(),
            entitlement.valid().lastDay(),
            terms.frequency().name(),
            terms.commitment().name(),
            entitlement.allocation().stage().name(),
            entitlement.handling().form().name(),
            record.context(line).management().name(),
            entitlement.handling().managingParty(),
            (long) line.corroboratedBy().size(),
            place.file(),
            place.sheet(),
            place.row(),
            entitlement.provenance().delivery(),
            entitlement.provenance().rule()
        };
    }
}
