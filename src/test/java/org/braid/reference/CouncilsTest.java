package org.braid.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.braid.mapping.Yaml;
import org.junit.jupiter.api.Test;

/** What the shipped reference data says of the councils of England. */
class CouncilsTest {
    private static final Areas AREAS = Reference.read(Path.of("mappings")).areas();
    private static final LocalDate DAY = LocalDate.of(2023, 4, 1);

    private static List<Area> councils(LocalDate day) {
        return AREAS.all().stream()
                .filter(area -> area.codes().gss().startsWith("E"))
                .filter(area -> area.inForce().contains(day))
                .toList();
    }

    @Test
    void areHundredAndFiftyThreeSinceApril2023EachWithItsOwnCodes() {
        assertThat(councils(DAY)).hasSize(153);
        assertThat(councils(DAY)).extracting(area -> area.codes().gss()).doesNotHaveDuplicates();
        assertThat(councils(DAY))
                .extracting(area -> area.codes().cassr())
                .filteredOn(cassr -> !cassr.isEmpty())
                .hasSize(144)
                .doesNotHaveDuplicates();
    }

    /** The code list of 2018-19 has 152. */
    @Test
    void hadACassrCodeEachInMarch2019() {
        assertThat(councils(LocalDate.of(2019, 3, 31)))
                .hasSize(152)
                .allMatch(area -> !area.codes().cassr().isEmpty());
    }

    @Test
    void haveTheSameNameInTheCodeListOfMappings() {
        var names = new TreeMap<String, String>();
        AREAS.all().stream()
                .filter(area -> area.codes().gss().startsWith("E"))
                .forEach(area -> area.codes().all().forEach(code -> names.put(code, area.name())));
        var listed = new TreeMap<String, String>();
        Yaml.read(Path.of("mappings/codes/councils.yaml"), "councils.yaml")
                .need("codes")
                .map()
                .forEach((code, name) -> listed.put(code, name.text()));
        listed.keySet().removeIf(code -> code.matches("991|992|97[1-9]|98[0-2]")); // invented for the samples

        assertThat(listed).isEqualTo(names);
    }

    @Test
    void withThirteenSitesOfTheIndividualBudgetPilots() {
        assertThat(councils(LocalDate.of(2006, 6, 30)))
                .filteredOn(area -> area.takesPartIn("IB_PILOT", LocalDate.of(2006, 6, 30)))
                .extracting(Area::name)
                .containsExactlyInAnyOrder(
                        "London Borough of Barking and Dagenham",
                        "Barnsley Council",
                        "Bath and North East Somerset Council",
                        "Coventry Council",
                        "Essex County Council",
                        "Gateshead Council",
                        "Royal Borough of Kensington and Chelsea",
                        "Leicester Council",
                        "Lincolnshire County Council",
                        "Manchester Council",
                        "Norfolk County Council",
                        "Oldham Council",
                        "West Sussex County Council");
    }

    @Test
    void areFoundByWhateverCodeTheyEverHad() {
        assertThat(List.of("E08000038", "E08000016", "204"))
                .extracting(AREAS::identity)
                .containsOnly("E08000038");
        assertThat(AREAS.name("204", DAY)).contains("Barnsley Council");
        assertThat(AREAS.identity("no council")).isEqualTo("no council");
        assertThat(AREAS.name("no council", DAY)).isEmpty();
    }

    @Test
    void thatAreNoMoreSayWhoCameAfter() {
        assertThat(AREAS.name("102", LocalDate.of(2023, 3, 31))).contains("Cumbria County Council");
        assertThat(AREAS.name("E10000006", DAY))
                .contains("Cumbria County Council (now Cumberland Council, Westmorland and Furness Council)");
    }

    @Test
    void haveSuccessorsThatBeganTheDayAfter() {
        var ended = AREAS.all().stream()
                .filter(area -> !area.succeededBy().isEmpty())
                .toList();

        assertThat(ended)
                .hasSize(15)
                .allSatisfy(area -> assertThat(area.succeededBy())
                        .extracting(
                                code -> AREAS.find(code).orElseThrow().inForce().from())
                        .containsOnly(
                                area.inForce().to() == null
                                        ? LocalDate.MIN
                                        : area.inForce().to().plusDays(1)));
    }
}
