package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Codes and names as a reader of the record meets them. */
class WordingTest {
    @Test
    void namesOfServicesAreSmallInsideASentence() {
        assertThat(Wording.inSentence("Support Worker", "GB")).isEqualTo("support worker");
        assertThat(Wording.inSentence("Direct Payment", "GB-ENG")).isEqualTo("direct payment");
        assertThat(Wording.inSentence("Assistive Technology", "AU")).isEqualTo("assistive technology");
        assertThat(Wording.inSentence("NHS services", "")).isEqualTo("NHS services");
    }

    @Test
    void germanNounKeepsItsCapital() {
        assertThat(Wording.inSentence("Tages- und Nachtpflege", "DE")).isEqualTo("Tages- und Nachtpflege");
    }

    @Test
    void abbreviationsStayWhatTheyAre() {
        assertThat(Wording.capital(Wording.code("NDIS"))).isEqualTo("NDIS");
        assertThat(Wording.code("PA_EMPLOYMENT_AGENCY")).isEqualTo("PA employment agency");
    }

    @Test
    void onlyTheNhsCallsNotionalWhatAFunderManages() {
        assertThat(Wording.code("COMMISSIONER_MANAGED")).isEqualTo("managed by the funder");
        assertThat(RecordText.of(Records.braided())).contains("notional (managed by the NHS)");
    }
}
