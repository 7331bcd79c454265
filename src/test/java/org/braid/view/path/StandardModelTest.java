package org.braid.view.path;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.junit.jupiter.api.Test;

/** The elements we know are those of the R4 definitions; `-Dbraid.write=true` writes them again. */
class StandardModelTest {
    private static final Path FILE = Path.of("src/main/resources/org/braid/view/path/r4.txt");
    private static final int EVERY_TYPE = 40;

    @Test
    void knowsEveryElementOfR4() throws IOException {
        var lines = lines();
        if (Boolean.getBoolean("braid.write")) {
            Files.write(FILE, lines);
        }

        assertThat(Files.readAllLines(FILE)).isEqualTo(lines);
    }

    private static List<String> lines() {
        var definitions = new DefaultProfileValidationSupport(FhirContext.forR4Cached()).fetchAllStructureDefinitions();
        var lines = new TreeMap<String, String>();
        for (var resource : Objects.requireNonNull(definitions)) {
            var definition = (StructureDefinition) resource;
            if (definition.getKind() == StructureDefinitionKind.PRIMITIVETYPE) {
                lines.put(definition.getType(), "primitive " + definition.getType());
            } else if (definition.getDerivation() != TypeDerivationRule.CONSTRAINT
                    && definition.getKind() != StructureDefinitionKind.LOGICAL) {
                add(definition, lines);
            }
        }
        return List.copyOf(lines.values());
    }

    private static void add(StructureDefinition definition, Map<String, String> lines) {
        var isResource = definition.getKind() == StructureDefinitionKind.RESOURCE && !definition.getAbstract();
        var children = new TreeMap<String, List<String>>();
        for (var element : definition.getSnapshot().getElement()) {
            var path = element.getPath();
            int dot = path.lastIndexOf('.');
            if (dot > 0) {
                children.computeIfAbsent(path.substring(0, dot), first -> new ArrayList<>())
                        .add(path.substring(dot + 1) + (element.getMax().equals("1") ? "" : "*") + ":"
                                + types(element, definition));
            }
        }
        children.forEach((name, elements) -> lines.put(
                name,
                (isResource && !name.contains(".") ? "resource " : "type ") + name + " " + String.join(" ", elements)));
    }

    private static String types(ElementDefinition element, StructureDefinition definition) {
        if (element.hasContentReference()) {
            return element.getContentReference().substring(1);
        }
        var types = element.getType().stream()
                .map(type -> type(type, element, definition))
                .distinct()
                .toList();
        return types.size() > EVERY_TYPE ? "any" : String.join("|", types);
    }

    private static String type(TypeRefComponent type, ElementDefinition element, StructureDefinition definition) {
        var code = type.getCode();
        if (code.startsWith("http://hl7.org/fhirpath/System.")) {
            if (element.getPath().endsWith(".url")) {
                return "uri";
            }
            return definition.getKind() == StructureDefinitionKind.RESOURCE
                            && element.getPath().indexOf('.')
                                    == element.getPath().lastIndexOf('.')
                    ? "id"
                    : "string";
        }
        return List.of("BackboneElement", "Element").contains(code) ? element.getPath() : code;
    }
}
