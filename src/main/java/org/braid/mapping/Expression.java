package org.braid.mapping;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.braid.feed.SourceRow;
import org.jspecify.annotations.Nullable;

/** An expression in CEL over the texts of a row, compiled. Only the columns that it names are handed to it. */
final class Expression {
    private final Program program;
    private final Map<String, Integer> columns;

    Expression(Program program, Map<String, Integer> columns) {
        this.program = program;
        this.columns = Map.copyOf(columns);
    }

    /** Its indices into the row, in the row's order. */
    List<Integer> columns() {
        return columns.values().stream().sorted().toList();
    }

    /** What it comes to; null where it comes to nothing, such as a sum with words in it. */
    @Nullable
    String text(SourceRow row) {
        var texts = new HashMap<String, String>();
        columns.forEach((name, index) -> texts.put(name, row.text(index).strip()));
        try {
            return ((String) program.eval(Map.of(Expressions.ROW, texts))).strip();
        } catch (CelEvaluationException e) {
            return null;
        }
    }
}
