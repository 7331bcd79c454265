package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.braid.feed.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On which days an identifier is valid is kept beside it, and makes nobody another person. */
class IdentifierValidityTest {
    private static final String MAPPING = """
            feed: north
            semantics: upsert
            dates: [dd/MM/yyyy]
            read:
              format: csv
              required: [Ref, Person, Since, Until, NHS, NHS since, NHS until]
            common:
              identifiers: { system: council, scope: "991", column: Person, from: Since, to: Until }
              fields:
                authority: "991"
                reference: { column: Ref, required: true }
                stream: SOCIAL_CARE
                from: 2026-04-01
                nhsNumber: { column: NHS }
                nhsNumberFrom: { column: NHS since }
                nhsNumberTo: { column: NHS until }
            rows:
              - { name: plan, gives: plan }
            """;
    private static final String HEADING = "Ref,Person,Since,Until,NHS,NHS since,NHS until";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.mapping("north/plans.yaml", MAPPING);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Delivery deliver(String file, String... rows) {
        return desk.deliver(
                "north",
                file,
                Stream.concat(Stream.of(HEADING), Stream.of(rows)).toArray(String[]::new));
    }

    @Test
    void daysAreKeptOfEachIdentifierThatStatesThem() {
        var night = desk.night();

        desk.normalise(
                night,
                deliver(
                        "one.csv",
                        "A,7,01/04/2020,31/03/2026,9990000018,01/05/2019,",
                        "B,8,,,9990000026,,",
                        "C,9,,30/06/2026,,01/01/2020,"));

        assertThat(desk.validities(night))
                .containsExactly(
                        "A council/991:7 2020-04-01..2026-04-01",
                        "A nhs:9990000018 2019-05-01..",
                        "C council/991:9 ..2026-07-01");
    }

    @Test
    void otherDaysAreNewsAndNotAnotherDescription() {
        var first = desk.night();
        desk.normalise(first, deliver("one.csv", "A,7,01/04/2020,,,,"));
        var second = desk.night();

        var fared = desk.normalise(second, deliver("two.csv", "A,7,01/04/2020,31/08/2026,,,"));

        assertThat(fared.rows()).isEqualTo(Map.of("applied", 1L));
        assertThat(desk.count("identity")).isEqualTo(1);
        assertThat(desk.validities(first)).containsExactly("A council/991:7 2020-04-01..");
        assertThat(desk.validities(second)).containsExactly("A council/991:7 2020-04-01..2026-09-01");
    }

    @Test
    void sameDaysAreNoNews() {
        desk.normalise(desk.night(), deliver("one.csv", "A,7,01/04/2020,,,,"));

        var fared = desk.normalise(desk.night(), deliver("two.csv", "A,7,01/04/2020,,,,", "B,8,,,,,"));

        assertThat(fared.rows()).isEqualTo(Map.of("unchanged", 1L, "applied", 1L));
    }

    @Test
    void whatIsNoDayIsNotedAndTheIdentifierTaken() {
        var night = desk.night();

        var fared = desk.normalise(
                night,
                deliver("one.csv", "A,7,soon,#REF!,,,", "B,8,01/04/2026,31/03/2026,9990000018,02/04/2026,01/04/2026"));

        assertThat(fared.rows()).isEqualTo(Map.of("applied", 2L));
        assertThat(fared.findings())
                .containsExactly(
                        "CELL_ERROR 2 Until",
                        "INVALID_DATE 2 Since",
                        "INVALID_PERIOD 3 Person",
                        "INVALID_PERIOD 3 nhsNumberTo");
        assertThat(desk.validities(night)).isEmpty();
        assertThat(desk.count("identifier")).isEqualTo(3);
    }

    @Test
    void columnDecidesTheOrderOfDayAndMonth() {
        desk.mapping("north/plans.yaml", MAPPING.replace("[dd/MM/yyyy]", "either"));
        var night = desk.night();

        desk.normalise(night, deliver("one.csv", "A,7,04/05/2020,,,,", "B,8,31/05/2020,,,,"));

        assertThat(desk.validities(night))
                .containsExactly("A council/991:7 2020-05-04..", "B council/991:8 2020-05-31..");
    }

    @Test
    void whatANightIsTakenBackWithGoesWithIt() {
        var night = desk.night();
        desk.normalise(night, deliver("one.csv", "A,7,01/04/2020,,,,"));

        desk.takeBack(night);

        assertThat(desk.count("identifier_validity")).isZero();
    }

    @Test
    void contractSaysWhatTheColumnsAre() {
        var contract = Mappings.read(folder.resolve("mappings"))
                .all()
                .get(0)
                .contract()
                .orElseThrow();

        assertThat(contract.tables().get(0).columns())
                .filteredOn(column -> column.column().name().equals("Since"))
                .extracting(ContractColumn::kind, ContractColumn::meaning)
                .containsExactly(Tuple.tuple(
                        ContractColumn.Kind.DATE,
                        List.of("a first or last day of validity: the council's own number for the person")));
    }

    @Test
    void numberThatIsSaidToSupersedeItselfHasNoDaysOfThat() {
        desk.mapping("north/plans.yaml", MAPPING.replace("council, scope: \"991\"", "nhs-superseded, check: nhs"));
        var night = desk.night();

        desk.normalise(
                night,
                deliver("one.csv", "A,9990000018,01/04/2020,,9990000018,,", "B,9990000034,01/05/2020,,9990000026,,"));

        assertThat(desk.validities(night))
                .hasSize(1)
                .allMatch(row -> row.toString().contains("9990000034"));
    }
}
