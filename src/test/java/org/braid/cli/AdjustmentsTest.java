package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.cli.Story.GUPTA;
import static org.braid.cli.Story.WILSON;
import static org.braid.cli.Story.award;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What later news changes about money already told. */
class AdjustmentsTest {
    private static final String TRAVEL = award("A1", WILSON, "Travel to Work", "100.00,Weekly,01/04/2026,");
    private static final String WORKER = award("A2", WILSON, "Support Worker", "1000.00,Annually,01/04/2026,");
    private static final String GUPTAS = award("B1", GUPTA, "Travel to Work", "50.00,Weekly,01/04/2026,");

    @TempDir
    Path folder;

    private Story story;

    @BeforeEach
    void aStory() {
        story = new Story(folder);
    }

    @Test
    void backDatedCorrectionIsAnAdjustmentOfEachMonth() {
        story.night("2026-07-01", TRAVEL, WORKER, GUPTAS);
        story.night("2026-08-01", TRAVEL.replace("100.00", "120.00"), WORKER, GUPTAS);

        var said = story.braid(
                "adjustments", "--from-known", "2026-07-01", "--period", "2026-04..2026-06", "--format", "csv");

        assertThat(rows(said.out()))
                .containsExactly(
                        "person,line,funder,funder_name,stream,money_kind,currency,month,before_minor,after_minor,"
                                + "adjustment_minor,before,after,adjustment,cause,because,closed_through,posting_period,settled_by",
                        row("2026-04,42857,51429,8572,428.57,514.29,85.72"),
                        row("2026-05,44286,53142,8856,442.86,531.42,88.56"),
                        row("2026-06,42857,51429,8572,428.57,514.29,85.72"));
        assertThat(said.err().replaceAll(" +", " "))
                .contains("Department for Work and Pensions (dwp:DWP) £1,550.00 +£260.00 £1,810.00");
    }

    private String row(String figures) {
        return "%s,access-to-work|DWP|A1|Travel to Work,dwp:DWP,Department for Work and Pensions,EMPLOYMENT,PUBLIC_DEVOLVED,GBP,%s,DELIVERY,\"%s\",,,"
                .formatted(story.person("A1"), figures, "atw-2026-08-01.csv, line 2 (feed 'access-to-work') says so");
    }

    @Test
    void aYearOfMonthsIsTheFigureThatTheRecordShowed() {
        story.night("2026-07-01", TRAVEL, WORKER, GUPTAS);
        story.night("2026-08-01", TRAVEL.replace("Weekly,", "Monthly,"), WORKER.replace("1000", "1100"), GUPTAS);
        var person = story.person("A1");

        var line = story.braid("adjustments", "--from-known", "2026-07-01", "--person", person, "--json")
                .json();

        for (var each : line.at("/adjustments")) {
            var key = each.at("/line").asText();
            assertThat(each.at("/before").asLong()).isEqualTo(financialYear(person, key, "2026-07-01"));
            assertThat(each.at("/after").asLong()).isEqualTo(financialYear(person, key, "2026-08-01"));
        }
        assertThat(line.at("/adjustments")).hasSize(2);
    }

    private long financialYear(String person, String key, String known) {
        var record =
                story.braid("record", person, "--json", "--known-at", known).json();
        return StreamSupport.stream(record.at("/lines").spliterator(), false)
                .filter(each ->
                        key.contains("|" + each.at("/entitlement/key/reference").asText() + "|"))
                .mapToLong(each -> each.at("/financialYear/minor").asLong())
                .sum();
    }

    @Test
    void lineThatMovedIsTakenFromOnePersonAndGivenToTheOther() {
        story.night("2026-07-01", TRAVEL, GUPTAS);
        story.night("2026-08-01", Decisions::joinAll, TRAVEL, GUPTAS);

        var json = story.braid("adjustments", "--from-known", "2026-07-01", "--json")
                .json();

        assertThat(json.at("/adjustments")).hasSize(2);
        assertThat(json.at("/adjustments/0/adjustment").asLong())
                .isEqualTo(-json.at("/adjustments/1/adjustment").asLong());
        assertThat(json.at("/adjustments/0/cause/kind").asText()).isEqualTo("DECISION");
        assertThat(json.at("/reckonings/0/control/0/adjustments").asLong()).isZero();
    }

    @Test
    void newsAboutAClosedPeriodIsBookedInTheFirstOpenMonth() {
        story.night("2026-07-01", TRAVEL, GUPTAS);
        var close = story.braid("close", "--through", "2026-06-30", "--by", "A. Clerk", "--json");
        story.night("2026-08-01", TRAVEL.replace("100.00", "120.00"), GUPTAS);

        var csv = rows(story.braid("adjustments", "--closed", "--format", "csv").out());

        assertThat(close.json().at("/firstOpen").asText()).isEqualTo("2026-07");
        assertThat(csv).hasSize(4);
        assertThat(csv.subList(1, 4)).allMatch(row -> row.endsWith(",2026-06-30,2026-07,"));
    }

    @Test
    void beliefAtTheFirstCloseAndAllPostingsAreTheBeliefNow() {
        story.night("2026-07-01", TRAVEL, WORKER, GUPTAS);
        var first = story.braid("close", "--through", "2026-06-30", "--by", "A. Clerk", "--json")
                .json();
        story.night("2026-08-01", TRAVEL.replace("100.00", "120.00"), WORKER, GUPTAS);
        var second = story.braid("close", "--through", "2026-07-31", "--by", "A. Clerk", "--json")
                .json();
        story.night("2026-09-01", TRAVEL.replace("100.00", "90.00"), GUPTAS);

        var postings =
                story.braid("adjustments", "--closed", "--settled", "--json").json();
        var sinceThen = story.braid(
                        "adjustments", "--from-known", "2026-07-01", "--period", "2026-04..2026-06", "--json")
                .json();

        // 90 and 50 pounds a week from April to July: all that is believed in September.
        assertThat(first.at("/booked/0/minor").asLong()
                        + second.at("/booked/0/minor").asLong()
                        + booked(postings, "2026-07"))
                .isEqualTo(2 * 122 * 1_000);
        assertThat(booked(postings, "2026-06")).isEqualTo(booked(sinceThen, "2026-06"));
        assertThat(texts(postings, "settledBy")).containsExactly("2026-07-31", "", "");
        assertThat(texts(postings, "period")).containsExactly("2026-07", "2026-08", "2026-08");
    }

