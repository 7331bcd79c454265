package org.braid.view.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.braid.view.path.FhirType.Child;
import org.jspecify.annotations.Nullable;

/** The types of FHIR R4 and their elements, as the standard's StructureDefinitions have them. */
final class Model {
    /** Every resource is one of these, too. */
    static final Set<String> ABSTRACT = Set.of("Resource", "DomainResource");

    private static final String ANY = "any";
    private static final Set<String> NOT_IN_A_CHOICE =
            Set.of("xhtml", "Element", "BackboneElement", "Resource", "DomainResource", "Narrative", "Extension");

    static final Model R4 = new Model("r4.txt");

    private final Map<String, FhirType> types = new LinkedHashMap<>();
    private final List<String> open = new ArrayList<>();
    private final List<FhirType> resources = new ArrayList<>();

    private Model(String file) {
        try (var text = Objects.requireNonNull(Model.class.getResourceAsStream(file))) {
            var lines = new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            lines.forEach(this::noteOpen);
            lines.forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    FhirType find(String name) {
        return types.get(name);
    }

    FhirType type(String name) {
        return Objects.requireNonNull(types.get(name), name);
    }

    List<FhirType> all() {
        return List.copyOf(types.values());
    }

    /** All that can be looked at as a resource of this type: one, or all for the abstract. */
    List<FhirType> resources() {
        return List.copyOf(resources);
    }

    Stream<FhirType> typesOf(Child child) {
        return child.types().stream().map(this::type);
    }

    private void noteOpen(String line) {
        var words = line.split(" ", 3);
        var isType = !words[0].equals("resource") && words[1].indexOf('.') < 0;
        if (isType && !NOT_IN_A_CHOICE.contains(words[1])) {
            open.add(words[1]);
        }
    }

    private void add(String line) {
        var words = line.split(" ", -1);
        var children = new LinkedHashMap<String, Child>();
        for (int index = 2; index < words.length; index++) {
            var child = child(words[index]);
            children.put(child.name(), child);
        }
        var kind = words[0].equals("primitive") ? Kind.ofPrimitive(words[1]) : Kind.COMPLEX;
        if (kind != Kind.COMPLEX) {
            children.put("id", new Child("id", false, false, List.of("string")));
            children.put("extension", new Child("extension", true, false, List.of("Extension")));
        }
        var type = new FhirType(words[1], kind, words[0].equals("resource"), children);
        types.put(type.name(), type);
        if (type.isResource()) {
            resources.add(type);
        }
    }

    /** As in {@code contact*:Patient.contact} or {@code deceased[x]:boolean|dateTime}. */
    private Child child(String word) {
        int colon = word.indexOf(':');
        var name = word.substring(0, colon);
        var many = name.endsWith("*");
        name = many ? name.substring(0, name.length() - 1) : name;
        var choice = name.endsWith("[x]");
        name = choice ? name.substring(0, name.length() - "[x]".length()) : name;
        var list = word.substring(colon + 1);
        return new Child(name, many, choice, list.equals(ANY) ? open : List.of(list.split("\\|", -1)));
    }
}
