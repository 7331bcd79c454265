package org.braid.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Dutch budget holders, of whom 65,000 hold one on the last day of 2003 (REQUIREMENTS D7). The budgets of that time, under
 * the AWBZ, are stated as those of the law that came after it. How their number grew, and the amounts, are made up.
 */
final class DutchHolders {
    /** On 31 December 2003. */
    static final int HOLDERS = 65_000;
    /** Whose budgets had ended by then. */
    static final int FORMER = 2_000;

    /** The standard has one budget a message, which would be as many files; these have a care office's budgets together. */
    private static final int BUDGETS_IN_A_FILE = 2_500;

    private static final String CARE_OFFICE = "9955";
    private static final LocalDate FIRST = LocalDate.of(1996, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2004, 12, 31);
    /** From the first budget to the last. */
    private static final int GROWING = 2_900;
    /** Of numbers that begin with 999; prime to the stride. */
    private static final int SERIALS = 100_000;

    private static final int STRIDE = 61_803;

    private final long seed;
    private final Crowd crowd;
    private int serial;

    DutchHolders(long seed) {
        this.seed = seed;
        crowd = Crowd.dutch(LocalDate.of(1915, 1, 1), seed);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var first = 0; first < HOLDERS + FORMER; first += BUDGETS_IN_A_FILE) {
            var name = String.format(Locale.ROOT, "tkb-%s-2003-%02d.xml", CARE_OFFICE, first / BUDGETS_IN_A_FILE + 1);
            try (var file = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8)) {
                file.write(header(name));
                for (var n = first; n < Math.min(first + BUDGETS_IN_A_FILE, HOLDERS + FORMER); n++) {
                    holder(file, n);
                }
                file.write("</Bericht>\n");
            }
        }
    }

    private static String header(String name) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Bericht xmlns="urn:voorbeeld:ipgb:501">
                  <Header>
                    <BerichtCode>460</BerichtCode>
                    <BerichtVersie>2</BerichtVersie>
                    <BerichtSubversie>0</BerichtSubversie>
                    <Afzender>%s</Afzender>
                    <Ontvanger>SVB</Ontvanger>
                    <BerichtIdentificatie>
                      <Identificatie>%s</Identificatie>
                      <Dagtekening>2003-12-31</Dagtekening>
                    </BerichtIdentificatie>
                  </Header>
                """.formatted(CARE_OFFICE, name.replace(".xml", ""));
    }

    private void holder(BufferedWriter file, int number) throws IOException {
        var who = crowd.member(number);
        var dice = new Dice(seed, "dutch holder", number);
        var from = number < HOLDERS ? begins(number) : FIRST.plusDays(dice.below(1_500));
        var to = number < HOLDERS ? LAST : from.plusDays(dice.between(364, 1_300));
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        file.write("""
                  <Budgethouder>
                    <Bsn>%s</Bsn>
                    <Geboortedatum>
                      <Datum>%s</Datum>
                    </Geboortedatum>
                    <Geslacht>%s</Geslacht>
                    <Naam>
                      <Geslachtsnaam>
                        <Achternaam>%s</Achternaam>
                      </Geslachtsnaam>
                      <Voornamen>%s</Voornamen>
                    </Naam>
                    <Postcode>0%03d ZZ</Postcode>
                    <Budget>
                      <Budgetidentificatie>PGB-%05d</Budgetidentificatie>
                      <Wet>WLZ</Wet>
                      <Beschikkingsdatum>%s</Beschikkingsdatum>
                      <Functiebudget>
                        <Zorgfunctie>99</Zorgfunctie>
                        <Functiebudgetperiode>
                          <Begindatum>%s</Begindatum>
                          <Einddatum>%s</Einddatum>
                          <Bedrag>%d</Bedrag>
                        </Functiebudgetperiode>
                      </Functiebudget>
                    </Budget>
                  </Budgethouder>
                """.formatted(
                        bsn(),
                        who.birth(),
                        who.woman() ? "2" : "1",
                        who.family(),
                        who.given(),
                        dice.below(1_000),
                        number + 1,
                        from.minusDays(14),
                        from,
                        to,
                        days * dice.between(1_000, 6_000)));
    }

    /** More of them each year. */
    private static LocalDate begins(int number) {
        return FIRST.plusDays((long) (GROWING * Math.sqrt((double) number / HOLDERS)));
    }

    private String bsn() {
        while (true) {
            var eight = String.format(Locale.ROOT, "999%05d", (long) serial++ * STRIDE % SERIALS);
            if (CheckDigits.bsn(eight) < 10) {
                return eight + CheckDigits.bsn(eight);
            }
        }
    }
}