    private static List<String> texts(JsonNode journal, String field) {
        return StreamSupport.stream(journal.at("/adjustments").spliterator(), false)
                .map(each -> each.at("/posting").path(field).asText())
                .toList();
    }

    /** Of the months through one, together. */
    private static long booked(JsonNode journal, String through) {
        return StreamSupport.stream(journal.at("/adjustments").spliterator(), false)
                .flatMap(each -> StreamSupport.stream(each.at("/months").spliterator(), false))
                .filter(month -> month.at("/month").asText().compareTo(through) <= 0)
                .mapToLong(month -> month.at("/adjustment").asLong())
                .sum();
    }

    @Test
    void whatIsClosedIsListedWithItsNightAndWhoClosedIt() {
        story.night("2026-07-01", TRAVEL);
        assertThat(story.braid("close", "--list").out()).contains("Nothing is closed");
        story.braid("close", "--through", "2026-05-31", "--by", "A. Clerk");
        story.braid("close", "--through", "2026-06-30", "--by", "B. Clerk");

        var text = story.braid("close", "--list");
        var json = story.braid("close", "--list", "--json").json();

        assertThat(text.out())
                .contains("31 May 2026", "30 June 2026", "A. Clerk", "B. Clerk", "every funder", "2026-07");
        assertThat(json).hasSize(2);
        assertThat(json.at("/1/through").asText()).isEqualTo("2026-06-30");
        assertThat(json.at("/1/night").asText()).isEqualTo("2026-07-01-0001");
        assertThat(json.at("/1/by").asText()).isEqualTo("B. Clerk");
        assertThat(story.braid("close", "--list", "--by", "A. Clerk").exitCode())
                .isEqualTo(2);
    }

    @Test
    void dayMeansTheFinancialYearOfEachFunderAroundIt() {
        story.night("2026-07-01", TRAVEL);
        story.night("2026-07-02", TRAVEL);

        var json = story.braid("adjustments", "--from-known", "2026-07-01-0001", "--valid-at", "2026-05-01", "--json")
                .json();
        var two = story.braid(
                "adjustments", "--from-known", "2026-07-01-0001", "--valid-at", "2026-05-01", "--year", "2026");

        assertThat(json.at("/reckonings/0/yearAround").asText()).isEqualTo("2026-05-01");
        assertThat(two.exitCode()).isEqualTo(2);
        assertThat(two.err()).contains("one of --year, --period and --valid-at");
        assertThat(story.braid("adjustments", "--from-known", "2026-07-01-0001", "--valid-at", "2026-05-01")
                        .out())
                .contains("Each funder's financial year around 1 May 2026");
    }

    @Test
    void closeThatGoesBackwardsOrAheadOfTheNightsIsRefused() {
        story.night("2026-07-01", TRAVEL);
        story.braid("close", "--through", "2026-05-31", "--by", "A. Clerk");

        assertThat(story.braid("close", "--through", "2026-05-31", "--by", "A. Clerk")
                        .exitCode())
                .isEqualTo(3);
        assertThat(story.braid("close", "--through", "2026-07-31", "--by", "A. Clerk")
                        .err())
                .contains("No night knows 2026-07-31");
        assertThat(story.braid("close", "--through", "2026-06-15", "--by", "A. Clerk")
                        .err())
                .contains("--through 2026-06-30");
        assertThat(story.braid("close", "--through", "2026-06-30").exitCode()).isEqualTo(2);
    }

    @Test
    void otherRulesThanAtTheCloseAreSaid() {
        story.night("2026-07-01", TRAVEL);
        story.braid("close", "--through", "2026-06-30", "--by", "A. Clerk");
        story.changeFile("authority.yaml", "EMPLOYMENT: authoritative", "EMPLOYMENT: fallback");

        assertThat(story.braid("adjustments", "--closed").err())
                .contains("authority matrix or the release has changed since the close through 2026-06-30");
    }

    @Test
    void wrongUseIsSaid() {
        story.night("2026-07-01", TRAVEL);

        assertThat(story.braid("adjustments").err()).contains("--from-known");
        assertThat(story.braid("adjustments", "--closed").err()).contains("braid close");
        assertThat(story.braid("adjustments", "--closed", "--year", "2026").exitCode())
                .isEqualTo(2);
        assertThat(story.braid("adjustments", "--from-known", "2026-07-01", "--period", "May")
                        .err())
                .contains("--period is written like");
    }

    @Test
    void journalGoesToAFile() throws IOException {
        story.night("2026-07-01", TRAVEL);
        story.night("2026-08-01", TRAVEL.replace("100.00", "120.00"));
        var file = folder.resolve("journal.txt");

        var said = story.braid("adjustments", "--from-known", "2026-07-01", "--out", file.toString());

        assertThat(said.exitCode()).isZero();
        assertThat(Files.readString(file)).contains("together", "Control totals");
        assertThat(story.braid("adjustments", "--from-known", "2026-07-01", "--out", folder + "/no/such/file")
                        .exitCode())
                .isEqualTo(2);
    }

    private static List<String> rows(String csv) {
        return csv.lines().toList();
    }
}
