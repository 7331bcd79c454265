package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Sector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that follow a tariff, mean a share, pause, or state several things at once. */
class RichRowsTest {
    private static final String COMMON = """
            feed: test
            semantics: upsert
            read: { format: csv, required: [A, B], optional: [C, D] }
            common:
              fields:
                authority: "501"
                reference: R1
                stream: SOCIAL_CARE
                funderSystem: council
                funder: "501"
                currency: GBP
                frequency: WEEKLY
                familyName: Example
                birthDate: 1961-07-04
                from: 2026-04-01
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Drafts drafts = new Drafts(Path.of("."));

    @BeforeEach
    void draft() {
        drafts = new Drafts(folder);
    }

    @Test
    void followsATariffFromDayToDay() {
        drafts.write("codes/grades.yaml", """
                source: the ministry
                date: 2026-04-01
                codes:
                  "2": { 2025-01-01: 100, 2026-07-01: 110.50 }
                """);
        var mapping = rows("amount: { column: A, tariff: grades }");

        var terms = entitlement(mapping, "2").terms();
        assertThat(terms.amount()).isEqualTo(BigDecimal.valueOf(100));
        assertThat(terms.steps()).hasToString("[Step[from=2026-07-01, amount=110.5, share=null, reason=TARIFF]]");
        assertThat(finds(mapping, "9")).containsExactly(FindingCode.UNKNOWN_CODE);
    }

    @Test
    void waitsWhereTheTariffHasNoAmountYet() {
        var mapping = rows("amount: { column: A, tariff: { X: { 2026-05-01: 7 } } }");

        assertThat(finds(mapping, "X")).containsExactly(FindingCode.NO_TARIFF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ X: { May: 7 } } | 20: `May` is not a day; write 2025-01-01",
                "{ X: { 2026-05-01: seven } } | 20: `seven` is not an amount; write 332 or 332.50",
                "{ X: {} } | 20: a code of a tariff needs an amount",
            })
    void refusesATariffThatIsNone(String tariff, String problem) {
        assertThatThrownBy(() -> rows("amount: { column: A, tariff: %s }".formatted(tariff)))
                .hasMessageEndingWith(problem);
    }

    @Test
    void onlyAnAmountFollowsATariff() {
        assertThatThrownBy(() -> rows("grade: { column: A, tariff: { X: { 2026-05-01: 7 } } }"))
                .hasMessageEndingWith("only an amount can follow a tariff");
    }

    @Test
    void takesWhatIsLeftOfAWholeThatChanges() {
        var mapping = rows(
                "amount: { column: A, tariff: { cash: { 2025-01-01: 573, 2026-07-01: 599 } } }",
                "shareUsed: { column: B }",
                "shareOf: { column: C, tariff: { kind: { 2025-01-01: 1432, 2026-07-01: 1497 } } }");

        var terms = entitlement(mapping, "cash", "748.50", "kind").terms();
        assertThat(terms.share()).hasToString("Share[part=683.5, whole=1432]");
        assertThat(terms.steps().get(0).share()).hasToString("Share[part=748.5, whole=1497]");
        // More used than there is leaves nothing.
        assertThat(entitlement(mapping, "cash", "2000", "kind").terms().share())
                .hasToString("Share[part=0, whole=1432]");
    }

    @ParameterizedTest
    @CsvSource({"60, '', 100", "748.50, 1497, 1497"})
    void takesAShareOfAHundredUnlessAWholeIsNamed(String part, String whole, String of) {
        var mapping = rows("amount: '100'", "share: { column: A }", "shareOf: { column: B }");

        assertThat(entitlement(mapping, part, whole).terms().share())
                .hasToString("Share[part=%s, whole=%s]"
                        .formatted(new BigDecimal(part).stripTrailingZeros().toPlainString(), of));
    }

    @ParameterizedTest
    @CsvSource({"101, ''", "-1, ''", "5, 4", "5, 0", "5, -4"})
    void refusesAShareThatIsNone(String part, String whole) {
        var mapping = rows("amount: '100'", "share: { column: A }", "shareOf: { column: B }");

        assertThat(finds(mapping, part, whole)).containsExactly(FindingCode.INVALID_AMOUNT);
    }

    @Test
    void paysNothingWhileSuspended() {
        var mapping = rows("amount: '70'", "suspendedFrom: { column: A }", "suspendedTo: { column: B }");

        assertThat(entitlement(mapping, "2026-05-01", "2026-05-31").terms().steps())
                .hasToString("[Step[from=2026-05-01, amount=0, share=null, reason=SUSPENDED],"
                        + " Step[from=2026-06-01, amount=70, share=null, reason=RESUMED]]");
        assertThat(entitlement(mapping, "2026-05-01", "").terms().steps()).hasSize(1);
        assertThat(finds(mapping, "2026-05-01", "2026-04-30")).containsExactly(FindingCode.INVALID_PERIOD);
        assertThat(finds(mapping, "", "2026-04-30")).containsExactly(FindingCode.INVALID_PERIOD);
    }

    @Test
    void followsTheTariffAgainAfterASuspension() {
        var mapping = rows(
                "amount: { column: A, tariff: { X: { 2025-01-01: 7, 2026-08-01: 8 } } }",
                "suspendedFrom: 2026-05-01",
                "suspendedTo: 2026-05-31");

        assertThat(entitlement(mapping, "X").terms().steps())
                .extracting(step -> step.reason().name())
                .containsExactly("SUSPENDED", "RESUMED", "TARIFF");
    }

    @Test
    void asksForAContributionAfterItsDisregard() {
        var mapping = rows(
                "amount: '70'", "moneyKind: CLIENT_CONTRIBUTION", "disregardedTo: { column: A }", "to: { column: B }");

        assertThat(entitlement(mapping, "2026-06-23", "").terms().steps())
                .hasToString("[Step[from=2026-04-01, amount=0, share=null, reason=DISREGARDED],"
                        + " Step[from=2026-06-24, amount=70, share=null, reason=RESUMED]]");
        assertThat(entitlement(mapping, "2026-06-23", "2026-05-01").terms().steps())
                .hasSize(1);
        assertThat(entitlement(mapping, "2026-03-01", "").terms().steps()).isEmpty();
    }

    @Test
    void endsAtDeathWhereTheMappingSaysSo() {
        var mapping = rows("amount: '70'", "endsAtDeath: 'yes'", "deathDate: { column: A }", "to: { column: B }");

        assertThat(entitlement(mapping, "2026-05-03", "").valid().lastDay()).hasToString("2026-05-03");
        assertThat(finds(mapping, "2026-05-03", "")).containsExactly(FindingCode.ENDED_AT_DEATH);
        assertThat(entitlement(mapping, "2026-05-03", "2026-04-30").valid().lastDay())
                .hasToString("2026-04-30");
        assertThat(entitlement(mapping, "2026-03-03", "").valid().lastDay()).isNull();
        assertThat(entitlement(mapping, "", "").valid().lastDay()).isNull();
    }

    @Test
    void deathDoesNotShortenWhatIsPaidOnce() {
        var mapping = rows(
                "amount: '70'", "endsAtDeath: 'yes'", "deathDate: 2026-05-03", "to: 2026-05-31", "frequency: ONE_OFF");

        assertThat(entitlement(mapping, "").valid().lastDay()).hasToString("2026-05-31");
    }

    @ParameterizedTest
    @CsvSource({"'1.497,50', 1497.5", "'12,00', 12", "7, 7", "-1.000, -1000"})
    void readsADecimalCommaWhereTheFeedWritesIt(String text, String amount) {
        var mapping = drafts.mapping(COMMON.replace("semantics: upsert", "semantics: upsert\ndecimal: comma") + """
                rows:
                  - name: any
                    gives: entitlement
                    fields:
                      amount: { column: A }
                """);

        assertThat(entitlement(mapping, text).terms().amount()).isEqualTo(new BigDecimal(amount));
    }

    @Test
    void refusesADecimalThatIsNeither() {
        assertThatThrownBy(() -> drafts.mapping(COMMON + "decimal: dot\nrows: []"))
                .hasMessageContaining("`decimal:` is point, comma or either");
    }

    @Test
    void readsHundredthsAndTheDayAYearBegins() {
        var mapping = rows("amount: { column: A, minor: true }", "yearBegins: { column: B }");

        var terms = entitlement(mapping, "12345", "07-01").terms();
        assertThat(terms.amount()).isEqualTo(new BigDecimal("123.45"));
        assertThat(terms.yearBegins()).hasToString("--07-01");
        assertThat(finds(mapping, "12345", "02-29")).containsExactly(FindingCode.INVALID_DATE);
        assertThatThrownBy(() -> rows("amount: '1'", "yearBegins: May"))
                .hasMessageContaining("cannot be a `yearBegins`");
    }

    @Test
    void keepsWhoHelpsAndWhatBecameOfTheMoney() {
        var mapping = rows(
                "amount: '70'",
                "provider: { column: A }",
                "providerSector: { column: B }",
                "personEmploys: 'yes'",
                "spent: { column: C }",
                "usedAsOf: 2026-04-30");

        var full = entitlement(mapping, "Open Hands", "THIRD", "12.50");
        assertThat(full.arrangement()).isNotNull();
        assertThat(full.arrangement().sector()).isEqualTo(Sector.THIRD);
        assertThat(full.use())
                .hasToString(
                        "Use[spent=12.5, committed=null, balance=null, broughtForward=null," + " asOf=2026-04-30]");
        var bare = entitlement(mapping, "", "", "");
        assertThat(bare.arrangement().sector()).isNull();
        assertThat(bare.use()).isNull();
        assertThat(entitlement(rows("amount: '1'"), "").arrangement()).isNull();
    }

    @Test
    void keepsWhatOnlyEventsTell() {
        var mapping = drafts.mapping(COMMON + """
                rows:
                  - name: outcome
                    when: { A: outcome }
                    gives: outcome
                    fields: { domain: EMPLOYMENT, measure: { column: B }, score: { column: C } }
                  - name: use
                    gives: use
                    fields: { illegal: { column: B }, outcome: { column: C } }
                """);

        var outcome = (CareEvent) mapped(mapping, "outcome", "Star", "4.0").statement();
        assertThat(outcome.kind()).isEqualTo(CareEvent.Kind.OUTCOME);
        assertThat(outcome.happening().score()).isEqualTo(BigDecimal.valueOf(4));
        assertThat(((CareEvent) mapped(mapping, "use", "yes", "").statement())
                        .happening()
                        .illegal())
                .isTrue();
        assertThat(((CareEvent) mapped(mapping, "use", "", "").statement()).happening())
                .isNull();
    }

    @Test
    void aRowStatesItsFeeBesideItsPayment() {
        var mapping = withFee();

        var both = mapped(mapping, "100", "5");
        assertThat(both.also()).hasSize(1);
        var fee = (Entitlement) both.also().get(0).statement();
        assertThat(fee.terms().kind()).isEqualTo(MoneyKind.MANAGEMENT_FEE);
        assertThat(fee.key().component()).isEqualTo("fee");
        assertThat(both.stated()).isEqualTo(new Stated(BigDecimal.valueOf(105), "GBP"));
        assertThat(both.silent()).isEmpty();
        var alone = mapped(mapping, "100", "");
        assertThat(alone.also()).isEmpty();
        assertThat(alone.silent()).containsExactly("test|501|R1|fee");
    }

    @Test
    void aRowWhoseFeeCannotBeReadIsNotTakenAtAll() {
        var refused = (MappingResult.Refused) Drafts.normalise(withFee(), "100", "some");

        assertThat(refused.keys()).containsExactly("test|501|R1|", "test|501|R1|fee");
        assertThat(refused.findings()).extracting(Finding::code).containsExactly(FindingCode.INVALID_AMOUNT);
    }

    @Test
    void twoSharesOfOneAmountStateItOnce() {
        var mapping = drafts.mapping(COMMON + """
                rows:
                  - name: council's part
                    gives: entitlement
                    fields: { amount: { column: A }, share: '60' }
                    also:
                      - name: board's part
                        fields: { part: board, share: '40', funderSystem: ods, funder: QZZ, stream: NHS_PHB }
                """);

        assertThat(mapped(mapping, "100").stated().amount()).isEqualByComparingTo("100");
    }

    @Test
    void whatARowStatesBesideNeedsAKeyOfItsOwnAndAnEntitlementBesideIt() {
        assertThatThrownBy(() -> rows("amount: '1'\n    also:\n      - name: fee\n        fields: { amount: '2' }"))
                .hasMessageContaining("`part:` must differ");
        assertThatThrownBy(() -> drafts.mapping(COMMON + """
                rows:
                  - name: note
                    gives: nothing
                    also: [{ name: fee, fields: { part: fee } }]
                """))
                .hasMessageContaining("only an entitlement has another beside it");
    }

    @Test
    void aWithdrawalNamesWhatItSpeaksForWithoutShowingIt() {
        var mapping = drafts.mapping(COMMON + """
                rows:
                  - name: withdrawn
                    gives: withdrawal
                    fields: { authority: { column: A }, scope: { column: B } }
                """);

        var withdrawn = (MappingResult.Withdrawn) Drafts.normalise(mapping, "501", "999990019");
        assertThat(withdrawn.scope()).matches("[0-9a-f]{32}");
        assertThat(withdrawn.key()).isEqualTo("test|501|R1|");
        assertThat(((MappingResult.Withdrawn) Drafts.normalise(mapping, "501", "")).scope())
                .isEqualTo("501");
        assertThat(Drafts.normalise(mapping, "", "")).isInstanceOf(MappingResult.Refused.class);
    }

    @Test
    void noRowStatesTwoCurrencies() {
        var pounds = new Stated(BigDecimal.ONE, "GBP");

        assertThatThrownBy(() -> pounds.plus(new Stated(BigDecimal.ONE, "EUR")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Stated.NOTHING.plus(pounds)).isEqualTo(pounds);
    }

    private Mapping withFee() {
        return drafts.mapping(COMMON + """
                rows:
                  - name: payment
                    gives: entitlement
                    fields: { amount: { column: A, required: true } }
                    also:
                      - name: fee
                        when: { B: '/./' }
                        fields: { part: fee, amount: { column: B, required: true }, moneyKind: MANAGEMENT_FEE }
                """);
    }

    private Mapping rows(String... fields) {
        return drafts.mapping(COMMON + "rows:\n  - name: any\n    gives: entitlement\n    fields:\n      "
                + String.join("\n      ", fields) + "\n");
    }

    private static Entitlement entitlement(Mapping mapping, String... cells) {
        return (Entitlement) mapped(mapping, cells).statement();
    }

    private static MappingResult.Mapped mapped(Mapping mapping, String... cells) {
        return (MappingResult.Mapped) Drafts.normalise(mapping, cells);
    }

    private static List<FindingCode> finds(Mapping mapping, @Nullable String... cells) {
        return Drafts.normalise(mapping, cells)
                .fold(new MappingResult.Cases<>(
                        MappingResult.Mapped::findings,
                        MappingResult.Refused::findings,
                        MappingResult.Withdrawn::findings,
                        notData -> List.<Finding>of()))
                .stream()
                .map(Finding::code)
                .toList();
    }
}
