package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.RowPlace;
import org.braid.audit.SourceRef;
import org.braid.audit.Tally;
import org.junit.jupiter.api.Test;

class RehearsedTest {

    @Test
    void readsTheSameOnAMachineOfAnotherCountry() {
        var machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(rows().line())
                    .isEqualTo(
                            "awards.csv, by itself: 1,201 rows in 2.5 s; 1,200 can be taken, 0 repeat an earlier row,"
                                    + " 1 wait for a person, 0 are rejected, 0 hold no data.");
            assertThat(rows().text()).contains("1,201 rows in 2.5 s", "1,200 can be taken", "1,204.50 quarantined");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void fileThatCannotBeUsedIsOneLineToo() {
        var finding = new Finding(FindingCode.UNREADABLE, SourceRef.line("awards.csv", 1), "", "");

        assertThat(Rehearsed.setAside("awards.csv", finding).line())
                .isEqualTo(
                        "awards.csv, by itself: would be set aside: %s.".formatted(FindingCode.UNREADABLE.meaning()));
    }

    private static Rehearsed rows() {
        var tally = new Tally();
        tally.count(RowPlace.APPLIED, 1_200);
        tally.add(RowPlace.QUARANTINED, new BigDecimal("1204.50"), Currency.getInstance("GBP"));
        return Rehearsed.of("awards.csv", "mappings/a.yaml", tally, Map.of(), List.of(), 2.5);
    }
}
