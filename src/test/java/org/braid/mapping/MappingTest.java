package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.entitlement.Allocation;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.NhsNumberStatus;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.Sector;
import org.braid.entitlement.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a whole row becomes. */
class MappingTest {
    /** What rows of every kind say: one kind has identifiers of its own. */
    private static final PersonDetails ADA_BY_NAME = new PersonDetails(
            List.of(), NhsNumberStatus.ABSENT, "Ada", "Example", LocalDate.of(1961, 7, 4), null, "", "", "", false);

    private static final String TEXT = """
            feed: test
            semantics: snapshot
            dates: [dd/MM/yyyy]
            missing: [none]
            read:
              format: csv
              required: [Kind, Ref, Name, Born, Pupil, Council, Person, Amount, Paid, Units, From, To]
              optional: [NHS, Hidden, Points, Period from, Period to, Given, Family, Reported, Method]
            codes:
              paid: { week: WEEKLY, hour: HOURLY, whole: WHOLE_PERIOD }
            period:
              periodFrom: { column: Period from }
              periodTo: { column: Period to }
            common:
              identifiers:
                - { system: upn, column: Pupil, check: upn }
                - { system: council, scope: { column: Council, codes: { North: "991", South: "992" } }, column: Person, pad: 7 }
              fields:
                authority: "991"
                reference: { column: Ref }
                stream: SOCIAL_CARE
                fullName: { column: Name }
                givenName: { column: Given }
                familyName: { column: Family }
                birthDate: { column: Born }
                nhsNumber: { column: NHS }
                from: { column: From }
                to: { column: To }
            rows:
              - name: service
                when: { Kind: [Service, "/^serv-/"], Paid: [week, hour, whole, ""] }
                gives: entitlement
                fields:
                  scheme: Care at home
                  country: GB-ENG
                  funderSystem: council
                  funder: "991"
                  amount: { column: Amount }
                  currency: GBP
                  frequency: { column: Paid, codes: paid }
                  unitsPerWeek: { column: Units }
                  points: { column: Points }
                  method: { column: Method }
                  reportedBy: { column: Reported }
                  protectedIdentity: { column: Hidden, codes: { "1": "yes" } }
              - name: brokered service
                when: { Kind: Brokered }
                like: service
                gives: entitlement
                fields: { scheme: Brokered care }
              - name: brokered night service
                when: { Kind: Night }
                like: brokered service
                gives: entitlement
                identifiers: { system: night, scope: N, column: Person }
              - name: plan
                when: { Kind: Plan }
                gives: plan
                fields: { planReference: { column: Ref }, outcome: { column: Name } }
              - name: total
                when: { Kind: Total }
                gives: nothing
                fields: { amount: { column: Amount }, currency: GBP }
              - name: note
                when: { Kind: Note }
                gives: nothing
            """;

    @TempDir
    private Path root;

    private Mapping mapping;

    @BeforeEach
    void read() {
        mapping = new Drafts(root).mapping(TEXT);
    }

