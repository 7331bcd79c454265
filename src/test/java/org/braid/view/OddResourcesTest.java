package org.braid.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.braid.view.path.ResourceJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resources as they are sometimes sent. */
class OddResourcesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"birthDate\":null | birthDate | ~~",
                "\"birthDate\":1990 | birthDate | 1990",
                "\"birthDate\":{\"a\":1} | birthDate | ~~",
                "\"birthDate\":[\"1990\"] | birthDate | 1990",
                "\"active\":\"true\" | active | true",
                "\"active\":\"yes\" | active | yes",
                "\"multipleBirthInteger\":\"two\" | multipleBirth | two",
                "\"multipleBirthInteger\":2.0 | multipleBirth | 2.0",
                "\"multipleBirthInteger\":92233720368547758070 | multipleBirth.ofType(integer) > 1 | true",
                "\"name\":{\"family\":\"Ash\"} | name.family | Ash",
                "\"name\":\"Ash\" | name.family | ~~",
                "\"name\":[null,{\"family\":\"Ash\"}] | name.family | Ash",
                "\"name\":[{\"given\":[\"A\",null,\"B\"]}] | name.given.join('-') | A-B",
                "\"gender\":\"male\",\"gender\":\"other\" | gender | other",
                "\"name\":[{\"family\":\"A\"},{\"family\":\"B\"}],\"name\":[{\"family\":\"C\"}] | name.family | C",
                "\"_birthDate\":{\"extension\":[{\"url\":\"why\",\"valueCode\":\"x\"}]} | birthDate.extension('why').value | x",
                "\"_birthDate\":{\"extension\":[{\"url\":\"why\",\"valueCode\":\"x\"}]} | birthDate.exists() | true",
                "\"_birthDate\":{\"id\":\"i\"},\"birthDate\":\"1990\" | birthDate.id & birthDate | i1990",
                "\"birthDate\":\"1990\",\"_birthDate\":{\"id\":\"i\"} | birthDate.id & birthDate | i1990",
                "\"name\":[{\"given\":[null,\"B\"],\"_given\":[{\"id\":\"a\"},null]}] | name.given.first().id | a",
                "\"contained\":[{\"id\":\"c\",\"resourceType\":\"Organization\",\"name\":\"In\"}] | contained.ofType(Organization).name | In",
                "\"contained\":[{\"id\":\"c\"}] | contained.id | ~~",
                "\"birthDate\":\"1990-13-40\" | birthDate.lowBoundary() | ~~",
                "\"birthDate\":\"soon\" | birthDate < @2020 | ~~"
            })
    void isReadAsFarAsItCanBe(String members, String path, String text) throws IOException {
        assertThat(texts("{\"resourceType\":\"Patient\"," + members + "}", path))
                .containsExactly(text);
        assertThat(texts("{" + members + ",\"resourceType\":\"Patient\"}", path))
                .containsExactly(text);
    }

    @Test
    void keepsNumbersAsTheyWereWritten() throws IOException {
        for (var number : List.of("1204.50", "0.00", "-7", "12345678901234567890.123456789")) {
            var observation = "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":" + number + "}}";

            assertThat(rows("Observation", observation, "value.ofType(Quantity).value")
                            .get(0)
                            .text(0))
                    .isEqualTo(number);
        }
    }

    @Test
    void doesNotWriteOutWhatIsTooLargeToBeAnAmount() throws IOException {
        var observation = "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":1e999999999}}";

        assertThat(rows("Observation", observation, "value.ofType(Quantity).value")
                        .get(0)
                        .text(0))
                .isEqualTo("1e999999999");
    }

    @Test
    void stopsARepeatThatGoesInCircles() {
        var view = """
                {"resource":"Patient","select":[{"repeat":["$this"],"column":[{"name":"id","path":"id"}]}]}""";

        assertThatThrownBy(() -> rows(view, "{\"resourceType\":\"Patient\",\"id\":\"a\"}"))
                .isInstanceOf(RowFault.class)
                .hasMessage("a repeat goes deeper than 500 elements");
    }

    @Test
    void stopsWhereOneResourceWouldMakeAllTooManyRows() {
        var view = """
                {"resource":"Patient","select":[{"forEach":"name","column":[{"name":"a","path":"use"}]},
                {"forEach":"telecom","column":[{"name":"b","path":"use"}]}]}""";
        var many = "[" + "{},".repeat(399) + "{}]";

        assertThatThrownBy(() ->
                        rows(view, "{\"resourceType\":\"Patient\",\"name\":" + many + ",\"telecom\":" + many + "}"))
                .isInstanceOf(RowFault.class)
                .hasMessage("more than 100000 rows of one resource");
    }

    private static List<String> texts(String resource, String path) throws IOException {
        return rows("Patient", resource, path).stream().map(row -> row.text(0)).toList();
    }

    private static List<ViewRow> rows(String type, String resource, String path) throws IOException {
        var view = JSON.createObjectNode().put("resource", type);
        view.putArray("select")
                .addObject()
                .putArray("column")
                .addObject()
                .put("name", "x")
                .put("path", path);
        return rows(view.toString(), resource);
    }

    private static List<ViewRow> rows(String view, String resource) throws IOException {
        var bytes = resource.getBytes(StandardCharsets.UTF_8);
        try (var opened = new ResourceJson(64, 1 << 20).open(bytes, 0, bytes.length)) {
            return View.of(JSON.readTree(view)).rows(opened, ReferenceKeys.AS_WRITTEN);
        }
    }
}
