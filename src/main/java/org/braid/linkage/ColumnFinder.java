package org.braid.linkage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.braid.feed.Grid;

/** Says what columns are: as given, by heading, or else by what stands in them. */
final class ColumnFinder {
    private static final Pattern DATE =
            Pattern.compile("(1[5-9]|20)\\d\\d-?[01]\\d-?[0-3]\\d|[0-3]?\\d[./-][01]?\\d[./-]\\d{2,4}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern NUMBER = Pattern.compile("[\\d ()+-]{6,}");
    /** A column that says the same everywhere, or a sentence, tells nobody apart. */
    private static final int SENTENCE = 60;

    private static final double MOST = 0.8;
    /** Parts of a name beside which the whole name says nothing new; the same of a date. */
    private static final Set<Kind> ONCE =
            EnumSet.of(Kind.ID, Kind.BIRTH_DATE, Kind.FULL_NAME, Kind.GENDER, Kind.ENCODED);

    private final Grid grid;
    private final Map<String, String> given;
    private final Set<Kind> taken = EnumSet.noneOf(Kind.class);

    ColumnFinder(Grid grid, Map<String, String> given) {
        this.grid = grid;
        this.given = given;
    }

    List<Column> columns() {
        var headings = grid.lines().get(0).cells();
        var columns = new ArrayList<Column>();
        var seen = new HashSet<String>();
        for (var position = 0; position < headings.size(); position++) {
            var heading = headings.get(position).strip();
            if (!heading.isEmpty() && seen.add(heading)) {
                columns.add(new Column(heading, once(kind(heading, position))));
            }
        }
        return columns;
    }

    /** Of what can be said only once, the first column counts. */
    private Kind once(Kind kind) {
        return ONCE.contains(kind) && !taken.add(kind) ? Kind.IGNORED : kind;
    }

    private Kind kind(String heading, int position) {
        if (given.containsKey(heading)) {
            var word = given.get(heading);
            return Kind.of(word)
                    .orElseThrow(
                            () -> new InvalidModel("'%s' is no kind of column; '%s' has it".formatted(word, heading)));
        }
        var known = Kind.known(heading);
        var values = Tables.values(grid, position);
        if (known.isPresent() && known.get() == Kind.ID) {
            return allDistinct(values) ? Kind.ID : Kind.IGNORED;
        }
        return known.orElseGet(() -> byValues(values));
    }

    private static Kind byValues(List<String> values) {
        var distinct = new HashSet<>(values).size();
        if (distinct < 2 || values.stream().mapToInt(String::length).average().orElse(0) > SENTENCE) {
            return Kind.IGNORED;
        }
        if (most(values, EMAIL)) {
            return Kind.EMAIL;
        }
        if (most(values, DATE)) {
            return Kind.BIRTH_DATE;
        }
        return most(values, NUMBER) && distinct > values.size() / 10 ? Kind.NUMBER : Kind.WORDS;
    }

    private static boolean most(List<String> values, Pattern pattern) {
        return values.stream().filter(value -> pattern.matcher(value).matches()).count() >= MOST * values.size();
    }

    private static boolean allDistinct(List<String> values) {
        return new HashSet<>(values).size() == values.size();
    }
}
