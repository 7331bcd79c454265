package org.braid.sample;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The council finance team's workbook: what each element of a plan's personal budget costs. */
final class FinanceWorkbook implements Closeable {
    static final List<String> HEADER = List.of(
            "UPN",
            "Council person ID",
            "Surname",
            "Forename",
            "Date of birth",
            "Postcode",
            "Plan reference",
            "Section J element",
            "How it is paid",
            "Amount (£)",
            "Paid",
            "From",
            "To",
            "Payment reference");
    private static final String FUNDER = "council:" + World.NORTHMERE;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Workbook book;
    private final Mess mess;
    private final Truth truth;
    private BigDecimal total = BigDecimal.ZERO;

    FinanceWorkbook(Path folder, LocalDate asOf, Mess mess, Truth truth) throws IOException {
        this.mess = mess;
        this.truth = truth;
        var year = asOf.getMonthValue() < 4 ? asOf.getYear() - 1 : asOf.getYear();
        var years = year + "-" + (year + 1) % 100;
        book = new Workbook(
                folder.resolve("ehcp-finance-991-" + years + ".xlsx"),
                true,
                asOf,
                List.of("EHCP personal budgets", "Notes"));
        book.sheet();
        book.row("Northmere Council: Children's finance");
        book.row("EHC plan personal budgets " + years + ", printed " + DAY.format(asOf));
        book.skipRow();
        book.row(HEADER.toArray());
    }

    void write(Person person, Details details, String upn, String plan, List<SectionJ> elements, Dice dice)
            throws IOException {
        var councilId = councilId(person, dice);
        var birth = dice.chance(0.1) ? DAY.format(details.birth()) : details.birth();
        for (var element : elements) {
            var cells = new @Nullable Object[] {
                upn,
                councilId,
                details.family(),
                details.given(),
                birth,
                details.postcode(),
                plan,
                element.name(),
                element.how(),
                element.price().amount(),
                paid(element.price().every()),
                element.span().first(),
                element.span().last(),
                element.reference()
            };
            row(person, cells, element, dice);
        }
    }

    /** Mostly a number, so that its leading zeros are gone; some typed it as text; a few did not know it. */
    private static Object councilId(Person person, Dice dice) {
        var share = dice.share();
        if (share < 0.03) {
            return "";
        }
        return share < 0.15 ? person.councilId() : (Object) Integer.valueOf(person.councilId());
    }

    private void row(Person person, @Nullable Object[] cells, SectionJ element, Dice dice) throws IOException {
        var key = new Key(Key.EDUCATION, World.NORTHMERE, element.reference(), "");
        var fate = mess.fate(dice);
        if (fate == Fate.SPOILT) {
            spoilt(person, cells, element, dice);
            return;
        }
        add(cells);
        truth.line(person, key, new Line(Line.EDUCATION, FUNDER, element.price(), element.span()));
        if (fate == Fate.TWICE) {
            add(cells);
            truth.row(person, key, Use.DUPLICATE);
        } else if (fate == Fate.CONTRADICTED) {
            cells[9] = element.price().amount().add(BigDecimal.TEN);
            add(cells);
            truth.row(person, key, Use.QUARANTINED);
        }
    }

    private void spoilt(Person person, @Nullable Object[] cells, SectionJ element, Dice dice) throws IOException {
        var fault = Fault.inCells(dice);
        switch (fault) {
            case AMOUNT -> cells[9] = dice.of("n/k", "tbc", "see panel notes");
            case FREQUENCY -> cells[10] = dice.of("Termly", "Per visit");
            case PERIOD -> cells[12] = element.span().first().minusDays(dice.between(5, 90));
            case REFERENCE -> cells[13] = "";
            default -> {
                for (int i = 0; i < 6; i++) {
                    cells[i] = "";
                }
            }
        }
        add(cells);
        var reference = fault == Fault.REFERENCE ? "" : element.reference();
        truth.row(person, new Key(Key.EDUCATION, World.NORTHMERE, reference, ""), Use.REJECTED);
    }

    private void add(@Nullable Object[] cells) throws IOException {
        book.row(cells);
        if (cells[9] instanceof BigDecimal amount) {
            total = total.add(amount);
        }
    }

    private static String paid(Every every) {
        return switch (every) {
            case YEAR -> "Annual";
            case MONTH -> "Monthly";
            case WEEK -> "Weekly";
            default -> "One-off";
        };
    }

    @Override
    public void close() throws IOException {
        book.row("Total", null, null, null, null, null, null, null, null, total);
        book.sheet();
        book.row("Amounts are what the panel agreed; payments are in the ledger.");
        book.row("Organised arrangements are paid to the provider.");
        book.close();
    }
}
