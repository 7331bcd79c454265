package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.ReadSpec.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlReadingTest {
    private static final String SEN2 = """
            <?xml version="1.0" encoding="utf-8"?>
            <Message xmlns="http://example.org/sen2">
              <Header><Source><LEA>383</LEA></Source></Header>
              <Persons>
                <Person>
                  <UPN>B801200005001</UPN>
                  <Requests>
                    <ReceivedDate>2024-01-05</ReceivedDate>
                    <Assessment>
                      <NamedPlan>
                        <StartDate>2024-09-01</StartDate>
                        <PlanDetail><URN>100001</URN></PlanDetail>
                        <PlanDetail><URN>100002</URN></PlanDetail>
                      </NamedPlan>
                    </Assessment>
                    <ActivePlans><LastReview> 2025-01-06
                    </LastReview></ActivePlans>
                  </Requests>
                </Person>
                <Person><UPN>B801200005002</UPN></Person>
                <Person>
                  <UPN>B801200005003</UPN>
                  <Requests><ReceivedDate>2024-02-05</ReceivedDate></Requests>
                  <Requests>
                    <ReceivedDate>2024-03-05</ReceivedDate>
                    <Assessment><NamedPlan><StartDate/></NamedPlan></Assessment>
                  </Requests>
                </Person>
              </Persons>
            </Message>
            """;

    @TempDir
    Path folder;

    @Test
    void makesARowOfEachRowElementAndOfEachRecordWithoutOne() {
        var seen = read(SEN2, "#row", "Person/UPN", "NamedPlan/StartDate");

        assertThat(seen.texts())
                .containsExactly(
                        List.of("NamedPlan", "B801200005001", "2024-09-01"),
                        List.of("ActivePlans", "B801200005001", ""),
                        List.of("Person", "B801200005002", ""),
                        List.of("NamedPlan", "B801200005003", ""));
    }

    @Test
    void saysWhereEachRowStands() {
        var seen = read(SEN2, "Person/UPN");

        assertThat(seen.paths())
                .containsExactly(
                        "Person[1]/Requests[1]/Assessment[1]/NamedPlan[1]",
                        "Person[1]/Requests[1]/ActivePlans[1]",
                        "Person[2]",
                        "Person[3]/Requests[2]/Assessment[1]/NamedPlan[1]");
        assertThat(seen.numbers()).containsExactly(10L, 16L, 20L, 26L);
        assertThat(seen.cells).containsExactly("Person/UPN");
    }

    @Test
    void reachesTheNearestAncestorTheHeaderAndRepeatedElements() {
        var seen = read(SEN2, "Header/Source/LEA", "Requests/ReceivedDate", "NamedPlan/PlanDetail/URN");

        assertThat(seen.texts())
                .containsExactly(
                        List.of("383", "2024-01-05", "100001\n100002"),
                        List.of("383", "2024-01-05", ""),
                        List.of("383", "", ""),
                        List.of("383", "2024-03-05", ""));
    }

    @Test
    void readsTheFirstAliasThatHasAText() {
        var columns = List.of(new Column("NamedPlan/StartDate", List.of("ActivePlans/LastReview"), true));

        var seen = Seen.in(file(SEN2), new ReadSpec.Xml(columns, "Person", List.of("NamedPlan", "ActivePlans"), false));

        assertThat(seen.texts())
                .containsExactly(List.of("2024-09-01"), List.of("2025-01-06"), List.of(""), List.of(""));
    }

    @Test
    void setsAsideWhatLacksARequiredColumn() {
        var columns = List.of(
                new Column("Person/UPN", List.of(), true),
                new Column("Person/ULN", List.of(), true),
                new Column("Header/Source/Release", List.of(), true));

        var finding = Seen.refusal(file(SEN2), new ReadSpec.Xml(columns, "Person", List.of("NamedPlan"), false));

        assertThat(finding)
                .isEqualTo(new Finding(
                        FindingCode.MISSING_COLUMN,
                        SourceRef.line("in.xml", 1),
                        "Person/ULN",
                        "Person/ULN, Header/Source/Release"));
    }

    @Test
    void doesNotMissColumnsOfRowsThatTheFileDoesNotHave() {
        var columns = List.of(new Column("NamedPlan/StartDate", List.of(), true));
        var file = file("<Message><Person><UPN>B801200005001</UPN></Person></Message>");

        var seen = Seen.in(file, new ReadSpec.Xml(columns, "Person", List.of("NamedPlan"), false));

        assertThat(seen.texts()).containsExactly(List.of(""));
    }

    @Test
    void readsOtherCharacterSetsEntitiesAndCdata() {
        for (var charset : List.of("ISO-8859-1", "windows-1252", "UTF-16")) {
            var xml =
                    "<?xml version='1.0' encoding='%s'?><m><Person><UPN>Zoë &amp; <![CDATA[<b>]]>&#163;</UPN></Person></m>"
                            .formatted(charset);
            var file = Seen.write(folder.resolve("in.xml"), xml.getBytes(Charset.forName(charset)));

            assertThat(Seen.in(file, spec("Person/UPN")).texts()).containsExactly(List.of("Zoë & <b>£"));
        }
    }

    @Test
    void setsDocumentTypesAside() {
        var file = file("<!DOCTYPE m [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><m><Person><UPN>&b;</UPN></Person></m>");

        assertThat(Seen.refusal(file, spec("Person/UPN")).value())
                .isEqualTo("a document type declaration is not accepted");
    }

    @Test
    void refusesRowsWithAnEmptyElementWhereTheStandardDoes() {
        var columns = List.of(new Column("NamedPlan/StartDate", List.of(), false));
        var file = file("""
                <Message>
                <Person><UPN>1</UPN>
                <NamedPlan><StartDate>2024-09-01</StartDate></NamedPlan>
                <NamedPlan><StartDate>2024-09-02</StartDate><Ends/></NamedPlan></Person>
                <Person><UPN> </UPN>
                <NamedPlan><StartDate>2024-09-03</StartDate></NamedPlan></Person>
                </Message>
                """);

        var seen = Seen.in(file, new ReadSpec.Xml(columns, "Person", List.of("NamedPlan"), true));

        assertThat(seen.texts()).containsExactly(List.of("2024-09-01"));
        assertThat(seen.broken)
                .containsExactly(
                        new Finding(
                                FindingCode.MISSING_VALUE,
                                new SourceRef("in.xml", "", 4, "Person[1]/NamedPlan[2]"),
                                "Ends",
                                ""),
                        new Finding(
                                FindingCode.MISSING_VALUE,
                                new SourceRef("in.xml", "", 6, "Person[2]/NamedPlan[1]"),
                                "UPN",
                                ""));
    }

    @Test
    void saysFromWhichLineAFileIsDamaged() {
        var finding = Seen.refusal(file("<m>\n<Person>\n<UPN>1</UPN>\n</Persn></m>"), spec("Person/UPN"));

        assertThat(finding.code()).isEqualTo(FindingCode.UNREADABLE);
        assertThat(finding.place()).isEqualTo(SourceRef.line("in.xml", 4));
    }

    @Test
    void setsACutOffFileAside() {
        var finding = Seen.refusal(file(SEN2.substring(0, 600)), spec("Person/UPN"));

        assertThat(finding.code()).isEqualTo(FindingCode.UNREADABLE);
    }

    @Test
    void setsOtherXmlAside() {
        assertThat(Seen.refusal(file("<m><Child/></m>"), spec("Person/UPN")).value())
                .isEqualTo("XML without an element 'Person'");
    }

    @Test
    void limitsDepthInsideAndOutsideOfRecords() {
        var deep = "<a>".repeat(70) + "</a>".repeat(70);

        assertThat(Seen.refusal(file("<m>" + deep + "</m>"), spec("Person/UPN")).value())
                .isEqualTo("more than 64 levels");
        assertThat(Seen.refusal(file("<m><Person>" + deep + "</Person></m>"), spec("Person/UPN"))
                        .value())
                .isEqualTo("more than 64 levels");
    }

    @Test
    void limitsWhatOneRecordHolds() {
        var small = Limits.DEFAULT.with(Limit.CELL_LENGTH, 50).with(Limit.LINE_LENGTH, 10_000);
        var elements = file("<m><Person>" + "<a/>".repeat(200) + "</Person></m>");
        var text = "<m><Person><UPN>" + "x".repeat(60) + "</UPN></Person><Person><UPN>1</UPN></Person></m>";

        assertThat(Seen.refusal(elements, spec("Person/UPN"), small).code()).isEqualTo(FindingCode.TOO_LARGE);
        var seen = Seen.in(file(text), spec("Person/UPN"), small);
        assertThat(seen.broken).hasSize(1);
        assertThat(seen.texts()).containsExactly(List.of("1"));
    }

    private Seen read(String xml, String... columns) {
        return Seen.in(file(xml), spec(columns));
    }

    private Path file(String xml) {
        return Seen.write(folder.resolve("in.xml"), xml);
    }

    private static ReadSpec spec(String... paths) {
        var columns = List.of(paths).stream()
                .map(path -> new Column(path, List.of(), true))
                .toList();
        return new ReadSpec.Xml(columns, "Person", List.of("NamedPlan", "ActivePlans"), false);
    }
}
