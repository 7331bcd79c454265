package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.record.Award.council;
import static org.braid.record.Award.nhs;

import java.util.Currency;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.ManagementOption;
import org.junit.jupiter.api.Test;

class ManagementShareTest {

    @Test
    void mixedIsDerivedWithTheShareOfEachOption() {
        var record = Given.record(
                council("C1").paying("30").managed(ManagementOption.DIRECT_PAYMENT),
                council("C2").paying("60").managed(ManagementOption.COUNCIL_MANAGED),
                council("C3").paying("900", Frequency.ONE_OFF).managed(ManagementOption.TRUST));

        assertThat(record.management()).isEqualTo(ManagementOption.MIXED);
        assertThat(record.managementShares())
                .extracting(share -> "%s %s %s".formatted(share.option(), share.weekly(), share.percent()))
                .containsExactly("COUNCIL_MANAGED £60.00 66.7", "DIRECT_PAYMENT £30.00 33.3");
    }

    @Test
    void sharesAreOfOneCurrency() {
        var record = Given.record(
                council("C1").paying("30").managed(ManagementOption.DIRECT_PAYMENT),
                nhs("N1").paying("10").in(Currency.getInstance("EUR")).managed(ManagementOption.COMMISSIONER_MANAGED));

        assertThat(record.managementShares())
                .extracting(share -> share.percent().toPlainString())
                .containsExactly("100.0", "100.0");
    }

    @Test
    void withoutWeeklyMoneyThereAreNoShares() {
        assertThat(Given.record(council("C1").paying("900", Frequency.ONE_OFF)).managementShares())
                .isEmpty();
    }
}
