package org.braid.mapping;

import java.util.ArrayList;
import java.util.List;
import org.braid.entitlement.Quote;
import org.jspecify.annotations.Nullable;

/** What one row quotes. That is nearly always what the row before it quotes, and then both have one list. */
final class Quotes {
    private final Usual usual;
    private Listed expected;
    private int asExpected;
    private @Nullable List<Quote> others;

    Quotes(Usual usual) {
        this.usual = usual;
        this.expected = usual.quotes;
    }

    /** Begins another row. */
    void begin() {
        expected = usual.quotes;
        asExpected = 0;
        others = null;
    }

    /** What the latest row of a kind quoted. Two threads may disagree on it; each row has its own quotes all the same. */
    static final class Usual {
        private Listed quotes = new Listed(List.of());
    }

    /** A row's quotes; one by one, too, as they are looked at for every cell. */
    private static final class Listed {
        private final List<Quote> all;
        private final Quote[] each;

        Listed(List<Quote> all) {
            this.all = List.copyOf(all);
            this.each = all.toArray(Quote[]::new);
        }
    }

    void add(Quote quote) {
        if (others == null && asExpected < expected.each.length && expected.each[asExpected].equals(quote)) {
            asExpected++;
        } else {
            addOther(quote);
        }
    }

    private void addOther(Quote quote) {
        var own = others == null ? new ArrayList<>(expected.all.subList(0, asExpected)) : others;
        own.add(quote);
        others = own;
    }

    int size() {
        return others == null ? asExpected : others.size();
    }

    Quote get(int index) {
        return others == null ? expected.each[index] : others.get(index);
    }

    List<Quote> all() {
        if (others == null && asExpected == expected.each.length) {
            return expected.all;
        }
        var listed = new Listed(others == null ? expected.all.subList(0, asExpected) : others);
        usual.quotes = listed;
        return listed.all;
    }
}
