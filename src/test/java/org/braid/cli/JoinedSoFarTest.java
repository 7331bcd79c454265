package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.NhsNumberStatus;
import org.braid.entitlement.PersonDetails;
import org.braid.person.ClericalReview;
import org.braid.person.ClericalReview.Party;
import org.braid.person.Identity;
import org.braid.person.Link;
import org.junit.jupiter.api.Test;

/** Answers given one after the other bring no two verified NHS numbers together. */
class JoinedSoFarTest {
    private static final Party ONE = party("P-1", "9990010005");
    private static final Party BETWEEN = party("P-2", "");
    private static final Party OTHER = party("P-3", "9990010013");

    private static Party party(String person, String number) {
        var identifiers = number.isEmpty() ? List.<Identifier>of() : List.of(new Identifier(Identifier.NHS, number));
        var status = number.isEmpty() ? NhsNumberStatus.ABSENT : NhsNumberStatus.VERIFIED;
        var details = new PersonDetails(identifiers, status, "Ada", "Example", null, null, "", "", "", false);
        var identity = new Identity("key " + person, "feed", details);
        return new Party(person, identity, List.of(identity));
    }

    private static ClericalReview review(Party one, Party other) {
        var link = new Link("a", "b", Link.Stage.PROBABILISTIC, 9, List.of());
        return new ClericalReview("R-1", "S-1", link, "a test", one, other, null);
    }

    @Test
    void directly() {
        assertThat(new JoinedSoFar().join(review(ONE, OTHER))).isFalse();
    }

    @Test
    void throughAThird() {
        var joined = new JoinedSoFar();

        assertThat(joined.join(review(ONE, BETWEEN))).isTrue();
        assertThat(joined.join(review(BETWEEN, OTHER))).isFalse();
        assertThat(joined.join(review(ONE, OTHER))).isFalse();
        assertThat(joined.join(review(BETWEEN, party("P-4", "")))).isTrue();
        assertThat(new JoinedSoFar().join(review(BETWEEN, OTHER))).isTrue();
    }
}
