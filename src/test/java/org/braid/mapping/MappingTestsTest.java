package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples inside a mapping file are tests, and say where they fail. */
class MappingTestsTest {
    private static final String TEXT = """
            feed: test
            semantics: upsert
            dates: [dd/MM/yyyy]
            read: { format: csv, required: [Kind, Ref, Name, Amount, From] }
            common:
              identifiers: { system: phb, scope: QZZ, column: Ref }
              fields:
                authority: QZZ
                reference: { column: Ref, required: true }
                stream: NHS_PHB
                fullName: { column: Name }
                from: { column: From, required: true }
            rows:
              - name: money
                when: { Kind: M }
                gives: entitlement
                fields:
                  funder: QZZ
                  amount: { column: Amount }
                  currency: GBP
                  frequency: ANNUALLY
              - { name: plan, when: { Kind: P }, gives: plan }
              - { name: note, when: { Kind: N }, gives: nothing }
            exampleRow: { Kind: M, Ref: R1, Name: Ada Example, Amount: "520", From: 01/04/2026 }
            examples:
            """;

    @TempDir
    private Path root;

    @Test
    void examplesThatHoldSayNothing() {
        var outcome = run("""
                  - name: money
                    gives: { amount: "520", weekly: "10.00", person: "phb/QZZ:R1 Ada Example", from: 2026-04-01, to: "" }
                  - name: an amount that is text
                    row: { Amount: much }
                    finds: [INVALID_AMOUNT]
                  - name: a plan carries no money
                    row: { Kind: P }
                    gives: { weekly: "", stream: NHS_PHB }
                    is: event
                  - name: a note
                    row: { Kind: N }
                    gives: { weekly: "", person: "" }
                    is: not data
                """);

        assertThat(outcome).isEqualTo(new MappingTests.Outcome("mappings/test/mapping.yaml", 4, java.util.List.of()));
    }

    @Test
    void examplesThatDoNotHoldSayTheLineAndWhatDiffers() {
        var outcome = run("""
                  - name: another amount
                    gives: { amount: "521", weight: heavy }
                  - name: a note is no money
                    row: { Kind: N }
                    gives: { weekly: "10.00" }
                  - name: nothing is wrong
                    finds: [INVALID_AMOUNT]
                  - name: who is it
                    row: { Ref: "" }
                    gives: { person: Ada, weekly: "1.00" }
                """);

        assertThat(outcome.failures())
                .containsExactly(
                        "mappings/test/mapping.yaml:26: example 'another amount': amount: wanted '521', found '520'",
                        "mappings/test/mapping.yaml:26: example 'another amount': weight: wanted 'heavy', found 'an unknown field'",
                        "mappings/test/mapping.yaml:28: example 'a note is no money': is: wanted 'entitlement', found 'not data'",
                        "mappings/test/mapping.yaml:28: example 'a note is no money': weekly: wanted '10.00', found ''",
                        "mappings/test/mapping.yaml:31: example 'nothing is wrong': is: wanted 'refused', found 'entitlement'",
                        "mappings/test/mapping.yaml:31: example 'nothing is wrong': finds: wanted 'INVALID_AMOUNT', found ''",
                        "mappings/test/mapping.yaml:33: example 'who is it': is: wanted 'entitlement', found 'refused'",
                        "mappings/test/mapping.yaml:33: example 'who is it': finds: wanted '', found 'MISSING_VALUE, NO_IDENTITY'",
                        "mappings/test/mapping.yaml:33: example 'who is it': person: wanted 'Ada', found ''",
                        "mappings/test/mapping.yaml:33: example 'who is it': weekly: wanted '1.00', found ''");
    }

    private MappingTests.Outcome run(String examples) {
        return MappingTests.run(new Drafts(root).mapping(TEXT + examples));
    }
}
