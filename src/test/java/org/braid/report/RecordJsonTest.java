package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordJsonTest {

    @Test
    void holdsEverythingKnownOfTheBudgetInAFixedOrder() throws Exception {
        var record = Json.MAPPER.readTree(RecordJson.of(Records.braided()));

        assertThat(record.fieldNames())
                .toIterable()
                .containsExactly(
                        "person",
                        "details",
                        "validAt",
                        "kind",
                        "management",
                        "managementShares",
                        "lines",
                        "reports",
                        "events",
                        "totals",
                        "findings",
                        "evidence",
                        "version");
        assertThat(record.at("/lines")).hasSize(7);
        assertThat(record.at("/events/0/kind").asText()).isEqualTo("REVIEW");
        assertThat(record.at("/lines/5/context"))
                .hasToString("{\"assessedOn\":\"2025-08-20\",\"reviewDue\":\"2026-09-30\",\"planReference\":\"SP-77\","
                        + "\"management\":\"DIRECT_PAYMENT\",\"taken\":[{\"what\":\"ASSESSED_ON\",\"from\":{\"statement\":"
                        + "{\"feed\":\"social-care\",\"authority\":\"991\",\"reference\":\"ASSESSMENT-1\",\"component\":\"\"},"
                        + "\"place\":{\"file\":\"social-care.csv\",\"sheet\":\"\",\"row\":42,\"path\":\"\"}}}]}");
        assertThat(record.at("/version").asInt()).isEqualTo(4);
    }

    @Test
    void writesMoneyInMinorUnitsDaysInIsoFormAndCodesAsText() throws Exception {
        var record = Json.MAPPER.readTree(RecordJson.of(Records.braided()));

        assertThat(record.at("/validAt").asText()).isEqualTo("2026-06-15");
        assertThat(record.at("/kind").asText()).isEqualTo("INDIVIDUAL");
        assertThat(record.at("/lines/5/weekly")).hasToString("{\"minor\":14320,\"currency\":\"GBP\"}");
        assertThat(record.at("/lines/5/entitlement/terms/amount")).hasToString("17.9");
        assertThat(record.at("/lines/5/entitlement/scheme/stream").asText()).isEqualTo("SOCIAL_CARE");
        assertThat(record.at("/lines/5/entitlement/words/0/text").asText()).isEqualTo("17.90");
        assertThat(record.at("/lines/5/corroboratedBy/0/standing").asText()).isEqualTo("AGREES");
        assertThat(record.at("/totals/publicMoney/0/weekly/minor").asLong()).isEqualTo(50_570);
    }

    @Test
    void saysWithEachFindingWhatToDo() throws Exception {
        var record = Json.MAPPER.readTree(RecordJson.of(Records.braided()));

        assertThat(record.at("/findings/0"))
                .hasToString(
                        "{\"code\":\"FEEDS_DIFFER\",\"lines\":[3],\"detail\":\"£12.50 a week apart\","
                                + "\"meaning\":\"two feeds state different amounts for the same money\","
                                + "\"fix\":\"Agree the figure with both senders; the one with authority counts until then.\",\"firstSeen\":\"2026-06-12\",\"stakes\":[],\"evidence\":[],\"why\":\"finding 1\"}");
    }

    @Test
    void leavesOutWhatIsAbsent() {
        assertThat(RecordJson.of(Records.withoutNhsNumber())).doesNotContain("null", "birthDate");
    }

    @Test
    void givesTheSameBytesForTheSameRecord() {
        assertThat(RecordJson.of(Records.braided())).isEqualTo(RecordJson.of(Records.braided()));
    }
}
