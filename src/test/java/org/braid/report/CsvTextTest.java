package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import org.braid.entitlement.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @Test
    void writesMoneyAndDaysPlainlyAndQuotesWhatNeedsIt() {
        var recovered = new Money(-120_450, Currency.getInstance("GBP"));

        var csv = new CsvText("Name", "Amount", "Day", "Nothing")
                .row("Smith, \"Jo\"", recovered, LocalDate.of(2026, 4, 1), null);

        assertThat(csv).hasToString("Name,Amount,Day,Nothing\r\n\"Smith, \"\"Jo\"\"\",-1204.50,2026-04-01,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1+1"})
    void makesTextOfWhatASpreadsheetWouldWorkOut(String formula) {
        assertThat(new CsvText("Name").row(formula).toString().lines().toList().get(1))
                .startsWith("'");
    }

    @Test
    void leavesNothingInThatATerminalWouldObey() {
        assertThat(new CsvText("Name").row("a\u001b[2Jb\nc")).hasToString("Name\r\nab c\r\n");
    }
}
