package org.braid.entitlement;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A row's texts, as far as a statement used them. Rows that are read alike share all but the texts, and nothing is put
 * together before somebody asks: of a million rows few are ever asked for their words.
 */
public final class Words extends AbstractList<SourceValue> implements RandomAccess {
    private final List<Quote> quotes;
    private final List<String> names;
    private final List<String> cells;
    private final IntFunction<String> texts;

    private Words(List<Quote> quotes, List<String> names, List<String> cells, IntFunction<String> texts) {
        this.quotes = quotes;
        this.names = names;
        this.cells = cells;
        this.texts = texts;
    }

    /**
     * What was quoted of a row.
     *
     * @param names of the row's columns, as the source has them
     * @param cells their letters or paths
     * @param texts of each of them the text, which is always the same
     */
    public static Words of(List<Quote> quotes, List<String> names, List<String> cells, IntFunction<String> texts) {
        return new Words(List.copyOf(quotes), List.copyOf(names), List.copyOf(cells), texts);
    }

    /** A list that nobody can change: itself where it is such words already. */
    static List<SourceValue> copyOf(List<SourceValue> words) {
        return words instanceof Words ? words : List.copyOf(words);
    }

    @Override
    public SourceValue get(int index) {
        var quote = quotes.get(index);
        var text = quote.text();
        return quote.of(names.get(text), cells.get(text), texts.apply(text));
    }

    @Override
    public int size() {
        return quotes.size();
    }
}
