package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.braid.report.Brief;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits for a person's decision: listed, decided by command or workbook, and never by the way. */
class ReviewTest {
    private static final String DAY = "2026-09-30";

    /** Three households with two children of one birthday and names that resemble each other. */
    private static final List<String> TWINS = List.of(
            twin("AtW-1", "Thornbury,Christian,04/07/1981,M,ZZ1 2AB", "100.00"),
            twin("AtW-2", "Thornbury,Christina,04/07/1981,F,ZZ1 2AB", "100.00"),
            twin("AtW-3", "Penhallow,Francis,19/11/1975,M,ZZ7 3CD", "900.00"),
            twin("AtW-4", "Penhallow,Frances,19/11/1975,F,ZZ7 3CD", "10.00"),
            twin("AtW-5", "=Quillfeather,Gabriel,23/02/1990,M,ZZ9 8EF", "5.00"),
            twin("AtW-6", "=Quillfeather,Gabriela,23/02/1990,F,ZZ9 8EF", "5.00"));

    @TempDir
    Path folder;

    private Story story = new Story(Path.of("."));

    private static String twin(String reference, String person, String weekly) {
        return Story.award(reference, person, "Support Worker", weekly + ",Weekly,01/04/2026,");
    }

    @BeforeEach
    void aNightWithThreeDoubts() {
        story = new Story(folder);
        story.night(DAY, TWINS.toArray(String[]::new));
    }

