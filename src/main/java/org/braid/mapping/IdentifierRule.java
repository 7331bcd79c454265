package org.braid.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.braid.audit.FindingCode;
import org.braid.entitlement.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * How one of a person's identifiers is read.
 *
 * @param scope what the system's values are unique in ({@code council/991}); null where they are unique everywhere
 * @param line as in a {@link FieldRule}
 * @param scopeCodes translates the scope's text; null takes it as it is
 * @param days where the row says on which days it is valid
 */
record IdentifierRule(
        String system,
        FieldRule.@Nullable Source scope,
        @Nullable CodeList scopeCodes,
        FieldRule.FromRow value,
        Check check,
        Days days,
        String line) {

    /** What the stores keep; a longer text is a remark, not an identifier. */
    private static final int LONGEST = 64;

    /**
     * The first and the last day of an identifier.
     *
     * @param from null where the row never says it; as is {@code to}
     */
    record Days(FieldRule.@Nullable FromRow from, FieldRule.@Nullable FromRow to) {
        static final Days UNSTATED = new Days(null, null);

        List<FieldRule.FromRow> sources() {
            return Stream.of(from, to).filter(Objects::nonNull).toList();
        }
    }

    /** The check that a value may have to pass. */
    enum Check {
        NONE,
        NHS,
        /** Unique pupil number. */
        UPN,
        /** Unique learner number, from the age of 14. */
        ULN,
        /** Dutch citizen service number. */
        BSN,
        /** Scotland's Community Health Index: the check digit of the NHS number. */
        CHI;

        Optional<String> of(String text) {
            return switch (this) {
                case NONE -> Optional.of(text);
                case UPN -> Upn.of(text);
                case ULN -> Uln.of(text);
                case BSN -> Bsn.of(text);
                case NHS, CHI -> NhsNumber.of(text);
            };
        }

        static Optional<Check> named(String name) {
            return Arrays.stream(values())
                    .filter(check -> check.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        }
    }

    /** Where the rows of a mapping say on which days an identifier is valid. */
    static Stream<FieldRule.FromRow> daysOf(MappingFile file) {
        return file.rows().stream()
                .flatMap(row -> row.identifiers().stream())
                .flatMap(rule -> rule.days().sources().stream());
    }

    /** What the value is unique in; blank where nothing says so, or the scope's code is not known. */
    String scope(Reading reading) {
        var text = scope == null ? "" : reading.text(scope);
        return scopeCodes == null ? text : scopeCodes.meaning(text).orElse("");
    }

    /** Why a text is no identifier, if it is none. */
    FindingCode problem(String text) {
        return value.lostDigits(text) ? FindingCode.DIGITS_LOST : FindingCode.INVALID_IDENTIFIER;
    }

    /** The identifier as all feeds write it; nothing where the value fails its check, or is too long to be one. */
    Optional<Identifier> identifier(String scope, String text) {
        var scoped = scope.isEmpty() ? system : system + "/" + scope;
        return check.of(text)
                .filter(each -> problem(text) != FindingCode.DIGITS_LOST)
                .filter(each -> Math.max(each.length(), scoped.length()) <= LONGEST)
                .map(each -> new Identifier(scoped, each));
    }
}
