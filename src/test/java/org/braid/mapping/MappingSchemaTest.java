package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema says what the code reads, and every mapping keeps to it. */
class MappingSchemaTest {
    private static final Path FILE = Path.of("mappings/mapping.schema.json");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void fileIsWhatTheCodeSays() throws IOException {
        if (Boolean.getBoolean("braid.write")) {
            Files.writeString(FILE, MappingSchema.text());
        }

        assertThat(Files.readString(FILE))
                .as("write it anew: mvn test -Dtest=MappingSchemaTest -Dbraid.write=true")
                .isEqualTo(MappingSchema.text());
    }

    static List<Path> shipped() throws IOException {
        try (var files = Files.walk(Path.of("mappings"), 2)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> file.getNameCount() == 3)
                    .filter(file -> !file.endsWith("authority.yaml") && !file.startsWith("mappings/reference"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedMappingAndCodeListKeepsToIt(Path file) throws IOException {
        assertThat(schema().validate(YAML.readTree(Files.readString(file)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "semantics: upsert | semantics: sometimes",
                "format: csv | format: word",
                "gives: entitlement | gives: money",
                "currency: GBP | currancy: GBP",
                "frequency: WEEKLY | frequency: OFTEN",
                "column: A | colum: A",
                "type: number | type: pound",
                "semantics: upsert | mayLoose: 20 %",
                "semantics: upsert | title: test",
                "format: csv | charset: utf-8",
                "gives: entitlement | when: { A: B }",
                "together: row | together: now and then"
            })
    void aMappingThatIsWrongDoesNot(String sound, String broken) throws IOException {
        var mapping = """
                feed: test
                semantics: upsert
                together: row
                files: [a-*, b-*]
                read: { format: csv, password: north, headings: { A: [No., Number] }, required: [A, { name: B, type: number }] }
                rows: [{ name: any, gives: entitlement, fields: { currency: GBP, frequency: WEEKLY, reference: { column: A } } }]
                """;

        assertThat(schema().validate(yaml(mapping))).isEmpty();
        assertThat(schema().validate(yaml(mapping.replace(sound, broken)))).isNotEmpty();
    }

    @Test
    void anHeirSaysOnlyWhatDiffers() throws IOException {
        var heir = """
                extends: mapping.yaml
                missing: ~
                read: { totals: ~, headings: { A: Number }, required: [C] }
                codes: { often: { Weekly: ~ }, other: ~ }
                common: { fields: { purpose: ~, currency: ~ } }
                rows: [{ name: any, when: ~, also: [{ name: fee }] }]
                """;

        assertThat(schema().validate(yaml(heir))).isEmpty();
        assertThat(schema().validate(yaml(heir.replace("extends:", "extend:")))).isNotEmpty();
        assertThat(schema().validate(yaml(heir.replace("name: any, ", "")))).isNotEmpty();
    }

    @Test
    void aCodeListSaysItsSourceAndDate() throws IOException {
        assertThat(schema().validate(yaml("source: a register\ndate: 2026-04-01\ncodes: { A: B }")))
                .isEmpty();
        assertThat(schema().validate(yaml("source: a register\ncodes: { A: B }")))
                .isNotEmpty();
    }

    private static JsonNode yaml(String text) throws IOException {
        return YAML.readTree(text);
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(FILE));
    }
}
