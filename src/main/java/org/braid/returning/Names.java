package org.braid.returning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a document calls the vocabularies of OpenDocument: by the prefixes of its first element, and ours where it has none. */
final class Names {
    private final Tag root;
    private final Map<Odf, String> prefixes = new EnumMap<>(Odf.class);
    private final List<Tag.Attribute> own = new ArrayList<>();

    /** @param root the document's first element */
    Names(Tag root) {
        this.root = root;
        for (var vocabulary : Odf.values()) {
            prefixes.put(vocabulary, declared(vocabulary).orElseGet(() -> declare(vocabulary)));
        }
    }

    /** One without a prefix does not do: it does not count for attributes. */
    private Optional<String> declared(Odf vocabulary) {
        return root.attributes().stream()
                .filter(each -> each.name().startsWith("xmlns:") && each.value().equals(vocabulary.uri()))
                .map(each -> each.name().substring("xmlns:".length()))
                .findFirst();
    }

    private String declare(Odf vocabulary) {
        var prefix = "braid-" + vocabulary.name().toLowerCase(Locale.ROOT);
        own.add(Tag.declared(prefix, vocabulary.uri()));
        return prefix;
    }

    /** The first element, with what is declared besides. */
    Tag root() {
        var declared = new ArrayList<>(own);
        declared.addAll(root.attributes());
        return new Tag(root.name(), root.uri(), root.local(), declared);
    }

    Tag tag(Odf vocabulary, String local) {
        return new Tag(prefixes.get(vocabulary) + ":" + local, vocabulary.uri(), local, List.of());
    }

    Tag.Attribute attribute(Odf vocabulary, String local, String value) {
        return new Tag.Attribute(prefixes.get(vocabulary) + ":" + local, vocabulary.uri(), local, value);
    }

    /** @param attributes each of the tag's own vocabulary: name, value, name, value */
    Tag tag(Odf vocabulary, String local, String... attributes) {
        var tag = tag(vocabulary, local);
        for (int index = 0; index < attributes.length; index += 2) {
            tag = tag.with(attribute(vocabulary, attributes[index], attributes[index + 1]));
        }
        return tag;
    }
}
