package org.braid.view;

import org.braid.view.path.Keys;
import org.jspecify.annotations.Nullable;

/** Says by which key the resource that a reference means is known: {@code Patient/17}. */
@FunctionalInterface
public interface ReferenceKeys {
    /** By what the reference itself says, alone or at the end of an address. */
    ReferenceKeys AS_WRITTEN = Keys.AS_WRITTEN::of;

    /** @return null where it cannot be said */
    @Nullable
    String of(String reference);
}
