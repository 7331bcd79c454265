package org.braid.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a person's good rows beside a bad one. */
class PersonRowsTest {
    @TempDir
    Path folder;

    @Test
    void goodRowsWaitWithABadOneWhereTheyAreTakenTogether() throws IOException {
        assertThat(told(PersonRows::together, true)).containsExactly("A1 waits", "A2 rejected", "A1 duplicate");
    }

    @Test
    void rowThatDoesNotSayWhoseItIsHoldsNobodyUp() throws IOException {
        assertThat(told(PersonRows::together, false)).containsExactly("A1 reports", "A2 rejected", "A1 duplicate");
    }

    @Test
    void rowsApartDoNotWait() throws IOException {
        assertThat(told(PersonRows::apart, true)).containsExactly("A1 reports", "A2 rejected", "A1 duplicate");
    }

    private List<String> told(BiFunction<Person, Truth, PersonRows> kind, boolean tellsWhose) throws IOException {
        try (var truth = new Truth(folder, LocalDate.of(2026, 9, 30));
                var rows = kind.apply(MoneyTableTest.person(), truth)) {
            rows.good(key("A1"), null);
            rows.bad(key("A2"), Use.REJECTED, tellsWhose);
            rows.repeated(key("A1"));
        }
        var lines = Files.readAllLines(folder.resolve("rows.csv"));
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.replaceAll("^provider,open-hands,(A.),,P1,", "$1 "))
                .toList();
    }

    private static Key key(String reference) {
        return new Key(Key.PROVIDER, "open-hands", reference, "");
    }
}
