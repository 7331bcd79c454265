package org.braid.feed;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A row's texts, which nobody can change: a list that costs one copy, and a look at no text before it is asked for. */
final class RowTexts extends AbstractList<String> implements RandomAccess {
    private final String[] texts;

    private RowTexts(String[] texts) {
        this.texts = texts;
    }

    static RowTexts copyOf(String[] texts) {
        return new RowTexts(texts.clone());
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
