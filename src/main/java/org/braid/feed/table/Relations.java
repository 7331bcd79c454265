package org.braid.feed.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.braid.feed.DeliveredFile;
import org.braid.feed.Parts;
import org.braid.feed.xml.SafeXml;

/**
 * Which parts of a workbook belong to one of its parts (ECMA-376 part 2, 6.5).
 *
 * @param byId the part of each, by the id under which it is referred to
 */
record Relations(Map<String, Relation> byId) {

    /**
     * One of them.
     *
     * @param kind the last step of its type, which is the same in the strict and in the transitional form
     */
    record Relation(String kind, String part) {}

    /** @param owner the part to which they belong; blank for the workbook file itself */
    static Relations of(String owner, Parts parts, DeliveredFile file) throws IOException, XMLStreamException {
        var folder = owner.substring(0, owner.lastIndexOf('/') + 1);
        var name = folder + "_rels/" + owner.substring(folder.length()) + ".rels";
        Map<String, Relation> byId = new LinkedHashMap<>();
        try (var bytes = parts.small(name)) {
            var xml = SafeXml.open(bytes, file);
            while (xml.hasNext()) {
                xml.next();
                if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
                    var type = xml.getAttributeValue(null, "Type");
                    var part = resolved(folder, xml.getAttributeValue(null, "Target"));
                    byId.put(
                            xml.getAttributeValue(null, "Id"),
                            new Relation(type.substring(type.lastIndexOf('/') + 1), part));
                }
            }
        }
        return new Relations(byId);
    }

    /** The only part of a kind. */
    Optional<String> part(String kind) {
        return byId.values().stream()
                .filter(relation -> relation.kind().equals(kind))
                .map(Relation::part)
                .findFirst();
    }

    private static String resolved(String folder, String target) {
        Deque<String> steps = new ArrayDeque<>();
        for (var step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
