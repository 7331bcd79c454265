package org.braid.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.braid.linkage.Model.FieldModel;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a model from its file. */
final class ModelFile {
    private static final long MOST_BYTES = 1_000_000;

    private final String name;
    private final Comparisons comparisons;

    private ModelFile(String name, Comparisons comparisons) {
        this.name = name;
        this.comparisons = comparisons;
    }

    /** @throws InvalidModel when the file is no complete model */
    static Model read(Path file, Comparisons comparisons) {
        var read = new ModelFile(String.valueOf(file.getFileName()), comparisons);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw read.invalid("it is larger than %d bytes".formatted(MOST_BYTES));
            }
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            return read.model(read.map(root, "the file"));
        } catch (YAMLException e) {
            throw read.invalid("it is no YAML");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Model model(Map<?, ?> root) {
        var fields = map(root.get("fields"), "fields");
        var names = fields.keySet().stream().map(String::valueOf).toList();
        var read = new ArrayList<FieldModel>();
        var kinds = names.stream()
                .map(each -> kind(each, map(fields.get(each), each)))
                .toList();
        for (var field : names) {
            read.add(field(field, map(fields.get(field), field), names, kinds));
        }
        return new Model(share(root.get("prior"), "prior"), read, rules(root.get("blocking"), names));
    }

    private Kind kind(String field, Map<?, ?> stated) {
        return Kind.of(String.valueOf(stated.get("kind")))
                .orElseThrow(() -> invalid("'kind' of '%s' is none of ours".formatted(field)));
    }

    private FieldModel field(String field, Map<?, ?> stated, List<String> names, List<Kind> kinds) {
        var kind = kinds.get(names.indexOf(field));
        var levels = comparisons.of(kind).levels();
        var parent = stated.containsKey("hangs-on") ? names.indexOf(String.valueOf(stated.get("hangs-on"))) : -1;
        if (stated.containsKey("hangs-on") && (parent < 0 || parent == names.indexOf(field))) {
            throw invalid("'hangs-on' of '%s' names no other field".formatted(field));
        }
        var above = parent < 0
                ? List.<String>of()
                : comparisons.of(kinds.get(parent)).levels();
        var m = new double[above.size() + 1][];
        var u = new double[above.size() + 1][];
        for (var row = 0; row <= above.size(); row++) {
            var of = row == 0
                    ? map(stated.get("levels"), field + ".levels")
                    : map(map(stated.get("given"), field + ".given").get(above.get(row - 1)), field + ".given");
            m[row] = shares(of, levels, "m", field);
            u[row] = shares(of, levels, "u", field);
        }
        return new FieldModel(new Field(field, kind, List.of()), levels, parent, m, u);
    }

    private double[] shares(Map<?, ?> stated, List<String> levels, String which, String field) {
        var shares = new double[levels.size() + 1];
        for (var level = 0; level < levels.size(); level++) {
            var entry = map(stated.get(levels.get(level)), field + "." + levels.get(level));
            shares[level + 1] = share(entry.get(which), field + "." + levels.get(level) + "." + which);
        }
        return shares;
    }

    private List<List<BlockPart>> rules(@Nullable Object stated, List<String> names) {
        if (!(stated instanceof List<?> rules)) {
            throw invalid("'blocking' is no list");
        }
        return rules.stream().map(rule -> rule(rule, names)).toList();
    }

    private List<BlockPart> rule(@Nullable Object stated, List<String> names) {
        if (!(stated instanceof List<?> parts) || parts.isEmpty()) {
            throw invalid("a rule of 'blocking' is no list of fields");
        }
        return parts.stream().map(part -> part(String.valueOf(part), names)).toList();
    }

    private BlockPart part(String word, List<String> names) {
        var colon = word.lastIndexOf(':');
        var field = colon < 0 ? word : word.substring(0, colon);
        if (!names.contains(field)) {
            throw invalid("'blocking' names '%s', which is no field".formatted(field));
        }
        return colon < 0
                ? new BlockPart(field, Cut.WHOLE)
                : new BlockPart(
                        field,
                        Cut.of(word.substring(colon + 1))
                                .orElseThrow(
                                        () -> invalid("'%s' in 'blocking' is no part of a field".formatted(word))));
    }

    private double share(@Nullable Object stated, String place) {
        if (stated instanceof Number number && number.doubleValue() > 0 && number.doubleValue() < 1) {
            return number.doubleValue();
        }
        if (stated instanceof Number number && number.doubleValue() == 1) {
            return 1;
        }
        throw invalid("'%s' is no share between 0 and 1".formatted(place));
    }

    private Map<?, ?> map(@Nullable Object stated, String place) {
        if (stated instanceof Map<?, ?> map) {
            return map;
        }
        throw invalid("'%s' is missing, or has no entries".formatted(place));
    }

    private InvalidModel invalid(String problem) {
        return new InvalidModel("The model %s cannot be used: %s.".formatted(name, problem));
    }
}
