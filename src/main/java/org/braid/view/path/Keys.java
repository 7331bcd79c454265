package org.braid.view.path;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says by which key the resource that a reference means is known: {@code Patient/17}. */
public interface Keys {
    Pattern TYPE_AND_ID = Pattern.compile("(?:.*/)?([A-Z][A-Za-z]+)/([A-Za-z0-9.\\-]{1,64})(?:/_history/.*)?");

    /** By what the reference itself says: {@code Patient/17}, alone or at the end of an address. */
    Keys AS_WRITTEN = Keys::asWritten;

    /** @return null where it cannot be said; an inner resource's reference as it is, since only its owner has it */
    @Nullable String of(String reference);

    private static @Nullable String asWritten(String reference) {
        var matcher = TYPE_AND_ID.matcher(reference);
        return matcher.matches() ? matcher.group(1) + "/" + matcher.group(2) : null;
    }
}
