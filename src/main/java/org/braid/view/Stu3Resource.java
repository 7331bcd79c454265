package org.braid.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.convertors.advisors.impl.BaseAdvisor_30_40;
import org.hl7.fhir.convertors.factory.VersionConvertorFactory_30_40;
import org.hl7.fhir.dstu3.formats.JsonParser;
import org.hl7.fhir.r4.model.ResourceType;

/** One resource of FHIR STU3 as R4, by HAPI's converter; where that refuses, by which element. */
final class Stu3Resource {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> R4 =
            EnumSet.allOf(ResourceType.class).stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final ObjectNode tree;
    private final String type;

    private Stu3Resource(ObjectNode tree) {
        this.tree = tree;
        type = tree.path("resourceType").asText();
    }

    static boolean hasItsNameInR4(String type) {
        return R4.contains(type);
    }

    /** @param line a resource that is JSON, and nested no deeper than may be */
    static byte[] asR4(byte[] line, int start, int length) throws NotConverted {
        try {
            return convert(new ByteArrayInputStream(line, start, length));
        } catch (IOException | RuntimeException refused) {
            throw new Stu3Resource(tree(line, start, length)).refusal();
        }
    }

    private static byte[] convert(ByteArrayInputStream resource) throws IOException {
        var read = new JsonParser().parse(resource);
        var converted = VersionConvertorFactory_30_40.convertResource(read, new BaseAdvisor_30_40(true));
        return new org.hl7.fhir.r4.formats.JsonParser().composeBytes(converted);
    }

    private static ObjectNode tree(byte[] line, int start, int length) {
        try {
            return (ObjectNode) JSON.readTree(line, start, length);
        } catch (IOException e) {
            throw new IllegalStateException("It was read before.", e);
        }
    }

    /** What is refused by itself is what is in the way; tried one by one, so that each is read twice at most. */
    private NotConverted refusal() {
        if (isRefused(JSON.createObjectNode())) {
            return new NotConverted(key(), "%s has no counterpart in R4".formatted(type));
        }
        for (var element : tree.properties()) {
            var path = refused(element.getKey(), element.getValue());
            if (path.isPresent()) {
                return new NotConverted("%s.%s".formatted(key(), path.get()), "not as STU3 has it");
            }
        }
        return new NotConverted(key(), "not as STU3 has it");
    }

    private Optional<String> refused(String name, JsonNode value) {
        if (name.equals("resourceType") || !isRefused(JSON.createObjectNode().set(name, value))) {
            return Optional.empty();
        }
        for (int index = 0; value.isArray() && index < value.size(); index++) {
            var alone = JSON.createObjectNode();
            alone.putArray(name).add(value.get(index));
            if (isRefused(alone)) {
                return Optional.of("%s[%d]".formatted(name, index));
            }
        }
        return Optional.of(name);
    }

    private boolean isRefused(ObjectNode elements) {
        try {
            convert(new ByteArrayInputStream(
                    JSON.writeValueAsBytes(elements.deepCopy().put("resourceType", type))));
            return false;
        } catch (IOException | RuntimeException refused) {
            return true;
        }
    }

    private String key() {
        var id = tree.path("id").asText();
        return id.isEmpty() ? type : type + "/" + id;
    }
}
