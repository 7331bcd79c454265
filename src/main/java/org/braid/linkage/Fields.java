package org.braid.linkage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** The fields that columns make: one each, but one of all address lines, and one of the parts of a date. */
final class Fields {
    private Fields() {}

    /** In the order of their kinds, then of the columns. */
    static List<Field> of(List<Column> columns) {
        var byName = new LinkedHashMap<String, List<Column>>();
        var birthDate = columns.stream().anyMatch(column -> column.what() == Kind.BIRTH_DATE);
        for (var kind : Kind.values()) {
            for (var column : columns) {
                if (column.what() == kind && compared(kind, birthDate)) {
                    byName.computeIfAbsent(name(column, columns), none -> new ArrayList<>())
                            .add(column);
                }
            }
        }
        var fields = new ArrayList<Field>();
        byName.forEach((name, parts) -> fields.add(new Field(
                name,
                fieldKind(parts.get(0).what()),
                parts.stream().map(Column::heading).toList())));
        return fields.subList(0, Math.min(fields.size(), Pattern.MOST_FIELDS));
    }

    private static boolean compared(Kind kind, boolean birthDate) {
        var part = partOfDate(kind);
        return kind != Kind.ID && kind != Kind.IGNORED && !(part && birthDate);
    }

    private static boolean partOfDate(Kind kind) {
        return Set.of(Kind.BIRTH_YEAR, Kind.BIRTH_MONTH, Kind.BIRTH_DAY).contains(kind);
    }

    private static Kind fieldKind(Kind kind) {
        return partOfDate(kind) ? Kind.BIRTH_DATE : kind;
    }

    /** The kind's word; of several columns of a kind that is not put together, with the heading. */
    private static String name(Column column, List<Column> columns) {
        var kind = column.what();
        if (partOfDate(kind)) {
            return Kind.BIRTH_DATE.word();
        }
        var alone = columns.stream().filter(other -> other.what() == kind).count() == 1;
        var together = kind == Kind.STREET;
        return (alone && kind != Kind.WORDS) || together ? kind.word() : kind.word() + " " + column.heading();
    }
}
