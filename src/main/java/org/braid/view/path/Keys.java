package org.braid.view.path;

import org.jspecify.annotations.Nullable;

/** Says by which key the resource that a reference means is known: {@code Patient/17}. */
public interface Keys {
    /** By what the reference itself says: {@code Patient/17}, alone or at the end of an address. */
    Keys AS_WRITTEN = Keys::asWritten;

    /** @return null where it cannot be said; an inner resource's reference as it is, since only its owner has it */
    @Nullable
    String of(String reference);

    private static @Nullable String asWritten(String reference) {
        int version = reference.indexOf("/_history/");
        int end = version < 0 ? reference.length() : version;
        int id = reference.lastIndexOf('/', end - 1) + 1;
        int type = id == 0 ? 0 : reference.lastIndexOf('/', id - 2) + 1;
        if (id == 0 || !isType(reference, type, id - 1) || !isId(reference, id, end)) {
            return null;
        }
        return type == 0 && end == reference.length() ? reference : reference.substring(type, end);
    }

    private static boolean isType(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char sign = text.charAt(at);
            if (!(sign >= 'A' && sign <= 'Z') && (at == from || !(sign >= 'a' && sign <= 'z'))) {
                return false;
            }
        }
        return to > from;
    }

    /** FHIR R4, type id. */
    private static boolean isId(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char sign = text.charAt(at);
            var isLetter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
            if (!isLetter && !(sign >= '0' && sign <= '9') && sign != '-' && sign != '.') {
                return false;
            }
        }
        return to > from && to - from <= 64;
    }
}
