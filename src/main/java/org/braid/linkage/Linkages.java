package org.braid.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.braid.audit.Finding;
import org.jspecify.annotations.Nullable;

/** Links the people of one file, or of two with each other. */
public final class Linkages {
    private final Tables tables;
    private final Comparisons comparisons;

    public Linkages(Tables tables, Nicknames nicknames) {
        this.tables = tables;
        comparisons = new Comparisons(nicknames);
    }

    /**
     * Links the files by a model that was trained before, or trains itself on them.
     *
     * @param files one or two
     * @param given by heading, the kind of a column, where a person says it
     * @param model the model's file; none: self-trained
     * @param least the probability from which a pair is told
     */
    public LinkedRows link(List<Path> files, Map<String, String> given, @Nullable Path model, double least) {
        var frozen = model == null ? null : ModelFile.read(model, comparisons);
        var broken = new ArrayList<Finding>();
        var people = people(files, given, frozen, broken);
        var linker = new Linker(people, comparisons);
        return LinkedRows.of(people, frozen == null ? linker.link(least) : linker.link(frozen, least), broken);
    }

    /** The text of a model that is trained on the files. */
    public String train(List<Path> files, Map<String, String> given) {
        return ModelText.of(new Linker(people(files, given, null, new ArrayList<>()), comparisons).train());
    }

    private People people(List<Path> files, Map<String, String> given, @Nullable Model model, List<Finding> broken) {
        var columns = files.stream().map(file -> tables.columns(file, given)).toList();
        var builder = new PeopleBuilder(model == null ? shared(columns) : fields(model, columns));
        for (var at = 0; at < files.size(); at++) {
            if (at == 1) {
                builder.another();
            }
            broken.addAll(tables.read(files.get(at), columns.get(at), builder));
        }
        return builder.build();
    }

    private static List<Field> shared(List<List<Column>> columns) {
        var names = columns.stream()
                .map(each -> Fields.of(each).stream().map(Field::name).toList())
                .toList();
        var fields = Fields.of(columns.get(0)).stream()
                .filter(field -> names.stream().allMatch(each -> each.contains(field.name())))
                .toList();
        if (fields.isEmpty()) {
            throw new InvalidModel(
                    "The tables have no column to compare people by. Say with --columns what they hold.");
        }
        return fields;
    }

    /** The model's fields, in its order; each must be in all tables. */
    private static List<Field> fields(Model model, List<List<Column>> columns) {
        var there = shared(columns);
        return model.fields().stream()
                .map(trained -> there.stream()
                        .filter(field -> field.name().equals(trained.field().name()))
                        .findFirst()
                        .orElseThrow(() -> new InvalidModel("The tables have no column for the model's field '%s'."
                                .formatted(trained.field().name()))))
                .toList();
    }
}
