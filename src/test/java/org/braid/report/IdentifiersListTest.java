package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.braid.audit.Night;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.Validity;
import org.braid.person.HeldIdentifier;
import org.junit.jupiter.api.Test;

class IdentifiersListTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final IdentifiersList LIST =
            new IdentifiersList("P-1", DAY, Map.of(1, "2026-08-31-0001", 2, "2026-09-30-0002"));
    private static final HeldIdentifier TEMPORARY = new HeldIdentifier(
            new Identifier("upn", "A1"),
            new Validity(null, LocalDate.of(2026, 7, 1)),
            List.of("children", "education"),
            1,
            2,
            "A2",
            List.of("P-2"));
    private static final HeldIdentifier COUNCIL = new HeldIdentifier(
            new Identifier("council/991", "7\u001b[2J"),
            Validity.UNSTATED,
            List.of("children"),
            1,
            Night.STILL,
            null,
            List.of());

    @Test
    void everythingThatIsSaidOfAnIdentifierStandsUnderIt() {
        assertThat(LIST.text(List.of(TEMPORARY))).isEqualTo("""
                        Identifiers of P-1
                        ==================

                        upn:A1
                          Valid to 30 June 2026; ended on 30 September 2026.
                          Was stated by children and education; known since night 2026-08-31-0001, and not any more since
                          night 2026-09-30-0002.
                          Superseded by A2.
                          - On days that overlap it is also stated of P-2: check whose it is.
                        """);
    }

    @Test
    void valueCannotSteerATerminal() {
        assertThat(LIST.text(List.of(COUNCIL))).doesNotContain("\u001b").contains("No feed says on which days");
    }

    @Test
    void whoHasNoneIsTold() {
        assertThat(LIST.text(List.of())).contains("No feed states one.");
    }

    @Test
    void documentNamesTheNightsAndTheLastDay() {
        assertThat(LIST.json(List.of(TEMPORARY)))
                .contains(
                        "\"validTo\": \"2026-06-30\"",
                        "\"standing\": \"ENDED\"",
                        "\"knownUntil\": \"2026-09-30-0002\"",
                        "\"supersededBy\": \"A2\"",
                        "\"P-2\"");
    }
}
