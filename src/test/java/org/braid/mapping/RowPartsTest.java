package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that state several things count as one row, and what they state no longer ends with them. */
class RowPartsTest {
    private static final String MAPPING = """
            feed: north
            semantics: %s
            together: row
            mayLose: 100 %%
            read:
              format: csv
              required: [Ref, Person, Amount, Fee]
            common:
              identifiers: { system: council, scope: "991", column: Person }
              fields:
                authority: "991"
                reference: { column: Ref, required: true }
                scope: { column: Person }
                stream: SOCIAL_CARE
                funder: "991"
                currency: GBP
                frequency: WEEKLY
                from: 2026-04-01
            rows:
              - { name: withdrawn, when: { Amount: withdrawn }, gives: withdrawal }
              - name: payment
                gives: entitlement
                fields: { amount: { column: Amount, required: true } }
                also:
                  - name: fee
                    when: { Fee: "/./" }
                    fields: { part: fee, amount: { column: Fee, required: true }, moneyKind: MANAGEMENT_FEE }
            """;

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPaymentAndItsFeeAreOneRowAndAllItsPennies() {
        var fared = deliver("snapshot", "A,1,10.00,2.50", "B,2,20.00,");

        assertThat(fared.rows()).isEqualTo(Map.of("applied", 2L));
        assertThat(fared.money().get("GBP APPLIED")).isEqualByComparingTo("32.50");
        assertThat(fared.ties()).isTrue();
        assertThat(desk.inForce()).containsExactly("north|991|A|", "north|991|A|fee", "north|991|B|");
    }

    @Test
    void theSameRowAgainIsUnchangedAndAnotherFeeChangesIt() {
        deliver("snapshot", "A,1,10.00,2.50");

        assertThat(deliver("snapshot", "A,1,10.00,2.50", "B,2,20.00,").rows())
                .isEqualTo(Map.of("applied", 1L, "unchanged", 1L));
        assertThat(deliver("snapshot", "A,1,10.00,3.00", "B,2,20.00,").rows())
                .isEqualTo(Map.of("applied", 1L, "unchanged", 1L));
        assertThat(desk.inForce()).contains("north|991|A|fee");
    }

    @Test
    void aFeeThatIsNoLongerStatedEndsWhateverTheFeedsSemantics() {
        for (var semantics : List.of("snapshot", "upsert")) {
            deliver(semantics, "A,1,10.00,2.50");
            deliver(semantics, "A,1,10.00,");

            assertThat(desk.inForce()).as(semantics).containsExactly("north|991|A|");
        }
    }

    @Test
    void whatALaterDeliveryOfTheNightReplacesIsSupersededAsOneRow() {
        desk.mapping("north/money.yaml", MAPPING.formatted("upsert"));
        var night = desk.night();
        var first = desk.deliver("north", "one.csv", "Ref,Person,Amount,Fee", "A,1,10.00,2.50");
        desk.normalise(night, first);
        desk.normalise(night, desk.deliver("north", "two.csv", "Ref,Person,Amount,Fee", "A,1,11.00,2.50"));
        var later = desk.night();

        var again = desk.normalise(later, first);
        assertThat(again.rows()).isEqualTo(Map.of("superseded", 1L));
        assertThat(again.ties()).isTrue();
    }

    @Test
    void twoRowsCannotStateOneFee() {
        var fared = deliver("snapshot", "A,1,10.00,2.50", "A,1,10.00,3.50");

        assertThat(fared.rows()).isEqualTo(Map.of("applied", 1L, "quarantined", 1L));
        assertThat(fared.findings()).hasSize(1);
    }

    @Test
    void aMessageSpeaksForItsPersonOnly() {
        deliver("snapshot", "A,1,10.00,", "B,2,20.00,");

        deliver("snapshot", "C,1,30.00,");
        assertThat(desk.inForce()).containsExactly("north|991|B|", "north|991|C|");
    }

    @Test
    void aWithdrawalEndsWhatItsScopeHad() {
        deliver("snapshot", "A,1,10.00,2.50", "B,2,20.00,");

        var fared = deliver("snapshot", "A,1,withdrawn,");
        assertThat(fared.rows()).isEqualTo(Map.of("applied", 1L));
        assertThat(desk.inForce()).containsExactly("north|991|B|");
    }

    @Test
    void aWithdrawalEndsItsReferenceWhereNothingIsASnapshot() {
        deliver("upsert", "A,1,10.00,2.50", "B,1,20.00,");

        deliver("upsert", "A,1,withdrawn,");
        deliver("upsert", "X,1,withdrawn,");
        assertThat(desk.inForce()).containsExactly("north|991|B|");
    }

    private Desk.Fared deliver(String semantics, String... rows) {
        desk.mapping("north/money.yaml", MAPPING.formatted(semantics));
        var lines = new ArrayList<>(List.of("Ref,Person,Amount,Fee"));
        lines.addAll(List.of(rows));
        var night = desk.night();
        return desk.normalise(night, desk.deliver("north", "n.csv", lines.toArray(String[]::new)));
    }
}
