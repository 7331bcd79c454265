package org.braid.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * The social care of twelve made-up councils on 31 March 2008: 3,871 people hold a budget, 414 of them since June 2006
 * (REQUIREMENTS J1). A twentieth of the year's money goes through budgets (J3), in the first council more than half (J4);
 * the rest pays services that the councils direct. Which days between, and how much, is made up.
 */
final class EnglishHolders {
    static final List<String> COUNCILS =
            List.of("971", "972", "973", "974", "975", "976", "977", "978", "979", "980", "981", "982");
    /** By council: 3,871. */
    private static final List<Integer> HOLDERS = List.of(640, 520, 450, 400, 365, 330, 300, 270, 240, 200, 96, 60);

    /** Of each hundred pounds in the first council, what budgets carry. */
    private static final int FIRST_COUNCIL = 55;
    /** In the whole country. */
    private static final int COUNTRY = 5;

    private static final int EARLY = 414;
    private static final LocalDate PILOTS_BEGIN = LocalDate.of(2005, 11, 1);
    private static final LocalDate EARLY_DAY = LocalDate.of(2006, 6, 30);
    private static final LocalDate YEAR = LocalDate.of(2007, 4, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2008, 3, 31);

    private final long seed;
    private final Crowd crowd;
    private final NhsNumbers nhsNumbers;
    private int people;
    /** Of the financial year: pence a week times days. */
    private long throughBudgets;

    private long directed;

    EnglishHolders(long seed) {
        this.seed = seed;
        crowd = Crowd.english(LocalDate.of(1920, 1, 1), seed);
        nhsNumbers = new NhsNumbers(seed);
    }

    void write(Path folder) throws IOException {
        var first = 0;
        for (var council = 0; council < COUNCILS.size(); council++) {
            var code = COUNCILS.get(council);
            try (var csv = new CsvFile(
                    folder.resolve("cld-" + code + "-2008-03.csv"), StandardCharsets.UTF_8, CldRow.HEADER)) {
                var before = throughBudgets;
                for (var n = first; n < first + HOLDERS.get(council); n++) {
                    holder(csv, code, n);
                }
                first += HOLDERS.get(council);
                var share = council == 0 ? FIRST_COUNCIL : COUNTRY;
                directed(csv, code, council == 0 ? throughBudgets - before : throughBudgets, share);
            }
        }
    }

    /** Services until the budgets' money is no more than its share of all. */
    private void directed(CsvFile csv, String council, long budgets, int share) throws IOException {
        while (budgets * (100 - share) > directed * share) {
            var dice = new Dice(seed, "english service", people);
            var pence = dice.between(550, 850) * 100L;
            directed += pence * ChronoUnit.DAYS.between(YEAR, LAST_DAY.plusDays(1));
            csv.row(service(csv, council, YEAR.minusDays(dice.between(365, 1_265)), pence)
                    .with("Service Type", "Long term support: Residential care")
                    .with("Service Component", "Residential care")
                    .with("Delivery Mechanism", "CASSR commissioned support")
                    .cells(false));
        }
    }

    private void holder(CsvFile csv, String council, int number) throws IOException {
        var dice = new Dice(seed, "english holder", number);
        var pence = dice.between(50, 110) * 100L;
        // Prime to their number: the early ones are spread over the councils.
        var from = begins((int) (number * 1_009L % total()));
        throughBudgets += pence * ChronoUnit.DAYS.between(from.isAfter(YEAR) ? from : YEAR, LAST_DAY.plusDays(1));
        var direct = dice.chance(0.6);
        csv.row(service(csv, council, from, pence)
                .with("Service Type", "Long term support: Community")
                .with("Service Component", direct ? "Direct payment" : "Home support or domiciliary care")
                .with("Delivery Mechanism", direct ? "Direct payment" : "CASSR managed personal budget")
                .cells(false));
    }

    static int total() {
        return HOLDERS.stream().mapToInt(holders -> holders).sum();
    }

    private static LocalDate begins(int place) {
        if (place < EARLY) {
            var days = ChronoUnit.DAYS.between(PILOTS_BEGIN, EARLY_DAY.plusDays(1));
            return PILOTS_BEGIN.plusDays(place * days / EARLY);
        }
        var days = ChronoUnit.DAYS.between(EARLY_DAY, LAST_DAY);
        return EARLY_DAY.plusDays(1 + (place - EARLY) * days / (total() - EARLY));
    }

    /** Writes somebody's assessment, and begins the row of the service. */
    private CldRow service(CsvFile csv, String council, LocalDate from, long pence) throws IOException {
        var somebody = somebody(council);
        csv.row(somebody.copy()
                .with("Event Type", "Assessment")
                .with("Event Reference", "A" + people)
                .with("Event Start Date", from.minusDays(20))
                .with("Event End Date", from.minusDays(20))
                .cells(false));
        return somebody.with("Event Type", "Service")
                .with("Event Reference", "S" + people)
                .with("Event Start Date", from)
                .with("Unit Cost", BigDecimal.valueOf(pence, 2).toPlainString())
                .with("Cost Frequency (Unit Type)", "Weekly");
    }

    private CldRow somebody(String council) {
        var who = crowd.member(people);
        var postcode = String.format(Locale.ROOT, "ZZ%d %dZZ", 1 + people % 99, people / 99 % 10);
        people++;
        return new CldRow()
                .with("LA Code", council)
                .with("Reporting Period Start Date", YEAR)
                .with("Reporting Period End Date", LAST_DAY)
                .with("NHS Number", nhsNumbers.next())
                .with("LA Person Unique Identifier", String.format(Locale.ROOT, "%07d", people))
                .with("First Name", who.given())
                .with("Last Name", who.family())
                .with("Gender", who.woman() ? "Female" : "Male")
                .with("Date of Birth", who.birth())
                .with("Client Type", "Service user")
                .with("Postcode", postcode);
    }
}
