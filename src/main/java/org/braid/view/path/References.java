package org.braid.view.path;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a resource to its key, from a reference to the same key; and to extensions. */
final class References {
    private static final FhirType STRING = Model.R4.type("string");
    private static final FhirType EXTENSION = Model.R4.type("Extension");
    private static final FhirType REFERENCE = Model.R4.type("Reference");

    private final Navigation navigation;

    References(Navigation navigation) {
        this.navigation = navigation;
    }

    FhirPath extension(List<FhirType> focus, String url) {
        var all = navigation.child(focus, "extension");
        int slot = navigation.slot(EXTENSION, "url");
        return new FhirPath(
                (items, scope) -> {
                    var found = new ArrayList<Item>(1);
                    for (var item : all.evaluation().of(items, scope)) {
                        if (item instanceof Node node && url.equals(node.text(slot))) {
                            found.add(item);
                        }
                    }
                    return found;
                },
                all.types());
    }

    /** @param none that it takes no arguments was seen to */
    FhirPath resourceKey(List<Expression> none, List<FhirType> focus) {
        if (!none.isEmpty() || focus.stream().anyMatch(type -> !type.isResource())) {
            throw new InvalidPath("getResourceKey() is of a resource; say %resource.getResourceKey() inside it");
        }
        navigation.child(focus, "id");
        return new FhirPath(Navigation.each(References::keyOf), List.of(STRING));
    }

    private static List<Item> keyOf(Item item) {
        var id = item instanceof Node node ? node.text("id") : null;
        return id == null ? List.of() : List.of(Value.of(item.typeName() + "/" + id));
    }

    /** @param type what it must refer to; null for anything */
    FhirPath referenceKey(@Nullable FhirType type, List<FhirType> focus) {
        if (!focus.contains(REFERENCE)) {
            throw new InvalidPath("getReferenceKey() is of a Reference");
        }
        int slot = navigation.slot(REFERENCE, "reference");
        var wanted = type == null || Model.ABSTRACT.contains(type.name()) ? "" : type.name() + "/";
        return new FhirPath(
                (items, scope) -> Navigation.each(item -> keyOf(item, slot, wanted, scope))
                        .of(items, scope),
                List.of(STRING));
    }

    private static List<Item> keyOf(Item item, int slot, String wanted, Scope scope) {
        var reference = item instanceof Node node ? node.text(slot) : null;
        var key = reference == null ? null : scope.keys().of(reference);
        if (key == null) {
            return List.of();
        }
        if (key.startsWith("#")) {
            var owner = scope.resource().get(0);
            return List.of(Value.of(owner.typeName() + "/" + owner.id() + key));
        }
        var isKey = key.indexOf('/') > 0 && key.indexOf(':') < 0;
        return isKey && !key.startsWith(wanted) ? List.of() : List.of(Value.of(key));
    }
}
