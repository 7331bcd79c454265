package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.braid.audit.FindingCode;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.SourceValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sender's mapping says what differs; all else is the base's. */
class InheritanceTest {
    private static final String BASE = """
            feed: test
            title: The first list
            semantics: snapshot
            dates: [dd/MM/yyyy]
            missing: [n/a]
            read:
              format: csv
              required: [Ref, Kind, Amount, From]
              optional: [Often]
              aliases: { Ref: [Reference] }
              totals: { Ref: TOTAL }
            codes:
              often: { Weekly: WEEKLY, Monthly: MONTHLY }
            common:
              identifiers: { system: client, column: Ref }
              fields:
                authority: first
                reference: { column: Ref, required: true }
                stream: SOCIAL_CARE
                from: { column: From, required: true }
            rows:
              - name: payment
                when: { Kind: P }
                gives: entitlement
                fields:
                  funder: "991"
                  amount: { column: Amount, pattern: '[0-9.]+', required: true }
                  currency: GBP
                  frequency: { column: Often, codes: often }
              - { name: plan, when: { Kind: L }, gives: plan }
            exampleRow: { Ref: R1, Kind: P, Amount: "10.00", Often: Weekly, From: 01/04/2026 }
            examples:
              - name: weekly
                gives: { weekly: "10.00", authority: first }
            """;
    private static final String HEIR = "extends: base.yaml\n";

    @TempDir
    private Path root;

    private Drafts drafts;

    @BeforeEach
    void base() {
        drafts = new Drafts(root);
        drafts.write("test/base.yaml", BASE);
    }

    private Mapping heir(String text) {
        return new MappingReader(root, drafts.write("test/heir.yaml", HEIR + text)).mapping();
    }

    private static List<String> columns(Mapping mapping) {
        return mapping.read().columns().stream()
                .map(column -> column.heading() + (column.required() ? "!" : "") + column.aliases())
                .toList();
    }

    @Test
    void whatIsNotSaidIsTheBases() {
        var heir = heir("");

        assertThat(heir.source()).isEqualTo("test/heir");
        assertThat(heir.feed()).isEqualTo("test");
        assertThat(heir.semantics()).isEqualTo(Semantics.SNAPSHOT);
        assertThat(columns(heir)).containsExactly("Ref![Reference]", "Kind![]", "Amount![]", "From![]", "Often[]");
        assertThat(MappingTests.run(heir).failures()).isEmpty();
        assertThat(MappingTests.run(heir).examples()).isOne();
    }

    @Test
    void columnsHaveTheSendersHeadingsAndMayBeMoreOrNotRequired() {
        var heir = heir("""
                read:
                  headings: { Ref: [Client no., Client number], Amount: Cost }
                  required: [Often]
                  optional: [From, Note]
                """);

        assertThat(columns(heir))
                .containsExactly("Client no.![Client number]", "Kind![]", "Cost![]", "Often![]", "From[]", "Note[]");
        assertThat(((org.braid.feed.ReadSpec.Table) heir.read()).totals()).containsOnlyKeys("Ref");
        assertThat(MappingTests.run(heir).failures()).isEmpty();
    }

    @Test
    void tablesAreFoundByTheirNames() {
        drafts.write("test/base.yaml", """
                feed: test
                semantics: append
                read:
                  format: csv
                  tables:
                    People: { required: [Ref, Name] }
                    Awards: { required: [Award, Ref], optional: [Until], with: { People: Ref } }
                rows: [{ name: any, gives: nothing }]
                """);

        var heir = heir("read: { tables: { Awards: { required: [Until], headings: { Ref: Client } } } }\n");

        var awards = ((org.braid.feed.ReadSpec.Table) heir.read()).parts().get(1);
        assertThat(awards.columns())
                .extracting(column -> column.heading() + (column.required() ? "!" : ""))
                .containsExactly("Award!", "Client!", "Until!");
        assertThat(awards.with()).containsEntry("People", "Ref");
    }

    @Test
    void fieldsCodesAndRowsAreFoundByTheirNames() {
        var heir = heir("""
                decimal: comma
                dates: [yyyy.MM.dd]
                codes: { often: { Every month: MONTHLY } }
                common: { fields: { authority: second, purpose: { column: Kind } } }
                rows:
                  - name: payment
                    when: { Kind: [P, Pay] }
                    fields: { amount: { column: Amount } }
                  - { name: review, when: { Kind: R }, gives: review }
                """);

        var paid = Drafts.normalise(heir, "R1", "Pay", "1.010,50", "2026.04.01", "Every month");

        assertThat(paid).isInstanceOf(MappingResult.Mapped.class);
        var entitlement = (org.braid.entitlement.Entitlement) ((MappingResult.Mapped) paid).statement();
        assertThat(entitlement.key().authority()).isEqualTo("second");
        assertThat(entitlement.terms().amount()).isEqualByComparingTo("1010.50");
        assertThat(Drafts.shown(heir, Field.FREQUENCY, "R1", "P", "1", "2026.04.01", "Weekly"))
                .isEqualTo("WEEKLY");
        assertThat(((MappingResult.Mapped) Drafts.normalise(heir, "R1", "R", "", "2026.04.01")).statement())
                .isInstanceOf(CareEvent.class);
    }