    @Test
    void aRowBecomesAnEntitlement() {
        var entitlement = entitlement(new Row());

        assertThat(entitlement.key().text()).isEqualTo("test|991|S1|");
        assertThat(entitlement.scheme().code()).isEqualTo("Care at home");
        assertThat(entitlement.funder().sector()).isEqualTo(Sector.STATUTORY);
        assertThat(entitlement.terms().amount()).isEqualTo(new BigDecimal("100"));
        assertThat(entitlement.terms().frequency()).isEqualTo(Frequency.WEEKLY);
        assertThat(entitlement.allocation()).isEqualTo(Allocation.NOT_RECORDED);
        assertThat(entitlement.valid()).isEqualTo(new DateRange(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 4, 1)));
        assertThat(entitlement.reportedBy()).isEqualTo("991");
        assertThat(entitlement.provenance().rule()).isEqualTo("mappings/test/mapping.yaml:30");
        assertThat(entitlement.provenance().mapping()).isEqualTo(mapping.hash());
        assertThat(entitlement.person())
                .isEqualTo(new PersonDetails(
                        List.of(new Identifier("council/991", "0000012"), new Identifier("upn", "B801200005001")),
                        NhsNumberStatus.ABSENT,
                        "Ada",
                        "Example",
                        LocalDate.of(1961, 7, 4),
                        null,
                        "",
                        "",
                        "",
                        false));
    }

    @Test
    void aRowSaysWhatItStatesWhateverBecomesOfIt() {
        var mapped = (MappingResult.Mapped) result(new Row());
        var refused = (MappingResult.Refused) result(new Row().with("Ref", ""));
        var total = (MappingResult.NotData) result(new Row().with("Kind", "Total"));

        assertThat(List.of(mapped.stated(), refused.stated(), total.stated()))
                .containsOnly(new Stated(new BigDecimal("100"), "GBP"));
        assertThat(result(new Row().with("Kind", "Note"))).isEqualTo(new MappingResult.NotData(Stated.NOTHING));
    }

    @Test
    void aRowOfAnUnknownKindWaits() {
        assertThat(result(new Row().with("Kind", "Gift")))
                .isEqualTo(new MappingResult.Refused(
                        List.of(""),
                        Stated.NOTHING,
                        List.of(new Finding(FindingCode.UNKNOWN_ROW, Drafts.LINE_2, "row", "")),
                        ADA_BY_NAME));
        assertThat(Drafts.findings(mapping, "Gift")).isEmpty();
    }

    @Test
    void aRefusalWithoutAReasonCannotBe() {
        assertThatThrownBy(() -> new MappingResult.Refused(List.of(), Stated.NOTHING, List.of(), null))
                .hasMessage("a row is never refused without saying why");
    }

    @ParameterizedTest
    @CsvSource({"service, Care at home", "serv-12, Care at home", "brokered, Brokered care", "Night, Brokered care"})
    void theFirstRuleWhoseConditionsAllHoldCountsAndTakesOverWhatItIsLike(String kind, String scheme) {
        assertThat(entitlement(new Row().with("Kind", kind)).scheme().code()).isEqualTo(scheme);
    }

    @Test
    void aRowsOwnIdentifiersReplaceTheCommonOnes() {
        assertThat(entitlement(new Row().with("Kind", "Night")).person().identifiers())
                .containsExactly(new Identifier("night/N", "12"));
    }

    @Test
    void aPlanBecomesAnEvent() {
        var event = (CareEvent) statement(new Row().with("Kind", "Plan"));

        assertThat(event.kind()).isEqualTo(CareEvent.Kind.PLAN);
        assertThat(event.plan().reference()).isEqualTo("S1");
        assertThat(event.outcome()).isEqualTo("Ada Example");
        assertThat(codes(new Row().with("Kind", "Plan").with("From", ""))).containsExactly(FindingCode.MISSING_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"Ref, reference", "Amount, amount", "From, from", "Paid, frequency"})
    void whatAnEntitlementCannotBeWithoutMustBeThere(String column, String field) {
        assertThat(findings(new Row().with(column, "")))
                .containsExactly(new Finding(FindingCode.MISSING_VALUE, Drafts.LINE_2, field, ""));
    }

    @Test
    void anAmountPerHourNeedsTheHours() {
        var hourly = new Row().with("Paid", "hour");

        assertThat(codes(hourly)).containsExactly(FindingCode.MISSING_VALUE);
        assertThat(entitlement(hourly.with("Units", "7")).terms().unitsPerWeek())
                .isEqualTo(new BigDecimal("7"));
    }

    @Test
    void anAmountPerWeekStaysOneWhateverTheHours() {
        assertThat(entitlement(new Row().with("Units", "7")).terms().unitsPerWeek())
                .isNull();
    }

    @Test
    void anAmountForTheWholePeriodNeedsItsEnd() {
        var whole = new Row().with("Paid", "whole");

        assertThat(entitlement(whole).terms().frequency()).isEqualTo(Frequency.WHOLE_PERIOD);
        assertThat(codes(whole.with("To", ""))).containsExactly(FindingCode.MISSING_VALUE);
    }

    @Test
    void aPeriodIsOpenOrEndsAfterItBegins() {
        assertThat(entitlement(new Row().with("To", "")).valid().endExclusive()).isNull();
        assertThat(entitlement(new Row().with("To", "01/04/2026")).valid().days())
                .isEqualTo(1);
        assertThat(findings(new Row().with("To", "31/03/2026")))
                .containsExactly(new Finding(FindingCode.INVALID_PERIOD, Drafts.LINE_2, "to", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'Example, Ada', Ada, Example",
        "Ada Example, Ada, Example",
        "Ada Mary Example, Ada Mary, Example",
        "Example, '', Example"
    })
    void aFullNameIsTakenApart(String full, String given, String family) {
        var person = entitlement(new Row().with("Name", full)).person();

        assertThat(person.givenName()).isEqualTo(given);
        assertThat(person.familyName()).isEqualTo(family);
    }

    @Test
    void namesMayComeApart() {
        var person = entitlement(new Row().with("Name", "").with("Given", "Ada").with("Family", "Example"))
                .person();

        assertThat(person.givenName()).isEqualTo("Ada");
        assertThat(person.familyName()).isEqualTo("Example");
    }

    @Test
    void anNhsNumberIsUnverifiedWhereNothingElseIsSaid() {
        var person = entitlement(new Row().with("NHS", "999 000 0018")).person();

        assertThat(person.nhsNumber()).contains("9990000018");
        assertThat(person.nhsNumberStatus()).isEqualTo(NhsNumberStatus.UNVERIFIED);
    }

    @Test
    void aProtectedIdentityIsMarked() {
        assertThat(entitlement(new Row().with("Hidden", "1")).person().protectedIdentity())
                .isTrue();
    }

    @Test
    void aRowThatSaysWhoReportsItAndHowTheFigureCameAboutIsBelieved() {
        var entitlement = entitlement(new Row()
                .with("Reported", "Open Hands Trust")
                .with("Method", "RAS")
                .with("Points", "12"));

        assertThat(entitlement.reportedBy()).isEqualTo("Open Hands Trust");
        assertThat(entitlement.allocation().method()).isEqualTo("RAS");
        assertThat(entitlement.allocation().points()).isEqualTo(new BigDecimal("12"));
    }

    @Test
    void aRowThatSaysNothingOfThePersonWaits() {
        var nobody = new Row().with("Pupil", "").with("Person", "").with("Born", "");

        assertThat(findings(nobody)).containsExactly(new Finding(FindingCode.NO_IDENTITY, Drafts.LINE_2, "person", ""));
        assertThat(codes(nobody.with("Born", "04/07/1961"))).isEmpty();
    }

    @Test
    void aPupilNumberIsWrittenInOneWay() {
        assertThat(entitlement(new Row().with("Pupil", "b80 1200005001"))
                        .person()
                        .identifier("upn"))
                .contains("B801200005001");
    }

    @Test
    void anIdentifierThatFailsItsCheckIsNotedAndLeftOut() {
        var wrong = new Row().with("Pupil", "A801200005001");

        assertThat(entitlement(wrong).person().identifier("upn")).isEmpty();
        assertThat(findings(wrong))
                .containsExactly(new Finding(FindingCode.INVALID_IDENTIFIER, Drafts.LINE_2, "Pupil", "A801200005001"));
    }

    @Test
    void aRemarkInAnIdentifiersCellIsNoIdentifier() {
        var remark = "see the note that was sent to the finance team on the first of April";

        assertThat(codes(new Row().with("Person", remark))).containsExactly(FindingCode.INVALID_IDENTIFIER);
        assertThat(entitlement(new Row().with("Person", "None")).person().identifier("council/991"))
                .isEmpty();
    }

    @Test
    void anIdentifierWhoseScopeIsNotKnownIsLeftOut() {
        assertThat(entitlement(new Row().with("Council", "Atlantis")).person().identifiers())
                .containsExactly(new Identifier("upn", "B801200005001"));
        assertThat(entitlement(new Row().with("Council", "South")).person().identifier("council/992"))
                .contains("0000012");
    }

    @Test
    void aRowSaysWhatItsDeliverySpeaksFor() {
        var row = new Row().with("Period from", "01/04/2026").with("Period to", "30/06/2026");

        assertThat(period(row)).isEqualTo(new DateRange(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 1)));
        assertThat(period(row.with("Period to", ""))).isNull();
        assertThat(period(row.with("Period from", ""))).isNull();
        assertThat(period(row.with("Period to", "31/03/2026"))).isNull();
    }

    private DateRange period(Row row) {
        return Drafts.normaliser(mapping)
                .period(Drafts.row(mapping, row.cells()))
                .orElse(null);
    }

    private MappingResult result(Row row) {
        return Drafts.normalise(mapping, row.cells());
    }

    private Statement statement(Row row) {
        return ((MappingResult.Mapped) result(row)).statement();
    }

    private Entitlement entitlement(Row row) {
        return (Entitlement) statement(row);
    }

    private List<Finding> findings(Row row) {
        return result(row)
                .fold(new MappingResult.Cases<>(
                        MappingResult.Mapped::findings,
                        MappingResult.Refused::findings,
                        MappingResult.Withdrawn::findings,
                        notData -> List.of()));
    }

    private List<FindingCode> codes(Row row) {
        return findings(row).stream().map(Finding::code).toList();
    }

    /** A sound row, until a cell is changed. */
    private record Row(List<String> texts) {
        private static final List<String> COLUMNS = List.of(
                "Kind",
                "Ref",
                "Name",
                "Born",
                "Pupil",
                "Council",
                "Person",
                "Amount",
                "Paid",
                "Units",
                "From",
                "To",
                "NHS",
                "Hidden",
                "Points",
                "Period from",
                "Period to",
                "Given",
                "Family",
                "Reported",
                "Method");

        Row() {
            this(List.of(
                    "Service",
                    "S1",
                    "Ada Example",
                    "04/07/1961",
                    "B801200005001",
                    "North",
                    "12",
                    "£100.00",
                    "week",
                    "",
                    "01/04/2026",
                    "31/03/2027",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    ""));
        }

        Row with(String column, String text) {
            var changed = new java.util.ArrayList<>(texts);
            changed.set(COLUMNS.indexOf(column), text);
            return new Row(changed);
        }

        String[] cells() {
            return texts.toArray(String[]::new);
        }
    }
}
