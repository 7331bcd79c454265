package org.braid.mapping;

import java.util.Optional;
import org.braid.entitlement.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * How one of a person's identifiers is read.
 *
 * @param scope what the system's values are unique in ({@code council/991}); null where they are unique everywhere
 * @param scopeCodes translates the scope's text; null takes it as it is
 */
record IdentifierRule(
        String system,
        FieldRule.@Nullable Source scope,
        @Nullable CodeList scopeCodes,
        FieldRule.Source value,
        Check check,
        int line) {

    /** What the stores keep; a longer text is a remark, not an identifier. */
    private static final int LONGEST = 64;

    /** The check that a value may have to pass. */
    enum Check {
        NONE,
        UPN
    }

    /** What the value is unique in; blank where nothing says so, or the scope's code is not known. */
    String scope(Reading reading) {
        var text = scope == null ? "" : reading.text(scope);
        return scopeCodes == null ? text : scopeCodes.meaning(text).orElse("");
    }

    /** The identifier as all feeds write it; nothing where the value fails its check, or is too long to be one. */
    Optional<Identifier> identifier(String scope, String text) {
        var scoped = scope.isEmpty() ? system : system + "/" + scope;
        var value = check == Check.UPN ? Upn.of(text) : Optional.of(text);
        return value.filter(each -> Math.max(each.length(), scoped.length()) <= LONGEST)
                .map(each -> new Identifier(scoped, each));
    }
}
