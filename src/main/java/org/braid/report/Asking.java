package org.braid.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.braid.record.BudgetRecord;
import org.braid.record.Pocket;
import org.braid.record.Totals;

/** The words by which each figure of one record is asked for: its codes, or what the page calls it. */
final class Asking {
    private final BudgetRecord record;
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final List<String> all = new ArrayList<>();

    Asking(BudgetRecord record) {
        this.record = record;
        pockets();
        record.totals().by().forEach(this::part);
        record.managementShares().stream()
                .map(share -> share.option())
                .distinct()
                .forEach(option -> add(new Subject.Share(option.name()), "share " + Wording.code(option)));
        findings();
        numbered(record.events().size(), Subject.Event::new);
    }

    /** The words of everything that the record has, its lines first. */
    List<String> all() {
        var lines = record.lines().size();
        var words = new ArrayList<String>();
        if (lines > 0) {
            words.add(lines == 1 ? "1" : "1 to " + lines);
        }
        words.addAll(all);
        return words;
    }

    /**
     * What is meant.
     *
     * @param words as {@link Subject#words} has them, or with the page's words for a code; in any case
     * @throws NoSuchFigure when the record does not have it
     */
    Subject subject(String words) {
        var asked = words.strip();
        if (asked.isEmpty()) {
            return new Subject.Everything();
        }
        if (asked.matches("-?[0-9]{1,9}")) {
            return line(Integer.parseInt(asked));
        }
        var found = subjects.get(folded(asked));
        if (found == null) {
            throw NoSuchFigure.of(this);
        }
        return found;
    }

    private Subject line(int number) {
        if (number < 1 || number > record.lines().size()) {
            throw NoSuchFigure.line(record.lines().size());
        }
        return new Subject.Line(number);
    }

    private void pockets() {
        for (var pocket : Pocket.values()) {
            if (!Made.sums(record.totals(), pocket).isEmpty()) {
                add(new Subject.Total(pocket));
            }
        }
    }

    private void part(Totals.Part part) {
        var subject = new Subject.Part(part.dimension(), part.code());
        add(subject, Subject.Part.word(part.dimension()) + " " + Figures.name(part, record));
    }

    /** A code that stands there twice names the first. */
    private void findings() {
        numbered(record.findings().size(), Subject.Finding::new);
        IntStream.rangeClosed(1, record.findings().size())
                .forEach(number -> subjects.putIfAbsent(
                        folded("finding " + record.findings().get(number - 1).code()), new Subject.Finding(number)));
    }

    private void numbered(int count, IntFunction<Subject> numbered) {
        IntStream.rangeClosed(1, count).mapToObj(numbered).forEach(this::add);
    }

    private void add(Subject subject, String... also) {
        if (subjects.putIfAbsent(folded(subject.words()), subject) == null) {
            all.add(subject.words());
        }
        for (var words : also) {
            subjects.putIfAbsent(folded(words), subject);
        }
    }

    private static String folded(String words) {
        return words.replaceAll("[\\s_]+", " ").toLowerCase(Locale.ROOT);
    }
}
