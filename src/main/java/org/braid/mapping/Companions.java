package org.braid.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.braid.audit.SourceRef;
import org.braid.entitlement.PersonDetails;
import org.jspecify.annotations.Nullable;

/**
 * The people of one delivery with a row that could not be taken. Two rows are of one person where they share an identifier,
 * or have the same name and date of birth; and so are two of which each is one with a third.
 */
final class Companions {
    /** By what tells a person, the first row for which theirs wait. */
    private final Map<String, SourceRef> rows = new HashMap<>();

    void add(@Nullable PersonDetails person, SourceRef row) {
        if (person != null) {
            traces(person).forEach(trace -> rows.putIfAbsent(trace, row));
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** How much is known of them; it grows where one more description is found to be of the same person. */
    int size() {
        return rows.size();
    }

    /** The row for which this person's wait, if one does. */
    Optional<SourceRef> row(PersonDetails person) {
        return traces(person).stream().map(rows::get).filter(Objects::nonNull).findFirst();
    }

    private static List<String> traces(PersonDetails person) {
        var traces = new ArrayList<String>();
        person.identifiers().forEach(each -> traces.add("id|%s|%s".formatted(each.system(), each.value())));
        if (!person.familyName().isBlank() && person.birthDate() != null) {
            traces.add("name|%s|%s|%s"
                    .formatted(person.givenName(), person.familyName(), person.birthDate())
                    .toLowerCase(Locale.ROOT));
        }
        return traces;
    }
}
