package org.braid.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidViewTest {
    private static final String SOUND = """
            {"resource":"Patient","name":"people","constant":[{"name":"use","valueCode":"old"}],"select":[\
            {"column":[{"name":"a","path":"id","type":"id"}]},\
            {"forEach":"name","unionAll":[{"column":[{"name":"b","path":"family"}]},\
            {"column":[{"name":"b","path":"given.first()"}]}]}],"where":[{"path":"active"}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"where\" | \"filter\" | UNKNOWN_ELEMENT | filter",
                "\"type\":\"id\" | \"typ\":\"id\" | UNKNOWN_ELEMENT | select[0].column[0].typ",
                "\"path\":\"active\" | \"path\":\"active\",\"x\":1 | UNKNOWN_ELEMENT | where[0].x",
                "\"resource\":\"Patient\", | \"id\":\"x\", | MISSING_ELEMENT | resource",
                "\"resource\":\"Patient\", | \"resourceType\":\"Patient\",\"resource\":\"Patient\", | NOT_A_VIEW | resourceType",
                "\"Patient\" | \"Patent\" | UNKNOWN_RESOURCE | resource",
                "\"Patient\" | \"HumanName\" | UNKNOWN_RESOURCE | resource",
                "\"Patient\" | \"Patient\",\"fhirVersion\":[\"5.0.0\"] | OTHER_VERSION | fhirVersion",
                "\"people\" | \"2people\" | INVALID_NAME | name",
                "\"name\":\"a\" | \"name\":\"a b\" | INVALID_NAME | select[0].column[0].name",
                "\"name\":\"a\", | \"description\":\"a\", | MISSING_ELEMENT | select[0].column[0].name",
                "\"name\":\"a\" | \"name\":\"b\" | DUPLICATE_COLUMN | select[1].unionAll[0].column[0].name",
                "\"name\":\"use\", | \"name\":\"_use\", | INVALID_NAME | constant[0].name",
                ",\"valueCode\":\"old\" | ~~ | CONSTANT_VALUE | constant[0]",
                "\"valueCode\":\"old\" | \"valueCode\":\"old\",\"valueId\":\"x\" | CONSTANT_VALUE | constant[0]",
                "\"valueCode\":\"old\" | \"valueInteger\":\"1\" | CONSTANT_VALUE | constant[0].valueInteger",
                "\"valueCode\":\"old\" | \"valueDate\":\"1.4.2026\" | CONSTANT_VALUE | constant[0].valueDate",
                "\"valueCode\":\"old\" | \"valueQuantity\":{} | CONSTANT_VALUE | constant[0].valueQuantity",
                "\"valueCode\":\"old\"} | \"valueCode\":\"old\"},{\"name\":\"use\",\"valueId\":\"x\"} | DUPLICATE_CONSTANT | constant[1].name",
                "\"forEach\":\"name\" | \"forEach\":\"name\",\"forEachOrNull\":\"name\" | SEVERAL_ITERATIONS | select[1]",
                "\"forEach\":\"name\" | \"forEach\":\"name\",\"repeat\":[\"link\"] | SEVERAL_ITERATIONS | select[1]",
                "\"forEach\":\"name\" | \"forEach\":1 | WRONG_KIND | select[1].forEach",
                "\"forEach\":\"name\" | \"repeat\":\"name\" | WRONG_KIND | select[1].repeat",
                "\"path\":\"id\" | \"path\":\"id\",\"collection\":\"yes\" | WRONG_KIND | select[0].column[0].collection",
                "\"path\":\"id\" | \"path\":\"id\",\"tag\":[{\"name\":\"x\"}] | MISSING_ELEMENT | select[0].column[0].tag[0].value",
                "\"name\":\"b\",\"path\":\"given | \"name\":\"c\",\"path\":\"given | UNION_DIFFERS | select[1].unionAll[1]",
                "\"forEach\":\"name\" | \"forEach\":\"@@\" | INVALID_PATH | select[1].forEach",
                "\"path\":\"family\" | \"path\":\"family.where(use = %usage)\" | INVALID_PATH | select[1].unionAll[0].column[0].path",
                "\"path\":\"family\" | \"path\":\"family.now()\" | INVALID_PATH | select[1].unionAll[0].column[0].path",
                "\"path\":\"id\" | \"path\":\"birthDate.ofType(Datum)\" | INVALID_PATH | select[0].column[0].path",
                "\"path\":\"active\" | \"path\":\"name.family\" | NOT_BOOLEAN | where[0].path",
                "\"type\":\"id\" | \"type\":\"boolean\" | TYPE_DIFFERS | select[0].column[0].type",
                "\"path\":\"id\",\"type\":\"id\" | \"path\":\"meta\" | TYPE_MISSING | select[0].column[0].type"
            })
    void saysWhatIsWrongAndWhere(String sound, String broken, ViewFault fault, String place) {
        var view = json(SOUND.replace(sound, broken));

        assertThat(View.of(json(SOUND)).columns()).extracting(ViewColumn::name).containsExactly("a", "b");
        assertThat(problems(view))
                .extracting(problem -> problem.fault() + " " + problem.place())
                .containsExactly(fault + " " + place);
    }

    @Test
    void saysAllThatIsWrong() {
        var view = SOUND.replace("\"path\":\"id\"", "\"path\":\"ident(\"")
                .replace("\"path\":\"active\"", "\"path\":\"active +\"");

        assertThatThrownBy(() -> View.of(json(view)))
                .isInstanceOf(InvalidView.class)
                .hasMessage("""
                        select[0].column[0].path: INVALID_PATH, the path cannot be understood \
                        (FHIRPath `ident(`, character 7: a name expected)
                        where[0].path: INVALID_PATH, the path cannot be understood \
                        (FHIRPath `active +`, character 9: a name expected)""");
    }

    @Test
    void remarksOnWhatLeadsNowhere() {
        var view = View.of(json(SOUND.replace("\"path\":\"family\"", "\"path\":\"familly\"")
                .replace("\"path\":\"active\"", "\"path\":\"acitve.exists()\"")));

        assertThat(view.remarks())
                .extracting(ViewProblem::toString)
                .containsExactly(
                        "select[1].unionAll[0].column[0].path: LEADS_NOWHERE, R4 has no such element"
                                + " (HumanName has no element `familly`)",
                        "where[0].path: LEADS_NOWHERE, R4 has no such element (Patient has no element `acitve`)");
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThat(problems(json("[]")).get(0).fault()).isEqualTo(ViewFault.NOT_A_VIEW);
    }

    @Test
    void refusesSelectsThatAreNestedWithoutEnd() {
        var view =
                "{\"resource\":\"Patient\",\"select\":[" + "{\"select\":[".repeat(60) + "{}" + "]}".repeat(60) + "]}";

        assertThat(problems(json(view)).get(0).fault()).isEqualTo(ViewFault.WRONG_KIND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "name. | 6",
                "name.. family | 6",
                "'open | 1",
                "name[0 | 7",
                "name.where(use = 'x' | 21",
                "%5 | 2",
                "$that | 6",
                "a b | 3",
                "(1 + | 5",
                "name.family # | 13"
            })
    void saysWhereAPathBreaksOff(String path, int character) {
        var view = SOUND.replace("\"path\":\"id\"", "\"path\":\"" + path + "\"");

        assertThat(problems(json(view)).get(0).value())
                .startsWith("FHIRPath `" + path + "`, character " + character + ": ");
    }

    private static List<ViewProblem> problems(JsonNode view) {
        try {
            View.of(view);
        } catch (InvalidView invalid) {
            return invalid.problems();
        }
        throw new AssertionError("nothing is wrong with it");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
