package org.braid.person;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Links sorted by their left ends, handed out a part at a time. */
final class LinksInOrder {
    private final Iterator<Links.Kept> links;
    private Optional<Links.Kept> next;

    LinksInOrder(Iterator<Links.Kept> sorted) {
        links = sorted;
        next = following();
    }

    /** Those not handed out yet whose left end comes no later. */
    List<Links.Kept> upTo(String left) {
        var some = new ArrayList<Links.Kept>();
        while (next.isPresent() && next.get().link().left().compareTo(left) <= 0) {
            some.add(next.get());
            next = following();
        }
        return some;
    }

    private Optional<Links.Kept> following() {
        return links.hasNext() ? Optional.of(links.next()) : Optional.empty();
    }
}
