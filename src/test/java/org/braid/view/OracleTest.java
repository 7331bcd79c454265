package org.braid.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.braid.view.path.ResourceJson;
import org.junit.jupiter.api.Test;

/** HAPI's FHIRPath engine makes the same rows of whatever resource, with the views we ship and with others. */
class OracleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ResourceJson READER = new ResourceJson(64, 1 << 20);
    private static final long SEED = 20260930;

    /** Paths that begin at any of the resources that are made up. */
    private static final List<String> ANYWHERE = List.of(
            "id = meta.versionId or id != meta.versionId",
            "meta.lastUpdated > @2015-01-01T00:00:00Z",
            "meta.profile.exists($this.startsWith('https'))",
            "extension.where(url.contains('note')).value.ofType(string).count()",
            "extension.value.exists() and text.exists().not()",
            "text.status = 'generated' xor extension.exists()",
            "iif(text.exists(), text.status, 'none')",
            "text.status & '-' & id");

    private static final List<String> OF_PATIENTS = List.of(
            "birthDate < @2010-06",
            "birthDate.highBoundary()",
            "name.where(use = 'official').given.first() + ' ' + name.first().family",
            "name.given.join('+') = name.given[0] + '+' + name.given[1]",
            "telecom.where(system = 'email').value.upper().length() * 2 - 1",
            "deceased is dateTime",
            "deceased.ofType(dateTime).highBoundary()",
            "deceased.ofType(dateTime) >= birthDate",
            "identifier[0].extension.value.ofType(CodeableConcept).coding.code.first() in ('01' | '02')",
            "gender in name.use or active implies gender.exists()",
            "address.line.last() = address.line.first()",
            "name.all(given.count() = 2)",
            "(name.first() = name.last()).not()",
            "address.first().postalCode.substring(0, 2)");

    private static final List<String> OF_AWARDS = List.of(
            "insurance.item.benefit.allowed.ofType(Money).value.first() * 52 - 7",
            "insurance.item.benefit.allowed.ofType(Money).value.first().lowBoundary()",
            "insurance.item.benefit.allowed.ofType(Money).value.tail().empty()",
            "insurance.item.exists(name.startsWith('h') and term.coding.code = 'weekly')",
            "insurance.benefitPeriod.start.first() <= insurance.benefitPeriod.end.first()",
            "patient.getReferenceKey(Patient) = patient.getReferenceKey()",
            "insurance.item.skip(1).take(1).name",
            "iif(insurance.item.category.coding.code.exists(), insurance.item.category.coding.code contains 'respite')");

    @Test
    void makesTheSameRowsWithTheShippedViews() throws IOException {
        try (var files = Files.walk(Path.of("mappings"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".view.json"))
                    .sorted()
                    .toList()) {
                compare(View.json(file), 80);
            }
        }
    }

    @Test
    void evaluatesTheSameValues() throws IOException {
        for (var type : List.of("Patient", "Coverage", "CarePlan", "Goal", "Contract", "Observation")) {
            compare(view(type, ANYWHERE), 60);
        }
        compare(view("Patient", OF_PATIENTS), 200);
        compare(view("CoverageEligibilityResponse", OF_AWARDS), 200);
    }

    private static JsonNode view(String resource, List<String> paths) {
        var view = JSON.createObjectNode().put("resource", resource);
        var columns = view.putArray("select").addObject().putArray("column");
        for (int index = 0; index < paths.size(); index++) {
            columns.addObject()
                    .put("name", "c" + index)
                    .put("path", paths.get(index))
                    .put("collection", true);
        }
        return view;
    }

    private static void compare(JsonNode definition, int resources) throws IOException {
        var own = View.of(definition);
        var byHapi = View.byHapi(definition);
        var made = new MixedResources(SEED, 20);
        var random = new Random(SEED);
        for (var text : IntStream.range(0, 8 * resources).mapToObj(made::next).toList()) {
            var resource = (ObjectNode) JSON.readTree(text);
            if (resource.path("resourceType").asText().equals(own.resource())) {
                thin(resource, random);
                assertThat(rows(own, resource)).as(resource.toString()).isEqualTo(rows(byHapi, resource));
            }
        }
    }

    private static List<JsonNode> rows(View view, JsonNode resource) throws IOException {
        var bytes = resource.toString().getBytes(StandardCharsets.UTF_8);
        try (var opened = READER.open(bytes, 0, bytes.length)) {
            return view.rows(opened, ReferenceKeys.AS_WRITTEN).stream()
                    .<JsonNode>map(ViewRow::json)
                    .toList();
        }
    }

    /**
     * Takes out one member in ten, so that everything is missing somewhere, but not ids: HAPI takes a missing one for one
     * without a value.
     */
    private static void thin(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream()
                    .filter(name -> !List.of("resourceType", "id").contains(name) && random.nextInt(10) == 0)
                    .forEach(object::remove);
        } else if (node instanceof ArrayNode array && array.size() > 1 && random.nextInt(10) == 0) {
            array.remove(0);
        }
        node.forEach(child -> thin(child, random));
    }
}
