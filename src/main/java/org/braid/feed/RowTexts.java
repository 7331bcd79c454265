package org.braid.feed;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A row's texts, which nobody changes: a list that costs no copy, and a look at no text before it is asked for. */
final class RowTexts extends AbstractList<String> implements RandomAccess {
    private final String[] texts;

    private RowTexts(String[] texts) {
        this.texts = texts;
    }

    /** @param texts no longer to be changed */
    static RowTexts of(String[] texts) {
        return new RowTexts(texts);
    }

    static List<String> copyOf(List<String> texts) {
        return texts instanceof RowTexts ? texts : List.copyOf(texts);
    }

    @Override
    public String get(int column) {
        return texts[column];
    }

    @Override
    public int size() {
        return texts.length;
    }
}
