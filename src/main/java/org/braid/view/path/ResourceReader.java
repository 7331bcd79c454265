package org.braid.view.path;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.braid.view.path.Shape.Member;
import org.jspecify.annotations.Nullable;

/** Reads of a resource only what is wanted, straight from the tokens. */
final class ResourceReader {
    private final JsonParser json;
    private final Shapes shapes;

    ResourceReader(JsonParser json, Shapes shapes) {
        this.json = json;
        this.shapes = shapes;
    }

    /** @param type the resource's; the parser stands at its start or behind its first members */
    Node read(FhirType type) throws IOException {
        return object(shapes.of(type), null, "", Node.ALONE);
    }

    private Node object(Shape shape, @Nullable Node parent, String name, int index) throws IOException {
        var node = new Node(shape, parent, name, index);
        if (json.currentToken() == JsonToken.START_OBJECT) {
            json.nextToken();
        }
        for (; json.currentToken() == JsonToken.FIELD_NAME; json.nextToken()) {
            var member = shape.member(json.currentName());
            var token = json.nextToken();
            if (member == null || token == JsonToken.VALUE_NULL) {
                json.skipChildren();
            } else if (member.extras()) {
                node.put(member.slot(), withExtras(member, node));
            } else {
                node.put(member.slot(), withValues(member, node));
            }
        }
        return node;
    }

    private List<Item> withValues(Member member, Node node) throws IOException {
        var before = node.member(member.slot());
        var items = items(member, node);
        return Extras.areOnly(before) ? Extras.merged(items, before) : items;
    }

    private List<Item> items(Member member, Node node) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            var item = item(member, node, Node.ALONE);
            return item == null ? List.of() : List.of(item);
        }
        var items = new ArrayList<Item>(2);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var item = item(member, node, items.size());
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private @Nullable Item item(Member member, Node node, int index) throws IOException {
        var type = member.type();
        if (type.isPrimitive()) {
            return primitive(type, member.many());
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return null;
        }
        return Model.ABSTRACT.contains(type.name())
                ? inner(member, node, index)
                : object(member.shape(), node, member.name(), index);
    }

    /** @param many whether a null keeps the place of a value that has only extensions */
    private @Nullable Item primitive(FhirType type, boolean many) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return many ? new Value(type, null, null) : null;
        }
        if (!Objects.requireNonNull(json.currentToken()).isScalarValue()) {
            json.skipChildren();
            return null;
        }
        return new Value(type, Literals.read(json, type.kind()), null);
    }

    /** A resource inside a resource; what it is may be said at its end. */
    private @Nullable Item inner(Member member, Node node, int index) throws IOException {
        var held = new TokenBuffer(json);
        held.copyCurrentStructure(json);
        var type = Model.R4.find(ResourceType.in(held.asParserOnFirstToken()));
        if (type == null || !type.isResource()) {
            return null;
        }
        try (var again = held.asParserOnFirstToken()) {
            return new ResourceReader(again, shapes).object(shapes.of(type), node, member.name(), index);
        }
    }

    private List<Item> withExtras(Member member, Node node) throws IOException {
        var elements = new ArrayList<@Nullable Node>();
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                elements.add(extras(member, node, elements.size()));
            }
        } else {
            elements.add(extras(member, node, Node.ALONE));
        }
        var extras = new Item[elements.size()];
        Arrays.setAll(extras, index -> new Value(member.type(), null, elements.get(index)));
        return Extras.merged(node.member(member.slot()), Arrays.asList(extras));
    }

    private @Nullable Node extras(Member member, Node node, int index) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return null;
        }
        return object(member.shape(), node, member.name(), index);
    }
}
