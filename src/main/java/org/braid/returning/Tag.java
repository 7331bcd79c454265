package org.braid.returning;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an element.
 *
 * @param name with its prefix, as it stands there
 * @param attributes in their order, those that declare a prefix first
 */
record Tag(String name, String uri, String local, List<Attribute> attributes) {
    Tag {
        attributes = List.copyOf(attributes);
    }

    /** @param name with its prefix */
    record Attribute(String name, String uri, String local, String value) {
        boolean is(Odf vocabulary, String called) {
            return uri.equals(vocabulary.uri()) && local.equals(called);
        }
    }

    /** Where the reader stands. */
    static Tag at(XMLStreamReader xml) {
        var attributes = new ArrayList<Attribute>();
        for (int index = 0; index < xml.getNamespaceCount(); index++) {
            var prefix = text(xml.getNamespacePrefix(index));
            attributes.add(declared(prefix, text(xml.getNamespaceURI(index))));
        }
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            var local = xml.getAttributeLocalName(index);
            attributes.add(new Attribute(
                    qualified(text(xml.getAttributePrefix(index)), local),
                    text(xml.getAttributeNamespace(index)),
                    local,
                    xml.getAttributeValue(index)));
        }
        var local = xml.getLocalName();
        return new Tag(qualified(text(xml.getPrefix()), local), text(xml.getNamespaceURI()), local, attributes);
    }

    static Attribute declared(String prefix, String uri) {
        return new Attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, "", "", uri);
    }

    private static String text(@Nullable String stated) {
        return stated == null ? "" : stated;
    }

    private static String qualified(String prefix, String local) {
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    boolean is(Odf vocabulary, String called) {
        return uri.equals(vocabulary.uri()) && local.equals(called);
    }

    /** Blank where it is not said. */
    String get(Odf vocabulary, String attribute) {
        return attributes.stream()
                .filter(each -> each.is(vocabulary, attribute))
                .map(Attribute::value)
                .findFirst()
                .orElse("");
    }

    /** How often it stands for itself: one that is not said is once. */
    long times(String attribute) {
        var stated = get(Odf.TABLE, attribute);
        return stated.isEmpty() ? 1 : Math.max(1, Long.parseLong(stated));
    }

    Tag without(Odf vocabulary, String attribute) {
        return new Tag(
                name,
                uri,
                local,
                attributes.stream()
                        .filter(each -> !each.is(vocabulary, attribute))
                        .toList());
    }

    Tag with(Attribute more) {
        var all = new ArrayList<Attribute>();
        attributes.stream()
                .filter(each -> !each.uri().equals(more.uri())
                        || !each.local().equals(more.local())
                        || each.uri().isEmpty())
                .forEach(all::add);
        all.add(more);
        return new Tag(name, uri, local, all);
    }
}
