package org.braid.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.braid.story.Feed.Semantics;
import org.braid.story.Somebody.Change;
import org.braid.story.Somebody.Told;

/** What a sender knows and has sent. */
final class Book {
    private final Sender sender;
    private final SortedMap<Integer, Row> rows = new TreeMap<>();
    private final Set<Integer> unsent = new TreeSet<>();
    private final Map<Somebody, Told> told = new EnumMap<>(Somebody.class);
    private boolean news;
    private int lastNumber;
    private int lastFile;

    Book(Sender sender) {
        this.sender = sender;
    }

    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    Row award(Row row) {
        lastNumber++;
        return put(new Row(lastNumber, row.who(), row.second(), row.pence(), row.paid(), row.days(), row.fault()));
    }

    Row put(Row row) {
        var fitted = sender.feed().fitted(row);
        rows.put(fitted.number(), fitted);
        news = true;
        unsent.add(fitted.number());
        return fitted;
    }

    void retract(Row row) {
        if (sender.feed().semantics == Semantics.APPEND) {
            award(row.paying(-row.pence()));
        } else {
            rows.remove(row.number());
            unsent.remove(row.number());
            news |= sender.feed().semantics == Semantics.SNAPSHOT;
        }
    }

    void describe(Somebody who, Change change) {
        told.put(who, told(who).after(change));
        news |= rows.values().stream().anyMatch(row -> row.who() == who);
    }

    private Told told(Somebody who) {
        return told.getOrDefault(who, Told.asBorn(who));
    }

    boolean hasNews() {
        return news;
    }

    /** A snapshot has every row; other files have what is new, or all again when nothing is. */
    Sent send(Days period) {
        var all = sender.feed().semantics == Semantics.SNAPSHOT || unsent.isEmpty();
        var chosen = rows.values().stream()
                .filter(row -> all || unsent.contains(row.number()))
                .toList();
        unsent.clear();
        news = false;
        lastFile++;
        return file(chosen, period);
    }

    private Sent file(List<Row> chosen, Days period) {
        var feed = sender.feed();
        var text = new StringBuilder(feed.headingText());
        var lines = new ArrayList<Sent.Line>();
        for (var row : chosen.stream().flatMap(row -> row.written().stream()).toList()) {
            text.append(feed.text(sender.authority, row, told(row.who()), period));
            lines.add(feed.line(sender.authority, row, told(row.who())));
        }
        var name = "%s-%s-%d.csv".formatted(feed.folder(), sender.authority, lastFile);
        return new Sent(
                sender,
                name,
                text.toString(),
                lines,
                feed == Feed.SOCIAL_CARE ? Optional.of(period) : Optional.empty());
    }
}
