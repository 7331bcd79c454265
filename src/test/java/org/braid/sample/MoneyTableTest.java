package org.braid.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of two amounts, whatever befalls it. */
class MoneyTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final List<String> HEADER = List.of("Ref", "From", "Amount", "Fee");

    @TempDir
    Path folder;

    @Test
    void soundRowCountsForEachOfItsAmounts() throws IOException {
        assertThat(written(0, 0, 0)).containsExactly("Ref,From,Amount,Fee", "A1,30/09/2026,10.00,2.5");
        assertThat(rows()).containsExactly("children,991,A1,,P1,line", "children,991,A1,fee,P1,reports");
    }

    @Test
    void copyIsADuplicateInAllOfThem() throws IOException {
        assertThat(written(1, 0, 0)).hasSize(3).endsWith("A1,30/09/2026,10.00,2.5", "A1,30/09/2026,10.00,2.5");
        assertThat(rows())
                .endsWith("children,991,A1,,P1,duplicate", "children,991,A1,fee,P1,duplicate")
                .hasSize(4);
    }

    @Test
    void contradictionWaitsWithAllOfThem() throws IOException {
        assertThat(written(0, 1, 0)).endsWith("A1,30/09/2026,10.00,2.5", "A1,30/09/2026,99,2.5");
        assertThat(rows()).endsWith("children,991,A1,,P1,quarantined", "children,991,A1,fee,P1,quarantined");
    }

    @Test
    void spoiltRowIsRejectedWithAllOfThemUnderTheReferenceItHasLeft() throws IOException {
        assertThat(written(0, 0, 1)).endsWith(",30/09/2026,10.00,2.5");
        assertThat(rows()).containsExactly("children,991,,,P1,rejected", "children,991,,fee,P1,rejected");
    }

    @Test
    void columnThatIsNotThereIsAFault() {
        var cells = new Cells(HEADER);

        assertThatThrownBy(() -> cells.with("Fees", "1")).hasMessage("no column Fees");
    }

    private List<String> written(double twice, double contradicted, double spoilt) throws IOException {
        var mess = new Mess(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, twice, contradicted, spoilt, 0, 0, 0);
        try (var truth = new Truth(folder, DAY);
                var csv = new CsvFile(folder.resolve("a.csv"), StandardCharsets.UTF_8, HEADER)) {
            var table = new MoneyTable(
                    MoneyTable.in(csv),
                    mess,
                    truth,
                    (cells, dice) -> cells.with("Amount", 99),
                    Map.of(Fault.REFERENCE, (cells, dice) -> cells.with("Ref", null)));
            var cells = new Cells(HEADER)
                    .with("Ref", "A1")
                    .with("From", DAY)
                    .with("Amount", new BigDecimal("10.00"))
                    .with("Fee", 2.5);
            table.money(person(), cells, parts(), new Dice(1, "test", 1));
        }
        return Files.readAllLines(folder.resolve("a.csv"));
    }

    private List<String> rows() throws IOException {
        var rows = Files.readAllLines(folder.resolve("rows.csv"));
        return rows.subList(1, rows.size());
    }

    private static List<Part> parts() {
        var price = Price.of(BigDecimal.TEN, Every.WEEK, Year.OF_52_WEEKS);
        var line = new Line(Line.CHILDREN, "council:991", price, new Span(DAY, null));
        return List.of(
                new Part(new Key(Key.CHILDREN, "991", "A1", ""), line),
                new Part(new Key(Key.CHILDREN, "991", "A1", "fee"), null));
    }

    static Person person() {
        return new Person(
                "P1",
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
