package org.braid.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.braid.feed.Limits;
import org.braid.feed.Precautions;
import org.braid.linkage.LinkedRows.Pair;
import org.braid.linkage.LinkedRows.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkagesTest {
    private static final String HEADING = "unique_id,first_name,surname,dob,city,email";
    private static final double LINKED = 0.95;

    @TempDir
    Path folder;

    private final Linkages linkages = new Linkages(new Tables(Precautions.of(Limits.DEFAULT)), Nicknames.NONE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADING,
                "Rec-ID,Given Name,Family Name,Date of birth,Town,E-mail",
                // nothing known but what stands in them
                "id,prenom,nom,né le,ville,courriel"
            })
    void linksAnyTableOfPeopleWithoutBeingTold(String heading) throws IOException {
        var people = SomePeople.of(400, 1);

        var linked = linkages.link(List.of(table("a.csv", people.csv(heading))), Map.of(), null, LINKED);

        assertThat(precision(linked, people)).isGreaterThan(0.98);
        assertThat(recall(linked, people)).isGreaterThan(0.94);
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() throws IOException {
        var people = SomePeople.of(150, 2);
        var one = linkages.link(List.of(table("a.csv", people.csv(HEADING))), Map.of(), null, 0.1);

        var other = linkages.link(List.of(table("b.csv", people.shuffled(3).csv(HEADING))), Map.of(), null, 0.1);

        assertThat(other.pairs()).isEqualTo(one.pairs());
        assertThat(other.rows()).containsExactlyInAnyOrderElementsOf(one.rows());
    }

    @Test
    void twoTablesAreLinkedWithEachOtherOnly() throws IOException {
        var people = SomePeople.of(300, 4);
        var all = people.csv(HEADING).lines().toList();
        var half = all.size() / 2;
        var first = table("a.csv", String.join("\n", all.subList(0, half)));
        var second = table("b.csv", HEADING + "\n" + String.join("\n", all.subList(half, all.size())));

        var linked = linkages.link(List.of(first, second), Map.of(), null, LINKED);

        var ofFirst = all.subList(1, half).stream().map(LinkagesTest::id).toList();
        assertThat(linked.pairs()).isNotEmpty().allSatisfy(pair -> {
            assertThat(ofFirst).contains(pair.left()).doesNotContain(pair.right());
        });
        assertThat(precision(linked, people)).isGreaterThan(0.99);
    }

    @Test
    void whatWasLearntCanBeKeptAndUsedOnAnotherDay() throws IOException {
        var people = SomePeople.of(400, 5);
        var table = table("a.csv", people.csv(HEADING));
        var model = table("model.yaml", linkages.train(List.of(table), Map.of()));

        var linked = linkages.link(List.of(table), Map.of(), model, LINKED);

        assertThat(precision(linked, people)).isGreaterThan(0.98);
        assertThat(recall(linked, people)).isGreaterThan(0.94);
    }

    @Test
    void aLargerTableIsBlockedByRulesThatItPaysFor() throws IOException {
        var people = SomePeople.of(2_500, 6);
        var table = table("a.csv", people.csv(HEADING));
        var model = table("model.yaml", linkages.train(List.of(table), Map.of()));

        var linked = linkages.link(List.of(table), Map.of(), model, LINKED);

        var rows = linked.rows().size();
        assertThat(Files.readString(model)).contains("blocking:\n  - [");
        assertThat(linked.compared()).isLessThan((long) rows * (rows - 1) / 2);
        assertThat(precision(linked, people)).isGreaterThan(0.99);
        assertThat(recall(linked, people)).isGreaterThan(0.9);
    }

    @Test
    void familiesDoNotCollapse() throws IOException {
        var people = SomePeople.inHouseholds(1_500, 10);
        var heading = "id,given_name,family_name,dob,postcode,note";
        var given = Map.of("note", "ignored");

        var linked = linkages.link(List.of(table("a.csv", people.csv(heading))), given, null, LINKED);

        assertThat(precision(linked, people)).isGreaterThan(0.99);
        assertThat(recall(linked, people))
                .isGreaterThan(0.7); // one row in five says no given name, or no birthday: a family's rows then wait
    }

    @Test
    void twinsAreTwo() throws IOException {
        var rows = new StringBuilder(SomePeople.of(400, 9).csv(HEADING));
        for (var family : List.of("Oakenshaw,1951-02-07", "Ribblehead,1988-11-23", "Thornaby,2003-06-15")) {
            var letter = family.charAt(0);
            for (var time = 0; time < 2; time++) {
                rows.append("ben%s%d,Ben,%s,Aston,%n".formatted(letter, time, family));
                rows.append("una%s%d,Una,%s,Aston,%n".formatted(letter, time, family));
            }
        }

        var linked = linkages.link(List.of(table("a.csv", rows.toString())), Map.of(), null, LINKED);

        var twins = linked.pairs().stream()
                .filter(pair -> pair.left().matches("(ben|una).*"))
                .toList();
        assertThat(twins)
                .hasSize(6)
                .allSatisfy(
                        pair -> assertThat(pair.right()).startsWith(pair.left().substring(0, 4)));
    }

    @Test
    void twoRightNhsNumbersAreNeverPutTogether() throws IOException {
        var people = SomePeople.of(200, 7)
                .csv("id,first_name,surname,dob,city,email")
                .lines()
                .toList();
        var rows = new StringBuilder(people.get(0)).append(",nhs_number\n");
        people.stream().skip(1).forEach(row -> rows.append(row).append(",\n"));
        rows.append("x,Ada,Zinkfeld,1950-02-03,Aston,ada@zinkfeld.example,9990000018\n");
        rows.append("y,Ada,Zinkfeld,1950-02-03,Aston,ada@zinkfeld.example,9990000026\n");

        var linked = linkages.link(List.of(table("a.csv", rows.toString())), Map.of(), null, 0.1);

        assertThat(linked.pairs())
                .filteredOn(pair -> pair.left().equals("x") && pair.right().equals("y"))
                .extracting(Pair::probability)
                .containsExactly(0.5);
        assertThat(linked.rows()).contains(new Row(1, "x", "x"), new Row(1, "y", "y"));
    }

    @Test
    void aTableWithNothingToCompareIsRefused() throws IOException {
        var table = table("a.csv", "id,note\n1,same\n2,same\n");

        assertThatThrownBy(() -> linkages.link(List.of(table), Map.of(), null, LINKED))
                .isInstanceOf(InvalidModel.class)
                .hasMessageContaining("--columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "r0,Ada,Ashby,1950-02-03,Aston,\n"})
    void whereThereAreNoTwoRowsNobodyIsLinked(String rows) throws IOException {
        var few = table("few.csv", HEADING + "\n" + rows);
        var many = table("many.csv", SomePeople.of(20, 11).csv(HEADING));

        assertThat(linkages.link(List.of(few), Map.of(), null, 0.1).pairs()).isEmpty();
        assertThat(linkages.link(List.of(few, many), Map.of(), null, LINKED).compared())
                .isBetween(0L, 100L);
        assertThatThrownBy(() -> linkages.train(List.of(few), Map.of())).hasMessageContaining("no two rows");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10})
    void fewRowsAreLinkedToo(int people) throws IOException {
        var table = table("a.csv", SomePeople.of(people, people).csv(HEADING));

        var linked = linkages.link(List.of(table), Map.of(), null, 0.1);

        assertThat(linked.rows()).hasSizeGreaterThanOrEqualTo(people);
    }

    @Test
    void aPersonMaySayWhatAColumnHolds() throws IOException {
        var people = SomePeople.of(200, 8);
        var table = table("a.csv", people.csv("a,b,c,d,e,f"));
        var given = Map.of(
                "a", "id", "b", "given-name", "c", "family-name", "d", "birth-date", "e", "place", "f", "ignored");

        var model = linkages.train(List.of(table), given);

        assertThat(model)
                .contains("given-name:", "family-name:", "birth-date:", "place:")
                .doesNotContain("email");
    }

    private Path table(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf(','));
    }

    private static double precision(LinkedRows linked, SomePeople people) {
        return right(linked, people) / (double) linked.pairs().size();
    }

    private static double recall(LinkedRows linked, SomePeople people) {
        return right(linked, people) / (double) people.pairs();
    }

    private static long right(LinkedRows linked, SomePeople people) {
        return linked.pairs().stream()
                .filter(pair -> people.same(pair.left(), pair.right()))
                .count();
    }
}
