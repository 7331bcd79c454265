package org.braid.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A world small enough to work out by hand. */
class TruthTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);

    @TempDir
    Path folder;

    @Test
    void sumsARowOnceRoundedAndKeepsOwnMoneyApart() throws IOException {
        try (var truth = new Truth(folder, AS_OF)) {
            var ann = person("P0000001");
            // 0.0335 and 0.0335 pounds a week: 3.35 pence each, 6.7 together, so 7 and not 3 + 3.
            line(truth, ann, "a", Line.SOCIAL_CARE, "council:991", "0.0335", Every.WEEK, "2026-04-01", null);
            line(truth, ann, "b", Line.SOCIAL_CARE, "council:991", "0.0335", Every.WEEK, "2026-04-01", null);
            // 14 days of the year, not in force on the day.
            line(truth, ann, "c", Line.NHS_PHB, "ods:QZZ", "100.00", Every.WEEK, "2026-03-01", "2026-04-14");
            line(truth, ann, "d", Line.NHS_PHB, "ods:QZZ", "250.00", Every.ONCE, "2026-12-01", null);
            line(truth, ann, "e", Line.OWN_MONEY, "self:SELF", "5.00", Every.WEEK, "2027-03-25", null);
            truth.row(ann, new Key("provider", "open-hands", "OH1", ""), Use.REPORTS);
            truth.endOf(ann);
            truth.endOf(person("P0000002"));
        }

        assertThat(Files.readAllLines(folder.resolve("budgets.csv")))
                .containsExactly(
                        "person,stream,funder,currency,weekly_minor,financial_year_minor",
                        "P0000001,NHS_PHB,ods:QZZ,GBP,0,45000",
                        "P0000001,OWN_MONEY,self:SELF,GBP,0,500",
                        // 6.7 pence a week for 365 days are 349.36 pence.
                        "P0000001,PUBLIC,*,GBP,7,45349",
                        "P0000001,SOCIAL_CARE,council:991,GBP,7,349");
        assertThat(Files.readAllLines(folder.resolve("rows.csv")))
                .startsWith(
                        "feed,authority,reference,component,person,use",
                        "social-care,991,a,,P0000001,line",
                        "social-care,991,b,,P0000001,line")
                .endsWith("provider,open-hands,OH1,,P0000001,reports");
    }

    private static void line(
            Truth truth,
            Person person,
            String reference,
            String stream,
            String funder,
            String amount,
            Every every,
            String first,
            @Nullable String last)
            throws IOException {
        var span = new Span(LocalDate.parse(first), last == null ? null : LocalDate.parse(last));
        var price = Price.of(new BigDecimal(amount), every, Year.OF_52_WEEKS);
        truth.line(person, new Key("social-care", "991", reference, ""), new Line(stream, funder, price, span));
    }

    private static Person person(String id) {
        return new Person(
                id,
                0,
                new Person.Name("Ann", "", "Jones", ""),
                "F",
                LocalDate.of(1980, 1, 1),
                null,
                new Person.Home("1 Mill Lane", "ZZ1 2AB", "ZZ1 2AB"),
                "",
                World.NORTHMERE,
                "0000001",
                Set.of(),
                false);
    }
}
