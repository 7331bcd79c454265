package org.braid.view.path;

import java.util.List;
import java.util.stream.Collectors;

/** A path, compiled, and what is known about its results before any resource is read. */
public final class FhirPath {
    private final Evaluation evaluation;
    private final List<FhirType> types;
    private final boolean known;

    /** @param types what the results can be; none where there never is one */
    FhirPath(Evaluation evaluation, List<FhirType> types) {
        this(evaluation, types, true);
    }

    private FhirPath(Evaluation evaluation, List<FhirType> types, boolean known) {
        this.evaluation = evaluation;
        this.types = types.stream().distinct().toList();
        this.known = known;
    }

    static FhirPath truth(Evaluation evaluation) {
        return new FhirPath(evaluation, List.of(Value.BOOLEAN));
    }

    /** Nothing is known of its results. */
    static FhirPath ofAnything(Evaluation evaluation) {
        return new FhirPath(evaluation, List.of(), false);
    }

    /** What it leads to from an element. */
    public List<Item> of(Item focus, Scope scope) {
        return evaluation.of(List.of(focus), scope);
    }

    /** Whether its results can only be true and false. */
    public boolean isBoolean() {
        return !known || isAll(Kind.BOOLEAN);
    }

    /** Whether no result can have a value of its own. */
    public boolean isComplex() {
        return !types.isEmpty() && types.stream().noneMatch(FhirType::isPrimitive);
    }

    /** Whether its results have values of their own. */
    public boolean isPrimitive() {
        return types.stream().allMatch(FhirType::isPrimitive);
    }

    /** Whether its results can be said to be of a type, exactly or as a text, number or date like it. */
    public boolean fits(String typeName) {
        var type = Model.R4.find(typeName);
        return type == null || types.isEmpty() || types.stream().anyMatch(own -> own.fits(type));
    }

    /** The names of its types. */
    public String typeNames() {
        return types.stream().map(FhirType::name).collect(Collectors.joining(" or "));
    }

    Evaluation evaluation() {
        return evaluation;
    }

    List<FhirType> types() {
        return types;
    }

    boolean isAll(Kind kind) {
        return types.stream().allMatch(type -> type.kind() == kind);
    }
}
