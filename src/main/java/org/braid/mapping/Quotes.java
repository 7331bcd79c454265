package org.braid.mapping;

import java.util.ArrayList;
import java.util.List;
import org.braid.entitlement.Quote;
import org.jspecify.annotations.Nullable;

/** What one row quotes. That is nearly always what the row before it quotes, and then both have one list. */
final class Quotes {
    private final Usual usual;
    private final List<Quote> expected;
    private int asExpected;
    private @Nullable List<Quote> others;

    Quotes(Usual usual) {
        this.usual = usual;
        this.expected = usual.quotes;
    }

    /** What the latest row of a kind quoted. Two threads may disagree on it; each row has its own quotes all the same. */
    static final class Usual {
        private List<Quote> quotes = List.of();
    }

    void add(Quote quote) {
        if (others == null
                && asExpected < expected.size()
                && expected.get(asExpected).equals(quote)) {
            asExpected++;
        } else {
            var own = others == null ? new ArrayList<>(expected.subList(0, asExpected)) : others;
            own.add(quote);
            others = own;
        }
    }

    int size() {
        return others == null ? asExpected : others.size();
    }

    Quote get(int index) {
        return others == null ? expected.get(index) : others.get(index);
    }

    List<Quote> all() {
        if (others == null && asExpected == expected.size()) {
            return expected;
        }
        var all = List.copyOf(others == null ? expected.subList(0, asExpected) : others);
        usual.quotes = all;
        return all;
    }
}
