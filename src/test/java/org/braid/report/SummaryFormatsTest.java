package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.braid.reference.Reference;
import org.braid.summary.Column;
import org.braid.summary.Row;
import org.braid.summary.Section;
import org.braid.summary.Summary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One summary as text, JSON and CSV. */
class SummaryFormatsTest {
    private static final Section OUTCOMES = new Section(
            "outcomes", "What came of it", "", List.of(new Column("outcome", "Outcome", Column.Type.CODE)), List.of());
    private static final Section AREAS = new Section(
            "areas",
            "Areas",
            "By name.",
            List.of(
                    new Column("area", "Area", Column.Type.TEXT),
                    new Column("kind", "Kind", Column.Type.CODE),
                    new Column("people", "people", Column.Type.PEOPLE),
                    new Column("weekly", "a week", Column.Type.MONEY)),
            List.of(
                    row(1_234, "=HYPERLINK(\"x\")\u001b[31m", "NHS_PHB", 1_234L, Records.pounds("1204.5")),
                    row(3, "North", "SOCIAL_CARE", Row.Hidden.FEW, Row.Hidden.FEW),
                    row(0, "South", "SOCIAL_CARE", 0L, null)));
    private static final Summary SUMMARY = new Summary(
            "areas",
            "Areas",
            LocalDate.of(2026, 9, 30),
            "2026-09-30-0001",
            List.of("All is well."),
            List.of(OUTCOMES, AREAS),
            List.of("A note."));

    private static Row row(long people, @Nullable Object... cells) {
        return new Row("", people, Arrays.asList(cells));
    }

    @Test
    void textIsAPageWithAlignedFigures() {
        assertThat(SummaryText.of(SUMMARY)).isEqualTo("""
                Areas on 30 September 2026
                ==========================
                  As known in the night 2026-09-30-0001.
                  All is well.

                What came of it
                  Nothing.

                Areas
                  By name.
                  Area             Kind                        people     a week
                  =HYPERLINK("x")  NHS personal health budget   1,234  £1,204.50
                  North            social care                      *          *
                  South            social care                      0

                To know
                  - A note.
                """);
    }

    @Test
    void noLineIsLongerThanAPageIsWide() {
        var name = "A council with a name that is as long as names of councils can be when they were merged often";
        var rows = List.of(row(10, name, "SOCIAL_CARE", 10L, Records.pounds("1")));
        var wide = new Section("areas", "Areas", "", AREAS.columns(), rows);

        var page = SummaryText.of(
                new Summary("areas", "Areas", LocalDate.of(2026, 9, 30), "", List.of(), List.of(wide), List.of()));

        assertThat(page.lines()).allMatch(line -> line.length() <= 100);
        assertThat(page).contains("Each day as it was known when it ended.");
    }

    @Test
    void jsonHasTheRowsByTheNamesOfTheColumnsAndNamesWhatIsHidden() throws Exception {
        var json = Json.MAPPER.readTree(SummaryJson.of(SUMMARY));

        assertThat(json.at("/report").asText()).isEqualTo("areas");
        assertThat(json.at("/sections/0/name").asText()).isEqualTo("outcomes");
        assertThat(json.at("/sections/1/rows/0/weekly/minor").asLong()).isEqualTo(120_450);
        assertThat(json.at("/sections/1/rows/1").toString())
                .isEqualTo("{\"area\":\"North\",\"kind\":\"SOCIAL_CARE\",\"hidden\":[\"people\",\"weekly\"]}");
        assertThat(json.at("/sections/1/rows/2").has("weekly")).isFalse();
    }

    @Test
    void csvTravelsWithItsOutcomesAndBecomesNoFormula(@TempDir Path folder) throws Exception {
        var files = SummaryCsv.write(SUMMARY, folder.resolve("mine.csv"));

        assertThat(files).containsExactly(folder.resolve("mine-outcomes.csv"), folder.resolve("mine-areas.csv"));
        assertThat(Files.readString(files.get(0))).isEqualTo("outcome\r\n");
        assertThat(Files.readAllLines(files.get(1)))
                .containsExactly(
                        "area,kind,people,weekly,weeklyCurrency",
                        "\"'=HYPERLINK(\"\"x\"\")\",NHS_PHB,1234,1204.50,GBP",
                        "North,SOCIAL_CARE,*,*,",
                        "South,SOCIAL_CARE,0,,");
    }

    @Test
    void recordNamesTheLawsOfTheSchemesThatAreKnown() throws Exception {
        var schemes = Reference.read(Path.of("mappings")).schemes();
        var record = Records.underScheme("DIRECT_PAYMENT");

        assertThat(RecordText.of(record, null, schemes))
                .contains(
                        "Under what it is given",
                        "Direct payments (line 1), part of Personalisation: Community Care (Direct Payments) Act",
                        "since 1 April 1997",
                        "from memory");
        var json = Json.MAPPER.readTree(RecordJson.of(record, null, schemes));
        assertThat(json.at("/schemes/0/legalBases/0/commenced").asText()).isEqualTo("1997-04-01");
        assertThat(json.at("/schemes/0/within/0").asText()).isEqualTo("Personalisation");
        assertThat(RecordJson.of(Records.underScheme("Of next year"), null, schemes))
                .doesNotContain("\"schemes\"");
    }
}
