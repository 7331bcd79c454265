package org.braid.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthCheckTest {
    @TempDir
    Path truth;

    private final Map<String, String> personOfRow = new HashMap<>(Map.of(
            "social-care|991|S1|", "ann",
            "nhs-phb|QZZ|CER1|1", "ann",
            "nhs-phb|QZZ|CER1|2", "ann",
            "provider|open-hands|OH1|", "ann",
            "social-care|991|S2|", "bob"));
    private final Map<String, Map<String, long[]>> budgets = new HashMap<>(Map.of(
            "ann",
            Map.of(
                    "SOCIAL_CARE|council:991|GBP", new long[] {5, 50},
                    "NHS_PHB|ods:QZZ|GBP", new long[] {7, 70},
                    "PUBLIC|*|GBP", new long[] {12, 120}),
            "bob",
            Map.of("SOCIAL_CARE|council:991|GBP", new long[] {1, 10}, "PUBLIC|*|GBP", new long[] {1, 10})));

    @BeforeEach
    void twoPeople() throws IOException {
        Files.write(
                truth.resolve("rows.csv"),
                List.of(
                        "feed,authority,reference,component,person,use",
                        "social-care,991,S1,,P1,superseded",
                        "social-care,991,S1,,P1,line",
                        "nhs-phb,QZZ,CER1,1,P1,line",
                        "nhs-phb,QZZ,CER1,1,P1,duplicate",
                        "nhs-phb,QZZ,CER1,2,P1,line",
                        "provider,open-hands,OH1,,P1,reports",
                        "social-care,991,S2,,P2,line",
                        "social-care,991,S3,,P2,rejected",
                        "social-care,991,S9,,P3,rejected"));
        Files.write(
                truth.resolve("budgets.csv"),
                List.of(
                        "person,stream,funder,currency,weekly_minor,financial_year_minor",
                        "P1,NHS_PHB,ods:QZZ,GBP,7,70",
                        "P1,OWN_MONEY,self:SELF,GBP,0,0",
                        "P1,PUBLIC,*,GBP,12,120",
                        "P1,SOCIAL_CARE,council:991,GBP,5,50",
                        "P2,PUBLIC,*,GBP,1,10",
                        "P2,SOCIAL_CARE,council:991,GBP,1,10"));
    }

    @Test
    void findsNoFaultInWhatIsTrue() {
        var result = check();

        assertThat(result).isEqualTo(new TruthCheck.Result(3, 3, 0, 2, 2, 2, 0, 0, List.of(), List.of(), List.of()));
        assertThat(result.share()).isEqualTo(1);
    }

    @Test
    void namesTheFigureThatIsAPennyOut() {
        budgets.put(
                "bob", Map.of("SOCIAL_CARE|council:991|GBP", new long[] {1, 10}, "PUBLIC|*|GBP", new long[] {1, 11}));

        var result = check();

        assertThat(result.rightlyLinked()).isEqualTo(2);
        assertThat(result.equalBudgets()).isEqualTo(1);
        assertThat(result.differences()).containsExactly("P2 PUBLIC|*|GBP: true weekly 1 and year 10, found 1 and 11");
    }

    @Test
    void countsMoneyThatNobodyShouldHave() {
        budgets.put(
                "bob",
                Map.of(
                        "SOCIAL_CARE|council:991|GBP", new long[] {1, 10},
                        "PUBLIC|*|GBP", new long[] {1, 10},
                        "EMPLOYMENT|dwp:DWP|GBP", new long[] {0, 1}));

        assertThat(check().equalBudgets()).isEqualTo(1);
    }

    @Test
    void tellsAMissedLinkFromAWrongOne() {
        personOfRow.put("provider|open-hands|OH1|", "somebody");
        personOfRow.put("social-care|991|S2|", "ann");

        var result = check();

        assertThat(result.foundPairs()).isEqualTo(1);
        assertThat(result.missedPairs())
                .containsExactly(
                        "P1: nhs-phb|QZZ and provider|open-hands", "P1: provider|open-hands and social-care|991");
        // Two of Ann's appearances, each with Bob's one.
        assertThat(result.wrongPairs()).isEqualTo(2);
        assertThat(result.wrongLinks()).containsExactly("ann holds [P1, P2]");
        assertThat(result.rightlyLinked()).isZero();
    }

    @Test
    void countsRowsThatAreMissingAndRowsThatShouldBe() {
        personOfRow.remove("nhs-phb|QZZ|CER1|2");
        personOfRow.put("social-care|991|S3|", "bob");

        var result = check();

        assertThat(result.missingRows()).isEqualTo(1);
        assertThat(result.unexpectedRows()).isEqualTo(1);
    }

    private TruthCheck.Result check() {
        return TruthCheck.check(truth, new TruthCheck.Outcome(personOfRow, budgets));
    }
}
