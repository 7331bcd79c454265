package org.braid.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.braid.entitlement.Statement;

/**
 * One thing about a statement that is not what it was.
 *
 * @param field as the statement names it: {@code terms.amount}
 * @param before blank where nothing was stated; blank, too, for what describes the person
 * @param after blank where nothing is stated now; blank, too, for what describes the person
 */
public record Aspect(String field, String before, String after) {
    private static final String PERSON = "person.";

    /** In the order of the statement's own parts; where it stood and how the source worded it do not count. */
    static List<Aspect> between(Statement before, Statement after) {
        var were = Leaves.of(before);
        var are = Leaves.of(after);
        var fields = new LinkedHashSet<>(were.keySet());
        fields.addAll(are.keySet());
        var aspects = new ArrayList<Aspect>();
        var described = new TreeSet<String>();
        for (var field : fields) {
            var was = were.getOrDefault(field, "");
            var is = are.getOrDefault(field, "");
            if (!was.equals(is) && field.startsWith(PERSON)) {
                described.add(field);
            } else if (!was.equals(is)) {
                aspects.add(new Aspect(field, was, is));
            }
        }
        // Names and numbers of people are not for a list of changes: which of them changed says enough.
        described.forEach(field -> aspects.add(new Aspect(field, "", "")));
        return List.copyOf(aspects);
    }
}
