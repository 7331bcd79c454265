package org.braid.mapping;

import java.util.Optional;
import org.braid.audit.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * What a cell was read as.
 *
 * @param value null where it cannot be read
 * @param code what to say of it: why there is no value, or what was noted with one; null where all is plain
 * @param evidence on top of the source's own words; blank where they say it all
 */
record Read<T>(@Nullable T value, @Nullable FindingCode code, String evidence) {

    static <T> Read<T> plain(T value) {
        return new Read<>(value, null, "");
    }

    static <T> Read<T> noted(T value, FindingCode code) {
        return new Read<>(value, code, "");
    }

    static <T> Read<T> no(FindingCode code) {
        return new Read<>(null, code, "");
    }

    static <T> Read<T> of(Optional<T> value, FindingCode otherwise) {
        return value.map(Read::plain).orElseGet(() -> no(otherwise));
    }

    Optional<T> found() {
        return Optional.ofNullable(value);
    }
}
