package org.braid.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is true of the world, written beside the feeds: whose each row is, and what each budget should be. */
final class Truth implements Closeable {
    static final List<String> ROWS = List.of("feed", "authority", "reference", "component", "person", "use");
    static final List<String> BUDGETS =
            List.of("person", "stream", "funder", "currency", "weekly_minor", "financial_year_minor");
    static final String PUBLIC = "PUBLIC";

    private final LocalDate asOf;
    private final LocalDate yearFirst;
    private final LocalDate yearLast;
    private final CsvFile rows;
    private final CsvFile budgets;
    private final Map<Division, Sum> sums = new TreeMap<>();
    private final TreeMap<String, Long> counts = new TreeMap<>();

    Truth(Path directory, LocalDate asOf) throws IOException {
        this.asOf = asOf;
        yearFirst = LocalDate.of(asOf.getMonthValue() < 4 ? asOf.getYear() - 1 : asOf.getYear(), 4, 1);
        yearLast = yearFirst.plusYears(1).minusDays(1);
        rows = new CsvFile(directory.resolve("rows.csv"), StandardCharsets.UTF_8, ROWS);
        budgets = new CsvFile(directory.resolve("budgets.csv"), StandardCharsets.UTF_8, BUDGETS);
    }

    /** A money row that is in a file and does not count. */
    void row(Person person, Key key, Use use) throws IOException {
        rows.row(List.of(key.feed(), key.authority(), key.reference(), key.component(), person.id(), use.word()));
        counted("rows " + key.feed() + " " + use.word());
    }

    /** A money row that counts in the person's budget. */
    void line(Person person, Key key, Line line) throws IOException {
        row(person, key, Use.LINE);
        add(new Division(line.stream(), line.funder()), line);
        if (line.isPublic()) {
            add(new Division(PUBLIC, "*"), line);
        }
    }

    void counted(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** All of the person's rows are told. */
    void endOf(Person person) throws IOException {
        counted("people with " + person.streams().size() + " public streams");
        budget(person);
    }

    /** The same of a record that may not be compared: rightly, it is somebody by itself. */
    void endOfRestricted(Person person) throws IOException {
        counted("restricted records");
        budget(person);
    }

    /** It is the sum, rounded once. */
    private void budget(Person person) throws IOException {
        for (var sum : sums.entrySet()) {
            var division = sum.getKey();
            budgets.row(List.of(
                    person.id(),
                    division.stream(),
                    division.funder(),
                    "GBP",
                    Long.toString(sum.getValue().weekly().rounded()),
                    Long.toString(sum.getValue().year().rounded())));
        }
        if (!sums.isEmpty()) {
            counted("people with a budget");
        }
        sums.clear();
    }

    SortedMap<String, Long> counts() {
        return counts;
    }

    private void add(Division division, Line line) {
        var more = new Sum(line.weekly(asOf), line.within(yearFirst, yearLast));
        sums.merge(division, more, Sum::plus);
    }

    @Override
    public void close() throws IOException {
        rows.close();
        budgets.close();
    }

    private record Sum(Exact weekly, Exact year) {
        Sum plus(Sum other) {
            return new Sum(weekly.plus(other.weekly), year.plus(other.year));
        }
    }

    private record Division(String stream, String funder) implements Comparable<Division> {
        private static final Comparator<Division> ORDER =
                Comparator.comparing(Division::stream).thenComparing(Division::funder);

        @Override
        public int compareTo(Division other) {
            return ORDER.compare(this, other);
        }
    }
}
