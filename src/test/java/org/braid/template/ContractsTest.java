package org.braid.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.braid.mapping.Mapping;
import org.braid.mapping.Mappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of a feed for programs: a Data Package and CSVW metadata, with what the mapping says of each column. */
class ContractsTest {
    private static final Mappings MAPPINGS = Mappings.read(Path.of("mappings"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    static List<String> feeds() {
        return MAPPINGS.all().stream()
                .filter(mapping -> mapping.contract().isPresent())
                .map(Mapping::feed)
                .distinct()
                .toList();
    }

    private static Map<String, JsonNode> written(String feed) throws IOException {
        var contracts = MAPPINGS.of(feed).stream()
                .flatMap(mapping -> mapping.contract().stream())
                .toList();
        var files = new LinkedHashMap<String, ByteArrayOutputStream>();
        new Template(feed, contracts).write(name -> {
            var bytes = new ByteArrayOutputStream();
            files.put(name, bytes);
            return bytes;
        });
        var json = new LinkedHashMap<String, JsonNode>();
        for (var file : files.entrySet()) {
            if (file.getKey().endsWith(".json")) {
                json.put(file.getKey(), JSON.readTree(file.getValue().toByteArray()));
            }
        }
        return json;
    }

    private static JsonNode dataPackage(String feed) throws IOException {
        return written(feed).get("datapackage.json");
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void theDataPackageHasTheShapeOfItsStandard(String feed) throws IOException {
        var shape = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(Files.readString(Path.of("src/test/resources/template/data-package.schema.json")));

        assertThat(shape.validate(dataPackage(feed))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void theCsvwMetadataHasTheShapeOfItsStandard(String feed) throws IOException {
        var shape = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(Files.readString(Path.of("src/test/resources/template/csvw.schema.json")));
        var metadata = written(feed).get(feed + ".csv-metadata.json");

        assertThat(shape.validate(metadata)).isEmpty();
        metadata.get("tables")
                .forEach(table -> assertThat(table.at("/tableSchema/columns").findValuesAsText("name"))
                        .doesNotHaveDuplicates());
    }

    @Test
    void aCodeListIsTheListOfTheMapping() throws IOException {
        var provider = YAML.readTree(Files.readString(Path.of("mappings/provider/mapping.yaml")));

        assertThat(texts(field("provider", "provider", "Council").at("/constraints/enum")))
                .isEqualTo(names(provider.at("/codes/council")));
    }

    /** A council that is not listed is taken and noted, so another program must not refuse it. */
    @Test
    void anOpenListIsNoConstraint() throws IOException {
        assertThat(field("social-care", "social-care", "LA Code")
                        .at("/constraints/enum")
                        .isMissingNode())
                .isTrue();
        var column = MAPPINGS.of("social-care")
                .get(0)
                .contract()
                .orElseThrow()
                .tables()
                .get(0)
                .columns()
                .get(0);
        var councils = YAML.readTree(Files.readString(Path.of("mappings/codes/councils.yaml")));
        assertThat(column.choices().codes()).isEqualTo(names(councils.get("codes")));
    }

    @Test
    void aColumnSaysItsTypeItsFormAndWhetherItIsNeeded() throws IOException {
        assertThat(field("provider", "provider", "From").toString())
                .isEqualTo("{\"name\":\"From\",\"type\":\"date\",\"format\":\"%d/%m/%Y\","
                        + "\"description\":\"The first day that counts. Needed. A date, dd/MM/yyyy.\","
                        + "\"constraints\":{\"required\":true}}");
        assertThat(field("de-pflegekasse", "de-pflegekasse", "Genutzte Sachleistung")
                        .toString())
                .contains("\"type\":\"number\"", "\"decimalChar\":\",\"", "\"groupChar\":\".\"", "\"required\":false")
                .contains("Needed for Kombinationsleistung.");
    }

    @Test
    void whatMeansBlankIsSaidToBothPrograms() throws IOException {
        var written = written("de-pflegekasse");

        assertThat(texts(written.get("datapackage.json").at("/resources/0/schema/missingValues")))
                .containsExactly("", "-", "k.A.");
        assertThat(texts(written.get("de-pflegekasse.csv-metadata.json").at("/tables/0/tableSchema/columns/0/null")))
                .containsExactly("", "-", "k.A.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"provider", "provider-bright-lives"})
    void everyLayoutIsAResourceOfItsOwn(String resource) throws IOException {
        assertThat(field("provider", resource, resource.equals("provider") ? "Our ref" : "Client ID")
                        .at("/constraints/required")
                        .asBoolean())
                .isTrue();
    }

    private static JsonNode field(String feed, String resource, String name) throws IOException {
        return StreamSupport.stream(dataPackage(feed).get("resources").spliterator(), false)
                .filter(each -> each.get("name").asText().equals(resource))
                .flatMap(each -> StreamSupport.stream(each.at("/schema/fields").spliterator(), false))
                .filter(each -> each.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode codes) {
        var names = new ArrayList<String>();
        codes.fieldNames().forEachRemaining(names::add);
        names.remove("");
        return names;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
