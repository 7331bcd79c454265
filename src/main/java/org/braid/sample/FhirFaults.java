package org.braid.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** What can be wrong with an award on its way out of the board's system; each spoils the resource it is given. */
final class FhirFaults {
    private FhirFaults() {}

    static ObjectNode amountInWords(ObjectNode award) {
        if (isContract(award)) {
            ((ObjectNode) award.at("/term/0/asset/0/valuedItem/0/net")).put("value", "to be agreed");
        } else {
            ((ObjectNode) award.at("/insurance/0/item/0/benefit/0/allowedMoney")).put("value", "to be agreed");
        }
        return award;
    }

    static ObjectNode unknownFrequency(ObjectNode award) {
        if (isContract(award)) {
            ((ObjectNode) award.at("/term/0/asset/0/valuedItem/0")).put("payment", "termly");
        } else {
            ((ObjectNode) award.at("/insurance/0/item/0/term/coding/0")).put("code", "termly");
        }
        return award;
    }

    static ObjectNode endsBeforeItBegins(ObjectNode award, LocalDate first) {
        var period = isContract(award) ? award.at("/applies") : award.at("/insurance/0/benefitPeriod");
        ((ObjectNode) period).put("end", first.minusDays(30).toString());
        return award;
    }

    static ObjectNode withoutIdentifier(ObjectNode award) {
        award.remove("identifier");
        return award;
    }

    /** The line as it is when an export stops in the middle. */
    static String broken(ObjectNode award) {
        var text = FhirJson.text(award);
        return text.substring(0, text.length() * 2 / 3);
    }

    private static boolean isContract(ObjectNode award) {
        return award.path("resourceType").asText().equals("Contract");
    }
}
