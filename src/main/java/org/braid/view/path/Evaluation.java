package org.braid.view.path;

import java.util.List;

/** A compiled path or part of one. */
@FunctionalInterface
interface Evaluation {
    /** @param focus what it starts from; the result is in the order of the resource */
    List<Item> of(List<Item> focus, Scope scope);
}
