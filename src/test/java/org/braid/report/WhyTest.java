package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WhyTest {
    private static final String ALL = "";

    @Test
    void goesFromAFigureBackToTheCellAndTheMappingsLine() {
        assertThat(WhyText.of(Why.of(Records.braided(), "6"))).isEqualTo(RecordTextTest.expected("braided-why-6.txt"));
    }

    @Test
    void namesTheCellOfASheet() {
        assertThat(WhyText.of(Why.of(Records.braided(), "4")))
                .contains("provider-june.xlsx, sheet 'Budgets', cell F7")
                .contains("by mappings/provider/mapping.yaml:50");
    }

    @Test
    void explainsEveryLineAndWhatNoLineCountsWhenNoneIsNamed() {
        assertThat(WhyText.of(Why.of(Records.braided(), ALL)))
                .contains("Line 1: Access to Work")
                .contains("Line 7: Northshire County Council")
                .contains("Not counted: £40.00 a week, Social care\n  Reason      no funder states this money\n");
    }

    @Test
    void printsASourcesEscapeSequencesAsNothing() {
        assertThat(WhyText.of(Why.of(Records.hostile(), ALL)))
                .contains("'17.90'")
                .doesNotContain("\u001b", "\u0007", "\t");
    }

    @Test
    void refusesALineThatIsNotThere() {
        assertThatThrownBy(() -> WhyText.of(Why.of(Records.braided(), "9")))
                .isInstanceOf(NoSuchFigure.class)
                .hasMessage("The record has lines 1 to 7.");
        assertThatThrownBy(() -> WhyJson.of(Why.of(Records.empty(), "1")))
                .isInstanceOf(NoSuchFigure.class)
                .hasMessage("The record has no lines.");
    }

    @Test
    void givesTheSameAsJson() throws Exception {
        var why = Json.MAPPER.readTree(WhyJson.of(Why.of(Records.braided(), "3")));

        assertThat(why.at("/lines")).hasSize(1);
        assertThat(why.at("/lines/0/weekly/minor").asLong()).isEqualTo(31_250);
        assertThat(why.at("/lines/0/source/values/0/place").asText()).isEqualTo("nhs-phb.csv, line 42, F");
        assertThat(why.at("/notCounted")).hasSize(1);
        assertThat(why.at("/notCounted/0/standing").asText()).isEqualTo("DIFFERS");
        assertThat(why.at("/evidence/1/weight").asDouble()).isEqualTo(17.25);
    }

    @Test
    void givesAllThatIsNotCountedAsJsonWhenNoLineIsNamed() throws Exception {
        var why = Json.MAPPER.readTree(WhyJson.of(Why.of(Records.braided(), ALL)));

        assertThat(why.at("/lines")).hasSize(7);
        assertThat(why.at("/notCounted").findValuesAsText("standing"))
                .containsExactly("DIFFERS", "AGREES", "UNCONFIRMED");
        assertThat(why.at("/notCounted/2").has("line")).isFalse();
    }
}
