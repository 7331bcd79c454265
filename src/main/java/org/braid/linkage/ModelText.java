package org.braid.linkage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.braid.linkage.Model.FieldModel;

/** A model as its file has it: for a person to read, and the same bytes for the same model. */
final class ModelText {
    private final Model model;
    private final StringBuilder text = new StringBuilder();

    private ModelText(Model model) {
        this.model = model;
    }

    static String of(Model model) {
        return new ModelText(model).text();
    }

    private String text() {
        text.append("""
                # How rows of people are linked: docs/linking.md explains every figure.
                # m: how often a level is seen among pairs of one person; u: among pairs of two people.
                # Learnt by `braid link train`; frozen from then on: read it before you use it.

                """);
        line(0, "prior: " + number(model.prior()));
        line(0, "blocking:" + (model.rules().isEmpty() ? " []" : ""));
        model.rules()
                .forEach(rule -> line(
                        1,
                        "- ["
                                + rule.stream()
                                        .map(BlockPart::word)
                                        .map(ModelText::quoted)
                                        .collect(Collectors.joining(", "))
                                + "]"));
        line(0, "fields:");
        model.fields().forEach(this::field);
        return text.toString();
    }

    private void field(FieldModel field) {
        line(1, quoted(field.field().name()) + ":");
        line(2, "kind: " + field.field().kind().word());
        line(2, "levels:");
        levels(3, field.levels(), field.m()[0], field.u()[0]);
        if (field.parent() >= 0) {
            var parent = model.fields().get(field.parent());
            line(2, "hangs-on: " + quoted(parent.field().name()));
            line(2, "given:");
            for (var above = 1; above < field.m().length; above++) {
                line(3, parent.levels().get(above - 1) + ":");
                levels(4, field.levels(), field.m()[above], field.u()[above]);
            }
        }
    }

    private void levels(int depth, List<String> levels, double[] m, double[] u) {
        for (var level = 1; level < m.length; level++) {
            line(
                    depth,
                    "%s: { m: %s, u: %s }"
                            .formatted(quoted(levels.get(level - 1)), number(m[level]), number(u[level])));
        }
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    private static String quoted(String word) {
        return word.matches("[a-z][a-z-]*") ? word : "'" + word.replace("'", "''") + "'";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