    private List<JsonNode> open() {
        var list = story.braid("review", "--json").json();
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private String first() {
        return open().get(0).at("/id").asText();
    }

    private Nights.Said on(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--date", DAY));
        return story.braid(all.toArray(String[]::new));
    }

    private Path workbook() {
        var file = folder.resolve("review.xlsx");
        assertThat(story.braid("review", "export", file.toString()).exitCode()).isZero();
        return file;
    }

    @Test
    void listIsOrderedByTheMoneyAtStakeAndNamesNobody() {
        var open = open();

        assertThat(open).hasSize(3);
        assertThat(open)
                .extracting(each -> each.at("/atStake/0/minor").asLong())
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(open.get(0).at("/people")).hasSize(2);
        assertThat(open.get(0).at("/supports").toString()).contains("the date of birth agrees");
        assertThat(open.get(0).at("/contradicts").toString()).contains("the gender differs");
        assertThat(story.braid("review").out())
                .contains("3 possible matches wait", "a year", "Why it waits:", "braid review decide")
                .doesNotContain("Penhallow", "1975", "ZZ7");
    }

    @Test
    void idsStayWhileTheTwoKeepTheirs() {
        var before = open().stream().map(each -> each.at("/id").asText()).toList();

        story.night("2026-10-01", TWINS.toArray(String[]::new));

        assertThat(open()).extracting(each -> each.at("/id").asText()).isEqualTo(before);
    }

    @Test
    void twoPeopleAreNotAskedAboutAgainAndNoMoneyMoves() {
        var said = on("review", "decide", first(), "two", "--by", "A Clerk", "--reason", "twins", "--json");

        assertThat(said.exitCode()).isZero();
        assertThat(said.json().at("/rows/0/fate").asText()).isEqualTo("DECIDED");
        assertThat(said.json().at("/outcome/impact/people")).isEmpty();
        assertThat(open()).hasSize(2);
        assertThat(story.braid("decisions").out()).contains("are two people", "by A Clerk", "twins");
        assertThat(on("undo", "1", "--by", "A Clerk").exitCode()).isZero();
        assertThat(open()).hasSize(3);
    }

    @Test
    void onePersonJoinsTheTwoBudgetsAndCanBeTriedFirst() {
        var trial = on("review", "decide", first(), "one", "--by", "A Clerk", "--reason", "seen", "--dry-run");

        assertThat(trial.out()).contains("Would be: 1 decided", "1 changed, 0 new, 1 ended");
        assertThat(open()).hasSize(3);
        assertThat(on("review", "decide", first(), "one", "--by", "A Clerk", "--reason", "seen")
                        .out())
                .contains("decision 1. To take it back: braid undo 1");
        assertThat(open()).hasSize(2);
        assertThat(story.braid("people", "--json").json()).hasSize(5);
    }

    @Test
    void whatCannotBeDecidedIsRefusedWithTheReason() {
        assertThat(on("review", "decide", "R-NOBODY", "one", "--by", "A Clerk", "--reason", "x")
                        .out())
                .contains("REVIEW_NOT_OPEN");
        assertThat(on("review", "decide", first(), "one", "--by", "A Clerk").exitCode())
                .isEqualTo(2);
        assertThat(on("review", "decide", first(), "three", "--by", "A", "--reason", "x")
                        .exitCode())
                .isEqualTo(2);
        assertThat(on("review", "confirm", first(), "--by", "B Lead").err()).contains("could be confirmed");
        assertThat(on("review", "confirm", first(), "--by", " ").exitCode()).isEqualTo(2);
        assertThat(open()).hasSize(3);
    }

    @Test
    void workbookIsForItsOwnerOnlyAndHoldsNoFormula() throws IOException {
        var file = workbook();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(story.braid("review", "export", file.toString()).err()).contains("is there already");
        assertThat(story.braid("review", "export", "review.csv").exitCode()).isEqualTo(2);
        assertThat(story.braid("review", "export", "other.xlsx", "--most", "0").exitCode())
                .isEqualTo(2);
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                assertThat(cell.getCellType()).isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA);
                if (cell.toString().startsWith("=")) {
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                }
            })));
            assertThat(workbook.getSheet("Review")
                            .getDataValidations()
                            .get(0)
                            .getValidationConstraint()
                            .getExplicitListValues())
                    .containsExactly("one person", "two people", "not sure");
            assertThat(workbook.getSheet("Descriptions").getLastRowNum()).isEqualTo(6);
            assertThat(texts(workbook.getSheet("Review").getRow(1)).toString())
                    .contains("Penhallow", "Frances", "Francis", "ZZ7 3CD", "access-to-work", "the gender differs");
        }
    }

    private static List<String> texts(Row row) {
        var format = new DataFormatter();
        return StreamSupport.stream(row.spliterator(), false)
                .map(format::formatCellValue)
                .toList();
    }

    /** @param cells by the row's place in the queue from 1, what is filled in by heading */
    private static Path fill(Path file, Map<Integer, Map<String, String>> cells) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            var sheet = workbook.getSheet("Review");
            var headings = texts(sheet.getRow(0));
            cells.forEach((number, values) -> values.forEach((heading, value) -> sheet.getRow(number)
                    .getCell(headings.indexOf(heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue(value)));
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return file;
    }

    @Test
    void workbookGoesBackAndASecondTimeChangesNothing() throws IOException {
        var file = fill(
                workbook(),
                Map.of(
                        1, Map.of("Answer", "one person", "Comment", "seen both", "Decided by", "A Clerk"),
                        2, Map.of("Answer", "Two  People"),
                        3, Map.of("Answer", "not sure")));

        var trial = on("review", "import", file.toString(), "--by", "B Lead", "--dry-run");
        var once = on("review", "import", file.toString(), "--by", "B Lead", "--json");
        var again = on("review", "import", file.toString(), "--by", "B Lead", "--json");

        assertThat(trial.out()).contains("2 decided", "1 open", "Money of the financial year, by funder");
        assertThat(once.exitCode()).isZero();
        assertThat(once.json().at("/rows"))
                .extracting(row -> row.at("/fate").asText())
                .containsExactly("DECIDED", "DECIDED", "OPEN");
        assertThat(again.exitCode()).isZero();
        assertThat(again.json().at("/outcome").isMissingNode()).isTrue();
        assertThat(again.json().at("/rows"))
                .extracting(row -> row.at("/fate").asText())
                .containsExactly("UNCHANGED", "UNCHANGED", "OPEN");
        assertThat(story.braid("decisions").out()).contains("by A Clerk", "seen both", "by B Lead");
        assertThat(open()).hasSize(1);
    }

    @Test
    void rowsThatCannotBeTakenAreNamedAndTheOthersCount() throws IOException {
        var file = workbook();
        var changed = new ArrayList<>(TWINS);
        changed.add(twin("AtW-7", "Penhallow,Francis,19/11/1975,M,ZZ8 1AA", "1.00"));
        story.night("2026-10-01", changed.toArray(String[]::new));
        fill(
                file,
                Map.of(
                        1, Map.of("Answer", "one person", "Decided by", "A Clerk"),
                        2, Map.of("Answer", "maybe", "Decided by", "A Clerk"),
                        3, Map.of("Answer", "two people", "Decided by", "A Clerk")));

        var said = story.braid("review", "import", file.toString(), "--date", "2026-10-01");

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out())
                .contains("1 decided", "2 refused", "Row 2, R-", "REVIEW_CHANGED", "Row 3, R-", "REVIEW_ANSWER_UNKNOWN")
                .doesNotContain("Penhallow");
    }

    @Test
    void answersNeedANameAndFollowTheOneThatIsDecided() throws IOException {
        var file = fill(
                workbook(),
                Map.of(
                        1, Map.of("Answer", "one person"),
                        2, Map.of("Answer", "one person", "Decided by", "x".repeat(200)),
                        3, Map.of("Answer", "one person", "Decided by", "A Clerk", "Confirmed by", "a. clerk")));
        var said = on("review", "import", file.toString(), "--json");
        on("review", "decide", first(), "two", "--by", "A Clerk", "--reason", "twins");
        var later = on("review", "import", file.toString(), "--by", "B Lead", "--json");

        assertThat(said.json().at("/rows"))
                .extracting(row -> row.at("/fate").asText())
                .containsExactly("REVIEW_NAME_MISSING", "REVIEW_TOO_LONG", "REVIEW_SAME_NAME");
        assertThat(later.json().at("/rows/0/fate").asText()).isEqualTo("REVIEW_DECIDED_OTHERWISE");
    }

    @Test
    void whatIsNoReviewWorkbookIsRefused() throws IOException {
        var other = folder.resolve("other.csv");
        Files.writeString(other, "Name,Age\nA,1\n");

        assertThat(on("review", "import", other.toString()).err())
                .contains("is not a workbook that `braid review export`");
        assertThat(on("review", "import", "nowhere.xlsx").err()).contains("There is no file");
    }

    @Test
    void nightSaysWhatTheLinkageIsWorthWhereItWasLookedAt() {
        on("review", "decide", first(), "one", "--by", "A Clerk", "--reason", "seen");
        var second = on("review", "decide", first(), "two", "--by", "A Clerk", "--reason", "twins", "--json");

        assertThat(second.json().at("/outcome/manifest/review/agreement").toString())
                .isEqualTo("{\"one\":1,\"two\":1,\"linked\":0,\"rightlyLinked\":0,\"found\":1,\"recall\":1.0}");
        assertThat(Brief.of(story.night("2026-10-01", TWINS.toArray(String[]::new)), List.of()))
                .contains("The linkage, of 2 decisions by people: it links none of them by itself", "(recall 1.0000)");
    }

    @Test
    void nightThatFailsTheSeededPairsIsRefusedAndItsDecisionsAreNotTaken() throws IOException {
        Files.writeString(folder.resolve("mappings/linkage-truth.yaml"), "minimum: 1\nsame:\n  - [upn:A, upn:B]\n");

        var said = on("review", "decide", first(), "two", "--by", "A Clerk", "--reason", "twins");

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out())
                .contains("REVIEW_NIGHT_REFUSED", "0 right, 0 wrong, 1 not there", "the night is refused");
        assertThat(open()).hasSize(3);
        assertThat(story.braid("decisions").out()).contains("Nothing was decided yet");
    }
}
