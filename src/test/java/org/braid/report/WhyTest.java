package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WhyTest {
    private static final OptionalInt ALL = OptionalInt.empty();

    @Test
    void goesFromAFigureBackToTheCellAndTheMappingsLine() {
        assertThat(WhyText.of(Records.braided(), OptionalInt.of(6)))
                .isEqualTo(RecordTextTest.expected("braided-why-6.txt"));
    }

    @Test
    void namesTheCellOfASheet() {
        assertThat(WhyText.of(Records.braided(), OptionalInt.of(4)))
                .contains("provider-june.xlsx, sheet 'Budgets', cell F7")
                .contains("by mappings/provider/mapping.yaml:50");
    }

    @Test
    void explainsEveryLineAndWhatNoLineCountsWhenNoneIsNamed() {
        assertThat(WhyText.of(Records.braided(), ALL))
                .contains("Line 1: Access to Work")
                .contains("Line 7: Northshire County Council")
                .contains("Not counted: £40.00 a week, Social care\n  Reason      no funder states this money\n");
    }

    @Test
    void printsASourcesEscapeSequencesAsNothing() {
        assertThat(WhyText.of(Records.hostile(), ALL)).contains("'17.90'").doesNotContain("\u001b", "\u0007", "\t");
    }

    @Test
    void refusesALineThatIsNotThere() {
        assertThatThrownBy(() -> WhyText.of(Records.braided(), OptionalInt.of(9)))
                .isInstanceOf(NoSuchLine.class)
                .hasMessage("P-1042 has no line 9; its lines are 1 to 7");
        assertThatThrownBy(() -> WhyJson.of(Records.empty(), OptionalInt.of(1)))
                .isInstanceOf(NoSuchLine.class)
                .hasMessage("P-9 has no line 1; it has no lines");
    }

    @Test
    void givesTheSameAsJson() throws Exception {
        var why = Json.MAPPER.readTree(WhyJson.of(Records.braided(), OptionalInt.of(3)));

        assertThat(why.at("/lines")).hasSize(1);
        assertThat(why.at("/lines/0/weekly/minor").asLong()).isEqualTo(31_250);
        assertThat(why.at("/lines/0/source/values/0/place").asText()).isEqualTo("nhs-phb.csv, line 42, F");
        assertThat(why.at("/notCounted")).hasSize(1);
        assertThat(why.at("/notCounted/0/standing").asText()).isEqualTo("DIFFERS");
        assertThat(why.at("/evidence/1/weight").asDouble()).isEqualTo(17.25);
    }

    @Test
    void givesAllThatIsNotCountedAsJsonWhenNoLineIsNamed() throws Exception {
        var why = Json.MAPPER.readTree(WhyJson.of(Records.braided(), ALL));

        assertThat(why.at("/lines")).hasSize(7);
        assertThat(why.at("/notCounted").findValuesAsText("standing"))
                .containsExactly("DIFFERS", "AGREES", "UNCONFIRMED");
        assertThat(why.at("/notCounted/2").has("line")).isFalse();
    }
}
