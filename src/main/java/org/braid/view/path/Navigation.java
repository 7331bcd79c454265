package org.braid.view.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.braid.view.path.FhirType.Child;

/** The ways from an element to others. */
final class Navigation {
    private static final FhirPath NOWHERE = new FhirPath((items, scope) -> List.of(), List.of());

    private final Shapes shapes;
    private final List<String> unknown = new ArrayList<>();

    Navigation(Shapes shapes) {
        this.shapes = shapes;
    }

    /** What was asked for since the last time that R4 does not have. */
    List<String> takeUnknown() {
        var taken = List.copyOf(unknown);
        unknown.clear();
        return taken;
    }

    /** From elements to a child of theirs. */
    FhirPath child(List<FhirType> focus, String name) {
        var holders = resolved(focus)
                .filter(type -> type.children().containsKey(name))
                .toList();
        if (holders.isEmpty()) {
            if (!focus.isEmpty()) {
                unknown.add("%s has no element `%s`".formatted(names(focus), name));
            }
            return NOWHERE;
        }
        var types = new ArrayList<FhirType>();
        for (var holder : holders) {
            var child = Objects.requireNonNull(holder.child(name));
            shapes.of(holder).want(child);
            types.addAll(typesOf(child));
        }
        return new FhirPath(
                holders.size() == 1 ? oneType(holders.get(0), name) : each(item -> childOf(item, name)), types);
    }

    /** Where an element of a type will be. */
    int slot(FhirType holder, String name) {
        return shapes.of(holder).want(Objects.requireNonNull(holder.child(name)));
    }

    private static List<FhirType> typesOf(Child child) {
        return Model.R4.typesOf(child).toList();
    }

    /** All the holders have one shape, so the slot is known. */
    private Evaluation oneType(FhirType holder, String name) {
        if (holder.isPrimitive()) {
            return each(item -> childOf(item, name));
        }
        int slot = shapes.of(holder).slotOf(name);
        return each(item -> item instanceof Node node && node.type().equals(holder) ? node.member(slot) : List.of());
    }

    private static List<Item> childOf(Item item, String name) {
        if (item instanceof Node node) {
            return node.child(name);
        }
        return item instanceof Value value && value.more() != null
                ? value.more().child(name)
                : List.of();
    }

    static Evaluation each(Function<Item, List<Item>> way) {
        return (items, scope) -> {
            if (items.size() == 1) {
                return way.apply(items.get(0));
            }
            if (items.isEmpty()) {
                return items;
            }
            var reached = new ArrayList<Item>(items.size());
            for (var item : items) {
                reached.addAll(way.apply(item));
            }
            return reached;
        };
    }

    /** Those of a type. */
    FhirPath ofType(FhirPath of, FhirType type) {
        var evaluation = of.evaluation();
        var types = Model.ABSTRACT.contains(type.name()) ? of.types() : List.of(type);
        if (of.types().equals(types)) {
            return of;
        }
        return new FhirPath(
                (items, scope) -> only(evaluation.of(items, scope), type),
                resolved(of.types()).anyMatch(type::equals) ? types : List.of());
    }

    private static List<Item> only(List<Item> items, FhirType type) {
        if (items.size() == 1) {
            return is(items.get(0), type) ? items : List.of();
        }
        return items.isEmpty()
                ? items
                : items.stream().filter(item -> is(item, type)).toList();
    }

    FhirPath is(FhirPath of, FhirType type) {
        var evaluation = of.evaluation();
        return FhirPath.truth((items, scope) -> {
            var reached = evaluation.of(items, scope);
            return reached.size() == 1 ? Value.of(is(reached.get(0), type)) : List.of();
        });
    }

    private static boolean is(Item item, FhirType type) {
        return item.typeName().equals(type.name())
                || (Model.ABSTRACT.contains(type.name())
                        && item instanceof Node node
                        && node.type().isResource());
    }

    /** A type by its name, with or without its namespace; primitives, too, as FHIRPath itself calls them. */
    FhirType type(String written) {
        var name = written.replaceFirst("^(?:FHIR|System)\\.", "");
        var type = Model.R4.find(name);
        if (type == null && !name.isEmpty()) {
            type = Model.R4.find(Character.toLowerCase(name.charAt(0)) + name.substring(1));
        }
        if (type == null) {
            throw new InvalidPath("R4 has no type `%s`".formatted(written));
        }
        return type;
    }

    void wantWhole(List<FhirType> types) {
        types.stream().filter(type -> !type.isPrimitive()).forEach(shapes::wantWhole);
    }

    /** Any resource where nothing more is known. */
    private static Stream<FhirType> resolved(List<FhirType> types) {
        return types.stream()
                .flatMap(
                        type -> Model.ABSTRACT.contains(type.name()) ? Model.R4.resources().stream() : Stream.of(type));
    }

    private static String names(List<FhirType> types) {
        return types.size() > 5
                ? "none of its types"
                : String.join(" or ", types.stream().map(FhirType::name).toList());
    }
}
