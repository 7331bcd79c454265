package org.braid.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** A column of a table and what stands in it. */
final class Column {
    /** What people write where they know nothing; never what could be a code. */
    private static final Set<String> MISSING = Set.of(
            "ongoing",
            "open-ended",
            "open ended",
            "no end date",
            "present",
            "n/a",
            "n/k",
            "nk",
            "not known",
            "unknown",
            "unbekannt",
            "onbekend",
            "tbc",
            "tba",
            "-",
            "--",
            "?",
            "??",
            "–");

    private final int table;
    private final int position;
    private final String name;
    private final List<String> stated;
    private final List<String> texts;
    private final Set<String> missing;
    private final List<String> filled;

    /**
     * A column.
     *
     * @param name its heading; blank where it has none
     * @param stated one text for each row
     */
    Column(int position, String name, List<String> stated) {
        this(0, position, name, stated);
    }

    private Column(int table, int position, String name, List<String> stated) {
        this.table = table;
        this.position = position;
        this.name = name;
        this.stated = List.copyOf(stated);
        this.missing = new TreeSet<>();
        this.texts = stated.stream().map(this::present).toList();
        this.filled = texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    /** The column of a table, by the table's number among those of a file. */
    Column in(int numbered) {
        return new Column(numbered, position, name, stated);
    }

    /** The same column under another name. */
    Column called(String other) {
        return new Column(table, position, other, stated);
    }

    /** The same column over other rows. */
    Column over(List<String> others) {
        return new Column(table, position, name, others);
    }

    /** As they stand there, also where that means that nothing is known. */
    List<String> stated() {
        return stated;
    }

    /** The number of its table; 0 where there is no other. */
    int table() {
        return table;
    }

    private String present(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        if (MISSING.contains(small)) {
            missing.add(small);
            return "";
        }
        return text;
    }

    int position() {
        return position;
    }

    String name() {
        return name;
    }

    boolean isNamed() {
        return !name.isEmpty();
    }

    /** As a spreadsheet calls it: 0 is A, 26 is AA. */
    String letters() {
        var letters = new StringBuilder();
        for (int rest = position; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** Its heading in small letters and digits. */
    String heading() {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}£€]+", " ")
                .strip();
    }

    /** By row; blank where there is none. */
    List<String> texts() {
        return texts;
    }

    List<String> filled() {
        return filled;
    }

    Set<String> missing() {
        return missing;
    }

    /** Sorted, so that the same sheet gives the same mapping. */
    Set<String> distinct() {
        return new TreeSet<>(filled);
    }

    boolean areAllDifferent() {
        return new HashSet<>(filled).size() == filled.size() && filled.size() == texts.size();
    }

    int count(Predicate<String> fits) {
        return (int) filled.stream().filter(fits).count();
    }

    /** What each row's text is read as; nothing where it is blank or cannot be. */
    <T> List<Optional<T>> each(Function<String, Optional<T>> read) {
        var values = new ArrayList<Optional<T>>();
        texts.forEach(text -> values.add(text.isEmpty() ? Optional.empty() : read.apply(text)));
        return values;
    }
}
