package org.braid.report;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.braid.entitlement.Money;

/** The people with budgets: what {@code braid people} prints. */
public final class PeopleList {
    private static final ObjectWriter ROW = Json.MAPPER.writerFor(PersonRow.class);

    private PeopleList() {}

    public static String json(List<PersonRow> people) {
        var json = new StringBuilder();
        try {
            json(people.iterator(), json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return json.toString();
    }

    /** One person a line and one at a time, so that the list may be longer than memory. */
    public static void json(Iterator<PersonRow> people, Appendable out) throws IOException {
        out.append('[');
        var separator = "\n";
        while (people.hasNext()) {
            out.append(separator).append(ROW.writeValueAsString(people.next()));
            separator = ",\n";
        }
        out.append("\n]\n");
    }

    public static String text(List<PersonRow> people) {
        var table = new TextTable(
                TextTable.Column.left("Person", 14),
                TextTable.Column.left("Kind", 16),
                TextTable.Column.left("Streams", 24),
                TextTable.Column.right("a week", 13),
                TextTable.Column.right("in the year", 15),
                TextTable.Column.right("check", 6));
        people.forEach(person -> table.row(
                person.id(),
                Wording.code(person.kind()),
                String.join(", ", person.streams()),
                amounts(person.weekly()),
                amounts(person.annual()),
                Integer.toString(person.findings().size())));
        var page = new TextPage();
        page.plain(table).gap().plain(Wording.count(people.size(), "person", "people") + ". Next: braid record PERSON");
        return page.toString();
    }

    private static String amounts(Map<String, Long> minorByCurrency) {
        return String.join(
                " ",
                minorByCurrency.entrySet().stream()
                        .map(entry -> new Money(entry.getValue(), Currency.getInstance(entry.getKey())).toString())
                        .toList());
    }
}
