package org.braid.sample;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A housing authority's workbook of Disabled Facilities Grants: a home is made fit once, and the person may pay a part. */
final class HousingFeed implements Closeable {
    private static final String FUNDER = "council:" + World.NORTHMERE;
    private static final String GRANT = "Grant (£)";
    private static final List<String> IDENTITY =
            List.of("Applicant", "D.O.B.", "Postcode", "Social care ref", "NHS number");
    private static final List<String> HEADER = List.of(
            "Grant ref",
            "Applicant",
            "D.O.B.",
            "Postcode",
            "Social care ref",
            "NHS number",
            "Works",
            "Stage",
            "Enquiry on",
            "Approved on",
            "Cost of works (£)",
            "Contribution (£)",
            GRANT,
            "Certified on",
            "Paid so far (£)",
            "Paid to",
            "Builder");
    /** From memory: the most that is mandatory in England; councils may give more, and nothing here refuses it. */
    private static final int MOST = 30_000;

    private final LocalDate asOf;
    private final Scribe scribe;
    private final Truth truth;
    private final Workbook book;
    private final MoneyTable table;
    private int grants;
    private BigDecimal total = BigDecimal.ZERO;

    HousingFeed(Path folder, LocalDate asOf, Scribe scribe, Mess mess, Truth truth) throws IOException {
        this.asOf = asOf;
        this.scribe = scribe;
        this.truth = truth;
        var month = DateTimeFormatter.ofPattern("yyyy-MM").format(asOf);
        book = new Workbook(folder.resolve("dfg-991-" + month + ".xlsx"), true, asOf, List.of("DFG cases", "Key"));
        book.sheet();
        book.row("Northmere Council: Private sector housing");
        book.row("Disabled Facilities Grants, open and paid this year");
        book.skipRow();
        book.row(HEADER.toArray());
        table = new MoneyTable(
                MoneyTable.in(book),
                mess,
                truth,
                (cells, dice) -> cells.with(GRANT, dice.pounds(900, 990)),
                Map.of(
                        Fault.AMOUNT, (cells, dice) -> cells.with(GRANT, dice.of("tbc", "awaiting quotes")),
                        Fault.PERIOD, (cells, dice) -> cells.with("Approved on", "31/02/2026"),
                        Fault.REFERENCE, (cells, dice) -> cells.with("Grant ref", null),
                        Fault.IDENTITY, (cells, dice) -> cells.without(IDENTITY)));
    }

    void write(Person person, Dice dice) throws IOException {
        var details = scribe.details(person, dice);
        var reference = String.format(Locale.ROOT, "DFG/26/%04d", ++grants);
        var enquiry = dice.daysBefore(asOf, 80, 330);
        var cells = new Cells(HEADER)
                .with("Grant ref", reference)
                .with("Applicant", details.given() + " " + details.family())
                .with("D.O.B.", details.birth())
                .with("Postcode", details.postcode())
                .with("Social care ref", socialCareId(person, dice))
                .with("NHS number", dice.chance(0.5) ? details.nhsNumber() : "")
                .with("Works", dice.of("Level access shower", "Stairlift", "Ramp", "Through-floor lift", "Extension"))
                .with("Enquiry on", enquiry);
        // One in four has not got further than asking.
        if (grants % 4 == 0) {
            table.event(cells.with("Stage", dice.of("Enquiry", "Referred to OT")));
        } else {
            granted(person, reference, cells, enquiry.plusDays(dice.between(20, 75)), dice);
        }
    }

    private static Object socialCareId(Person person, Dice dice) {
        return person.has(Line.SOCIAL_CARE) && !dice.chance(0.15) ? Integer.valueOf(person.councilId()) : "";
    }

    private void granted(Person person, String reference, Cells cells, LocalDate approved, Dice dice)
            throws IOException {
        var cost = dice.pounds(2_000, 36_000);
        // Half of them are found to have nothing to pay.
        var contribution = grants % 2 == 1 ? dice.pounds(50, 1_900) : BigDecimal.ZERO.setScale(2);
        var grant = cost.subtract(contribution).min(BigDecimal.valueOf(MOST));
        var certified = approved.plusDays(dice.between(30, 150));
        var done = certified.isBefore(asOf);
        cells.with("Stage", done ? "Certified" : "Approved")
                .with("Approved on", approved)
                .with("Cost of works (£)", cost)
                .with("Contribution (£)", contribution)
                .with(GRANT, grant)
                .with("Certified on", done ? certified : null)
                .with("Paid so far (£)", done ? grant : BigDecimal.ZERO)
                .with("Paid to", dice.of("Builder", "Builder", "Applicant"))
                .with("Builder", dice.of("Vale Adaptations", "Lumb & Daughters", "Harebell Homes"));
        try (var rows = PersonRows.together(person, truth)) {
            table.money(rows, cells, parts(reference, grant, contribution, approved), dice);
        }
        total = total.add(grant);
    }

    private static List<Part> parts(String reference, BigDecimal grant, BigDecimal contribution, LocalDate approved) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(key(reference, ""), line(FUNDER, grant, approved)));
        if (contribution.signum() > 0) {
            parts.add(new Part(
                    key(reference, "contribution"),
                    line(Line.SELF, contribution, approved).notPublic()));
        }
        return parts;
    }

    private static Key key(String reference, String part) {
        return new Key(Key.HOUSING, World.NORTHMERE, reference, part);
    }

    private static Line line(String funder, BigDecimal amount, LocalDate approved) {
        return new Line(Line.HOUSING, funder, Price.of(amount, Every.ONCE, Year.OF_52_WEEKS), new Span(approved, null));
    }

    @Override
    public void close() throws IOException {
        book.row("Total", null, null, null, null, null, null, null, null, null, null, null, total);
        book.sheet();
        book.row("Approved: the grant is agreed and the builder may begin.");
        book.row("Certified: the works are done and inspected.");
        book.close();
    }
}
