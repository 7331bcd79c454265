package org.braid.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);

    /** STANDARDS 1.2, written down here a second time on purpose. */
    private static final String CLIENT_LEVEL_DATA = "LA Code,Reporting Period Start Date,Reporting Period End Date,"
            + "NHS Number,LA Person Unique Identifier,First Name,Last Name,GP Practice Name,GP Practice Code,Gender,"
            + "Ethnicity,Date of Birth,Date of Death,Client Type,Primary Support Reason,Postcode,Accommodation Status,"
            + "Employment Status,Has Unpaid Carer,Autism Spectrum Disorder (ASD),Visual Impairment,Hearing Impairment,"
            + "Dementia,Client Funding Status,Event Type,Event Reference,Event Start Date,Event End Date,"
            + "Event Description,Event Outcome,Request: Route of Access,Assessment Type,Eligible Needs Identified,"
            + "Method of Assessment,Total Hrs Caring per week,No. of adults being cared for,Adult 1 Linked Person_ID,"
            + "Adult 2 Linked Person_ID,Adult 3 Linked Person_ID,Service Type,Service Component,Delivery Mechanism,"
            + "Provider CQC Location Name,Provider CQC Location ID,Review Reason,Review Outcomes Achieved,"
            + "Method of Review,Unit Cost,Cost Frequency (Unit Type),Planned units per week";

    @TempDir
    Path out;

    @Test
    void writesEveryFeedAndTheTruth() throws IOException {
        Samples.write(50, 1, AS_OF, out);

        assertThat(files(out).keySet())
                .containsExactly(
                        "access-to-work/atw-2026-09.csv",
                        "allocation/allocations-991-2026-09.csv",
                        "charging/charges-991-2026-09.csv",
                        "children/children-991-2026-09.csv",
                        "criminal-justice/resettlement-2026-09.csv",
                        "education/ehcp-finance-991-2026-27.xlsx",
                        "education/sen2-991-2026.xml",
                        "housing/dfg-991-2026-09.xlsx",
                        "nhs-phb/phb-QZZ-2026-09.ndjson",
                        "payment-card/cards-2026-09.csv",
                        "provider/bright-lives-2026-09.xlsx",
                        "provider/open-hands-2026-09.xlsx",
                        "social-care/cld-991-2026-09.csv",
                        "social-care/cld-991-2026-09_corrected.csv",
                        "social-care/cld-992-2026-09.csv",
                        "truth/budgets.csv",
                        "truth/rows.csv",
                        "truth/summary.json");
    }

    @Test
    void theSameArgumentsGiveTheSameBytes() throws IOException {
        Samples.write(300, 7, AS_OF, out.resolve("one"));
        Samples.write(300, 7, AS_OF, out.resolve("again"));
        Samples.write(300, 8, AS_OF, out.resolve("other"));

        var one = files(out.resolve("one"));
        assertThat(files(out.resolve("again")).equals(one)).isTrue();
        assertThat(files(out.resolve("other")).equals(one)).isFalse();
    }

    @Test
    void shippedSamplesAreWhatTheGeneratorWrites() throws IOException {
        Samples.write(200, 1, AS_OF, out);

        // Workbooks are compressed by the JDK's own means, which change.
        files(out)
                .forEach((name, bytes) -> assertThat(name.endsWith(".xlsx")
                                || bytes.equals(bytes(Path.of("samples").resolve(name))))
                        .as(name)
                        .isTrue());
    }

    /** Restricted records are drawn apart from all else, too. */
    @Test
    void aFewPupilsHaveARestrictedRecord() {
        var world = new World(3000, 4, AS_OF, new Names());
        var restricted = 0;
        var children = 0;
        while (world.hasNext()) {
            var person = world.next();
            restricted += person.restricted() ? 1 : 0;
            children += person.has(Line.CHILDREN) && person.has(Line.EDUCATION) ? 1 : 0;
            assertThat(!person.restricted() || person.has(Line.CHILDREN)).isTrue();
        }

        assertThat(restricted).isBetween(children / 16, children / 4);
    }

    @Test
    void restrictedRecordIsSomebodyByItselfToTheTruth() throws IOException {
        var counts = Samples.write(200, 1, AS_OF, out).counts();

        var rows = Files.readAllLines(out.resolve("truth/rows.csv"));
        var apart = rows.stream().filter(row -> row.matches(".*,P\\d{7}R,.*")).toList();
        assertThat(counts).containsEntry("restricted records", 3L);
        assertThat(apart).isNotEmpty().allMatch(row -> row.startsWith("children,991,"));
    }

    @Test
    void councilsSendTheColumnsOfTheStandard() throws IOException {
        Samples.write(20, 1, AS_OF, out);
        var folder = out.resolve("social-care");

        for (var name : new String[] {"cld-991-2026-09.csv", "cld-991-2026-09_corrected.csv", "cld-992-2026-09.csv"}) {
            assertThat(Files.readAllLines(folder.resolve(name), StandardCharsets.ISO_8859_1))
                    .first()
                    .isEqualTo(CLIENT_LEVEL_DATA);
        }
        assertThat(CldRow.HEADER).hasSize(50);
    }

    @Test
    void oneCouncilWritesInTheWordsOfReleaseOneAndInWindowsLetters() throws IOException {
        Samples.write(3000, 1, AS_OF, out);
        var folder = out.resolve("social-care");

        var southwoldVale = Files.readString(folder.resolve("cld-992-2026-09.csv"), Charset.forName("windows-1252"));
        var northmere = Files.readString(folder.resolve("cld-991-2026-09.csv"), StandardCharsets.UTF_8);

        assertThat(holds(southwoldVale, "Long Term Support: Community", "Direct Payment", "White - English"))
                .isTrue();
        assertThat(holdsAny(southwoldVale, "Service user", "Unpaid carer", "Long term support", "Direct payment", "?"))
                .isFalse();
        assertThat(holdsAny(southwoldVale, "é", "ö", "ü", "ë")).isTrue();
        assertThat(holds(northmere, "Long term support: Community", "Direct payment", "White: English", "Unpaid carer"))
                .isTrue();
    }

    // A failed assertion on the text itself would print the whole file.
    private static boolean holds(String text, String... words) {
        return Arrays.stream(words).allMatch(text::contains);
    }

    private static boolean holdsAny(String text, String... words) {
        return Arrays.stream(words).anyMatch(text::contains);
    }

    @Test
    void peopleHaveSeveralStreamsAsOftenAsMeant() {
        var people = 4000;
        var counts = Samples.write(people, 3, AS_OF, out).counts();

        var one = counts.get("people with 1 public streams");
        var two = counts.get("people with 2 public streams");
        assertThat(1 - (double) one / people).isBetween(0.47, 0.54);
        assertThat(1 - (double) (one + two) / people).isBetween(0.09, 0.14);
    }

    /** The smaller streams are drawn apart, so that the larger ones are as they were before there were any. */
    @Test
    void whoIsOnProbationHasTheSameCareAsBefore() {
        var world = new World(3000, 4, AS_OF, new Names());
        var moved = 0;
        for (int number = 0; world.hasNext(); number++) {
            var person = world.next();
            var first = new HashSet<>(person.streams());
            first.removeAll(List.of(Line.CHILDREN, Line.CRIMINAL_JUSTICE, Line.HOUSING));
            var larger = Streams.of(person.birth(), AS_OF, new Dice(4, "streams", number));
            moved += first.equals(larger) ? 0 : 1;
        }

        // The one who has everything.
        assertThat(moved).isLessThanOrEqualTo(1);
    }

    @Test
    void eachSmallerStreamHasItsShareOfThePeople() {
        var world = new World(6000, 5, AS_OF, new Names());
        var counts = new TreeMap<String, Integer>();
        while (world.hasNext()) {
            world.next().streams().forEach(stream -> counts.merge(stream, 1, Integer::sum));
        }

        assertThat(counts.get(Line.CHILDREN)).isBetween(210, 330);
        assertThat(counts.get(Line.CRIMINAL_JUSTICE)).isBetween(95, 170);
        assertThat(counts.get(Line.HOUSING)).isBetween(80, 150);
    }

    @Test
    void evenASmallWorldHasSomebodyWithEveryStream() {
        assertThat(Samples.write(1, 9, AS_OF, out).counts()).containsEntry("people with 6 public streams", 1L);
    }

    @Test
    void nobodySharesANumber() {
        var world = new World(5000, 2, AS_OF, new Names());
        var nhsNumbers = new HashSet<String>();
        var councilIds = new HashSet<String>();
        var upns = new HashSet<String>();
        while (world.hasNext()) {
            var person = world.next();
            nhsNumbers.add(person.nhsNumber());
            councilIds.add(person.council() + person.councilId());
            upns.add(EducationFeed.upn(person, AS_OF));
        }

        assertThat(nhsNumbers).hasSize(5000);
        assertThat(councilIds).hasSize(5000);
        assertThat(upns).hasSize(5000).allMatch(upn -> upn.matches("[A-HJ-NP-RT-Z]\\d{12}"));
    }

    @Test
    void thereAreNamesEnough() {
        var names = new Names();

        assertThat(names.familyNames()).isGreaterThanOrEqualTo(350);
        assertThat(names.givenNames()).isGreaterThanOrEqualTo(250);
    }

    @Test
    void refusesAWorldWithoutPeople() {
        assertThatThrownBy(() -> Samples.write(0, 1, AS_OF, out)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile).forEach(path -> files.put(name(folder, path), bytes(path)));
        }
        return files;
    }

    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private static String bytes(Path path) {
        try {
            // One character for each byte.
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
