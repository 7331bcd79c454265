package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.braid.answer.Format;
import org.braid.answer.RecordEnquiry;
import org.braid.answer.When;
import org.braid.answer.WhyEnquiry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every figure of a record leads to the lines that make it, exactly, and each finding and event to its rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhyFigureTest {
    private static final When NOW = new When(null, null);

    @TempDir
    static Path folder;

    private Path data = Path.of("");
    private List<String> people = List.of();
    private final Map<String, JsonNode> records = new TreeMap<>();

    @BeforeAll
    void aPublishedNight() {
        data = folder.resolve("data");
        PublishedNight.run(data);
        people = ids("--streams", "2").subList(0, 25);
        try (var installation = Nights.open(data)) {
            people.forEach(id -> records.put(id, json(installation, id, "")));
        }
    }

    private List<String> ids(String... more) {
        var words = new ArrayList<>(List.of("people", "--json", "--data", data.toString()));
        words.addAll(List.of(more));
        var list = Nights.braid(words.toArray(String[]::new)).json();
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.at("/id").asText())
                .toList();
    }

    private Nights.Said why(String person, String... more) {
        var words = new ArrayList<>(List.of("why", person));
        words.addAll(List.of(more));
        words.addAll(List.of("--data", data.toString()));
        return Nights.braid(words.toArray(String[]::new));
    }

    private JsonNode record(String person) {
        return records.getOrDefault(person, MissingNode.getInstance());
    }

    @Test
    void everySumIsItsLinesAddedUpExactlyAndRoundedOnce() {
        try (var installation = Nights.open(data)) {
            for (var id : people) {
                var totals = record(id).at("/totals");
                checkEach(installation, id, "total", totals.at("/publicMoney"));
                checkEach(installation, id, "own", totals.at("/ownMoney"));
                checkEach(installation, id, "saved", totals.at("/savedUp"));
                checkEach(installation, id, "contribution", totals.at("/contribution"));
                for (var part : totals.at("/by")) {
                    checkSum(json(installation, id, part.at("/why").asText()), part.at("/sum"));
                }
            }
        }
    }

    /** @param of blank for the record itself */
    private static JsonNode json(Installation installation, String id, String of) {
        var answer = of.isEmpty()
                ? installation.answers().record(new RecordEnquiry(id, null, NOW, Format.JSON))
                : installation.answers().why(new WhyEnquiry(id, of, false, NOW, Format.JSON));
        return new Nights.Said(0, answer.text(), "").json();
    }

    private static void checkEach(Installation installation, String id, String of, JsonNode sums) {
        for (var sum : sums) {
            checkSum(json(installation, id, of), sum);
        }
    }

    private static void checkSum(JsonNode why, JsonNode sum) {
        var currency = sum.at("/weekly/currency").asText();
        var figure = StreamSupport.stream(why.at("/figures").spliterator(), false)
                .filter(each -> each.at("/weekly/currency").asText().equals(currency))
                .findFirst()
                .orElseThrow();
        assertThat(figure.at("/weekly")).isEqualTo(sum.at("/weekly"));
        assertThat(figure.at("/financialYear")).isEqualTo(sum.at("/financialYear"));
        assertThat(added(figure, "weekly")).isEqualTo(sum.at("/weekly/minor").asLong());
        assertThat(added(figure, "financialYear"))
                .isEqualTo(sum.at("/financialYear/minor").asLong());
        assertThat(added(figure, "oneOff")).isEqualTo(sum.at("/oneOff/minor").asLong());
    }

    private static long added(JsonNode figure, String part) {
        var sum = BigDecimal.ZERO;
        for (var line : figure.at("/lines")) {
            var exact = line.at("/" + part);
            sum = sum.add(new BigDecimal(exact.at("/numerator").asText())
                    .divide(new BigDecimal(exact.at("/denominator").asText()), 30, RoundingMode.HALF_UP));
        }
        return sum.setScale(12, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    @Test
    void totalNamesItsLinesAndHowToGoOn() {
        var person = people.get(0);
        var line = why(person, "total", "--json")
                .json()
                .at("/figures/0/lines/0/line")
                .asText();

        var total = why(person, "total");
        var full = why(person, "total", "--full");

        assertThat(total.out())
                .contains("Public money [total]", "rounded once", "braid why " + person + " " + line)
                .doesNotContain("sha256");
        assertThat(full.out()).contains("Line " + line + ": ", "sha256", "Why it is one person");
    }

    @Test
    void figureIsAskedForByItsCodeOrByThePagesWords() {
        var person = people.get(0);
        var funder = record(person).at("/lines/0/entitlement/funder");
        var id = funder.at("/system").asText() + ":" + funder.at("/value").asText();

        var byCode = why(person, "funder", id);
        var byName = why(person, "funder", funder.at("/name").asText().toUpperCase(Locale.ROOT));
        var unknown = why(person, "funder", "nobody");

        assertThat(byCode.out()).contains("[funder " + id + "]");
        assertThat(byName.out()).isEqualTo(byCode.out());
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("Ask for one of these: ", "funder " + id, "total");
    }

    @Test
    void shareSaysOfWhatItIsOne() {
        var person = people.stream()
                .filter(id -> record(id).at("/managementShares").size() > 1)
                .findFirst()
                .orElseThrow();
        var share = record(person).at("/managementShares/0");

        var text = why(person, share.at("/why").asText());
        var json = why(person, share.at("/why").asText(), "--json").json();

        assertThat(text.out()).contains(share.at("/percent").asText() + " % = ");
        assertThat(json.at("/figures/0/percent")).isEqualTo(share.at("/percent"));
        assertThat(json.at("/figures/0/lines")).isNotEmpty();
    }

    @Test
    void findingLeadsToTheRowsItWasSeenIn() {
        var person = people.stream()
                .filter(id -> record(id).at("/findings/0/lines").size() > 0)
                .findFirst()
                .orElseThrow();
        var finding = record(person).at("/findings/0");
        var place = finding.at("/evidence/0/place/file").asText();

        var byNumber = why(person, "finding", "1");
        var byCode = why(person, "finding", finding.at("/code").asText());

        assertThat(byNumber.out())
                .contains("Seen in", place, finding.at("/fix").asText(), "Open since night ")
                .isEqualTo(byCode.out());
        assertThat(why(person, "finding", "1", "--full").out()).contains("Read from");
        assertThat(why(person, "finding", "1", "--json", "--full").json().at("/lines"))
                .hasSameSizeAs(finding.at("/lines"));
        assertThat(why(person, "finding", "99").exitCode()).isEqualTo(2);
    }

    @Test
    void eventAndWhatLinesTakeFromItNameItsCellAndMappingLine() {
        var person = people.stream().filter(id -> takes(id) > 0).findFirst().orElseThrow();
        var line = why(person, "--json").json().at("/lines").get(takes(person) - 1);
        var taken = line.at("/taken/0");
        var number = taken.at("/event").asText();

        var event = why(person, "event " + number);
        var json = why(person, "event", number, "--json").json();

        assertThat(taken.at("/source/values/0/mapping").asText()).matches("mappings/.+\\.yaml:\\d+");
        assertThat(why(person, line.at("/number").asText()).out())
                .contains(
                        "Taken from event " + number, taken.at("/source/place").asText());
        assertThat(event.out()).contains("Event " + number + ": ", "Mapping     sha256 ", "takes from it");
        assertThat(json.at("/event/source/place")).isEqualTo(taken.at("/source/place"));
        assertThat(json.at("/event/lines").toString())
                .contains(line.at("/number").asText());
    }

    /** The number of a line that alone takes something from an event; 0 for none. */
    private int takes(String person) {
        var taking = StreamSupport.stream(record(person).at("/lines").spliterator(), false)
                .filter(line -> !line.at("/context/taken").isEmpty())
                .toList();
        return taking.size() == 1 ? taking.get(0).at("/number").asInt() : 0;
    }

    @Test
    void linkNamesTheRowsWhereTheDescriptionsAreStated() {
        var person = people.stream()
                .filter(id -> !record(id).at("/evidence").isEmpty())
                .findFirst()
                .orElseThrow();

        var link = why(person, "--json").json().at("/evidence/0");

        assertThat(why(person).out())
                .contains("feed '" + link.at("/leftFrom/feed").asText() + "' ("
                        + link.at("/leftFrom/place/file").asText());
        assertThat(link.at("/leftFrom/delivery").asText()).hasSize(64);
        assertThat(link.at("/rightFrom/rows").asInt()).isPositive();
    }

    @Test
    void publishedAmountNamesItsTariffsLineAndSource() {
        data = folder.resolve("tariff");
        try (var installation = Nights.open(data)) {
            Nights.night(installation, Nights.SAMPLES, List.of("de-pflegekasse"));
        }
        var person = ids().get(0);

        var values = why(person, "--json").json().at("/lines/0/source/values");
        var tariff = StreamSupport.stream(values.spliterator(), false)
                .filter(value -> value.at("/field").asText().equals("amount by tariff"))
                .findFirst()
                .orElseThrow();

        assertThat(tariff.at("/mapping").asText()).matches("mappings/codes/sgb-xi\\.yaml:\\d+");
        assertThat(tariff.at("/text").asText()).matches("[0-9.]+ from 20\\d\\d-01-01 \\(SGB XI, sections .*\\)");
        data = folder.resolve("data");
    }

    @Test
    void decisionIsNamedAndWhoeverWasJoinedIsPartOfTheOther() {
        var one = ids("--kind", "EDUCATION").get(0);
        var other = ids("--kind", "EMPLOYMENT").get(0);
        var copy = folder.resolve("joined");
        var published = data;
        copyTo(copy);
        var joined = Nights.braid(
                "join",
                one,
                other,
                "--by",
                "A Clerk",
                "--reason",
                "seen their papers",
                "--date",
                Nights.DATE.toString(),
                "--data",
                copy.toString());
        data = copy;

        var kept = Nights.braid("record", one, "--data", copy.toString()).exitCode() == 0 ? one : other;
        var gone = kept.equals(one) ? other : one;
        var why = why(kept);
        var record = Nights.braid("record", gone, "--data", copy.toString());
        data = published;

        assertThat(joined.exitCode()).isZero();
        assertThat(why.out().replaceAll("\\s+", " "))
                .contains(
                        "by a person's decision",
                        "(decision 1)",
                        "Decision 1: ",
                        "by A Clerk on ",
                        "seen their papers");
        assertThat(record.exitCode()).isEqualTo(2);
        assertThat(record.err()).contains(gone + " is part of " + kept + " since night ", "(braid decisions)");
    }

    private void copyTo(Path copy) {
        try {
            PublishedNight.copy(data, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
