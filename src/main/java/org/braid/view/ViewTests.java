package org.braid.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.braid.view.path.ResourceJson;
import org.jspecify.annotations.Nullable;

/** Runs test files in the format of SQL on FHIR v2. */
public final class ViewTests {
    /** How exactly a decimal was written counts for its boundaries. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ResourceJson RESOURCES = new ResourceJson(200, Integer.MAX_VALUE);

    /**
     * One test.
     *
     * @param reason what differs; null where it passed
     */
    public record Outcome(String name, @Nullable String reason) {
        public boolean passed() {
            return reason == null;
        }
    }

    private final JsonNode resources;
    private final boolean byHapi;

    private ViewTests(JsonNode resources, boolean byHapi) {
        this.resources = resources;
        this.byHapi = byHapi;
    }

    /**
     * Runs all tests of a file.
     *
     * @throws InvalidView where it is no such file
     */
    public static List<Outcome> run(Path file) throws IOException {
        return run(json(file), false);
    }

    static List<Outcome> run(JsonNode file, boolean byHapi) {
        var tests = new ViewTests(file.path("resources"), byHapi);
        var outcomes = new ArrayList<Outcome>();
        for (var test : file.path("tests")) {
            outcomes.add(new Outcome(test.path("title").asText(), tests.reason(test)));
        }
        return outcomes;
    }

    static JsonNode json(Path file) throws IOException {
        try {
            var json = JSON.readTree(Files.readAllBytes(file));
            if (json.path("tests").isArray()) {
                return json;
            }
            throw new InvalidView(List.of(new ViewProblem(ViewFault.MISSING_ELEMENT, "tests", "")));
        } catch (JsonProcessingException notJson) {
            throw new InvalidView(List.of(new ViewProblem(ViewFault.NOT_JSON, "", "")));
        }
    }

    private @Nullable String reason(JsonNode test) {
        var error = test.path("expectError");
        var wantsError = error.isBoolean() ? error.booleanValue() : !error.isMissingNode();
        try {
            var view = byHapi ? View.byHapi(test.path("view")) : View.of(test.path("view"));
            var rows = rows(view);
            return wantsError ? "an error was expected" : new ExpectedRows(test).differs(view, rows);
        } catch (InvalidView | RowFault fault) {
            return wantsError ? null : String.valueOf(fault.getMessage());
        } catch (IOException broken) {
            return "a resource cannot be read";
        }
    }

    private List<JsonNode> rows(View view) throws IOException {
        var rows = new ArrayList<JsonNode>();
        for (var resource : resources) {
            var bytes = resource.toString().getBytes(StandardCharsets.UTF_8);
            try (var opened = RESOURCES.open(bytes, 0, bytes.length)) {
                if (opened.type().equals(view.resource())) {
                    view.rows(opened, ReferenceKeys.AS_WRITTEN).forEach(row -> rows.add(row.json()));
                }
            }
        }
        return rows;
    }
}
