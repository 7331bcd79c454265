package org.braid.entitlement;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A row's texts, as far as a statement used them. Rows that are read alike share all but the texts, and nothing is put
 * together before somebody asks: of a million rows few are ever asked for their words.
 */
public final class Words extends AbstractList<SourceValue> implements RandomAccess {
    private final Frame frame;
    private final List<String> texts;

    private Words(Frame frame, List<String> texts) {
        this.frame = frame;
        this.texts = texts;
    }

    /**
     * What rows that are read alike have in common.
     *
     * @param names of the row's columns, as the source has them
     * @param cells their letters or paths
     */
    public record Frame(List<Quote> quotes, List<String> names, List<String> cells) {
        public Frame {
            quotes = List.copyOf(quotes);
            names = List.copyOf(names);
            cells = List.copyOf(cells);
        }

        /** @param texts of each of the row's columns, which nobody changes */
        public Words of(List<String> texts) {
            return new Words(this, texts);
        }

        private SourceValue value(Quote quote, List<String> texts) {
            var text = quote.text();
            return quote.of(names.get(text), cells.get(text), texts.get(text));
        }
    }

    /** A list that nobody can change: itself where it is such words already. */
    static List<SourceValue> copyOf(List<SourceValue> words) {
        return words instanceof Words ? words : List.copyOf(words);
    }

    @Override
    public SourceValue get(int index) {
        return frame.value(frame.quotes.get(index), texts);
    }

    @Override
    public int size() {
        return frame.quotes.size();
    }
}
