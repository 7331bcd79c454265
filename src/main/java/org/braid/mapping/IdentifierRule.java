package org.braid.mapping;

import org.jspecify.annotations.Nullable;

/**
 * How one of a person's identifiers is read.
 *
 * @param scope what the system's values are unique in ({@code council/991}); null where they are unique everywhere
 * @param scopeCodes translates the scope's text; null takes it as it is
 * @param check the check that the value must pass: {@code upn}, or none
 */
record IdentifierRule(
        String system,
        FieldRule.@Nullable Source scope,
        @Nullable CodeList scopeCodes,
        FieldRule.Source value,
        String check,
        int line) {

    /** What the value is unique in; blank where nothing says so, or the scope's code is not known. */
    String scope(Reading reading) {
        var text = scope == null ? "" : reading.text(scope);
        return scopeCodes == null ? text : scopeCodes.meaning(text).orElse("");
    }
}