    @Test
    void columnsMayBeDescribed() {
        var heir = heir("read: { required: [{ name: Amount, type: number, constraints: { maximum: 10 } }] }\n");
        var refused = (MappingResult.Refused) Drafts.normalise(heir, "R1", "P", "01/04/2026", "11", "Weekly");

        assertThat(columns(heir)).containsExactly("Ref![Reference]", "Kind![]", "From![]", "Amount![]", "Often[]");
        assertThat(refused.findings())
                .extracting(finding -> finding.code())
                .containsExactly(FindingCode.NOT_AS_DESCRIBED);
    }

    @Test
    void tildeTakesOut() {
        var heir = heir("""
                missing: ~
                read: { totals: ~, aliases: { Ref: ~ } }
                codes: { often: { Weekly: ~ } }
                """);

        assertThat(columns(heir)).startsWith("Ref![]");
        assertThat(((org.braid.feed.ReadSpec.Table) heir.read()).totals()).isEmpty();
        assertThat(Drafts.findings(heir, "R1", "P", "1", "01/04/2026", "Weekly"))
                .extracting(finding -> finding.code())
                .containsExactly(FindingCode.UNKNOWN_CODE);
    }

    @Test
    void wordsAndRulesNameTheFileTheyStandIn() {
        var heir = heir("common: { fields: { purpose: { column: Kind } } }\n");

        var mapped = (MappingResult.Mapped) Drafts.normalise(heir, "R1", "P", "1", "01/04/2026", "Weekly");
        var entitlement = (org.braid.entitlement.Entitlement) mapped.statement();

        assertThat(entitlement.provenance().rule()).isEqualTo("mappings/test/base.yaml:22");
        assertThat(entitlement.words())
                .contains(
                        new SourceValue("amount", "Amount", "Amount", "1", "mappings/test/base.yaml:27"),
                        new SourceValue("purpose", "Kind", "Kind", "P", "mappings/test/heir.yaml:2"));
    }

    @Test
    void exampleThatDiffersNamesTheFileItStandsIn() {
        var heir = heir("common: { fields: { authority: second } }\n");

        assertThat(MappingTests.run(heir).failures())
                .containsExactly(
                        "mappings/test/base.yaml:33: example 'weekly': authority: wanted 'first', found 'second'");
    }

    @Test
    void ownExamplesStandInsteadOfTheBases() {
        var heir = heir("""
                common: { fields: { authority: second } }
                exampleRow: { Amount: "20.00" }
                examples:
                  - name: twenty
                    gives: { weekly: "20.00", authority: second }
                """);

        assertThat(MappingTests.run(heir)).isEqualTo(new MappingTests.Outcome("mappings/test/heir.yaml", 1, List.of()));
    }

    @Test
    void changedBaseIsAnotherHeir() {
        var before = heir("").hash();
        drafts.write("test/base.yaml", BASE + "# a remark\n");

        assertThat(heir("").hash()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "extends: base.yaml | extends: other.yaml | heir.yaml:1: no file `other.yaml` stands beside this one",
                "extends: base.yaml | extends: ../test/base.yaml | heir.yaml:1: no file `../test/base.yaml` stands beside this one",
                "extends: base.yaml | extends: heir.yaml | heir.yaml:1: `heir.yaml` extends another itself: extend that one",
                "title: mine | titel: mine | heir.yaml:2: unknown entry `titel`; known here: codes, common, confirm, dates, decimal, exampleRow, examples, extends, feed, files, mayLose, missing, months, period, read, rows, semantics, source, title, together, twoDigitYears",
                "title: mine | codes: { often: { Weekyl: ~ } } | heir.yaml:2: `Weekyl` cannot be taken out: the base does not have it",
                "title: mine | codes: { often: { Daily: DALY } } | heir.yaml:2: `DALY` is none of PER_SESSION, HOURLY, DAILY, WEEKLY, FORTNIGHTLY, FOUR_WEEKLY, MONTHLY, QUARTERLY, ANNUALLY, ONE_OFF, WHOLE_PERIOD",
                "title: mine | read: { headings: { Rf: Client } } | heir.yaml:2: headings of `Rf`, which is not among the columns",
                "title: mine | read: { format: xml, record: P, rowElements: [R] } | base.yaml:10: unknown entry `aliases`; known here: emptyElements, format, optional, record, required, rowElements",
                "title: mine | codes: { often: ~ } | base.yaml:29: no code list `often`, neither under `codes:` nor as mappings/codes/often.yaml",
                "title: mine | rows: [{ name: payment, gives: presents }] | heir.yaml:2: unknown `gives: presents`; known: entitlement, withdrawal, nothing, request, assessment, plan, review, offer, outcome, support, setting, agreement, use",
                "title: mine | rows: [{ nam: payment }] | heir.yaml:2: `name:` is missing"
            })
    void complaintNamesTheFileAndLineOfWhatIsWrong(String sound, String broken, String complaint) {
        var text = (HEIR + "title: mine\n").replace(sound, broken);
        var file = drafts.write("test/heir.yaml", text);

        assertThatThrownBy(() -> new MappingReader(root, file).mapping())
                .isInstanceOf(InvalidMapping.class)
                .hasMessage("mappings/test/" + complaint);
    }

    @Test
    void heirOfAnHeirIsRefused() {
        drafts.write("test/middle.yaml", HEIR);
        var file = drafts.write("test/heir.yaml", "extends: middle.yaml\n");

        assertThatThrownBy(() -> new MappingReader(root, file))
                .isInstanceOf(InvalidMapping.class)
                .hasMessage("mappings/test/heir.yaml:1: `middle.yaml` extends another itself: extend that one");
    }
}
