package org.braid.person;

import java.util.List;

/**
 * What a description has in the fields of a blocking rule, as one number, the same among whatever people; two blocks of one
 * number cost only time.
 */
final class BlockKey {
    /** Not in any block of the rule, because a field is not stated. */
    static final long NONE = 0;

    private BlockKey() {}

    static long of(List<BlockField> rule, Profile profile) {
        var key = 1L;
        for (var field : rule) {
            var part = part(field, profile);
            if (part == NONE) {
                return NONE;
            }
            key = mixed(key * 31 + part);
        }
        return key;
    }

    private static long part(BlockField field, Profile profile) {
        var given = profile.given();
        var family = profile.family();
        return switch (field) {
            case BIRTH_DATE -> profile.birth();
            case BIRTH_DATE_EITHER_WAY -> BirthDates.eitherWay(profile.birth());
            case BIRTH_YEAR -> profile.birth() / 10_000;
            case GIVEN_NAME -> given.stated() ? hash(given.text()) : NONE;
            case GIVEN_INITIAL -> given.stated() ? given.first().charAt(0) : NONE;
            case FAMILY_NAME -> family.stated() ? hash(family.text()) : NONE;
            case FAMILY_SOUND -> family.stated() ? hash(family.sound()) : NONE;
            case NAMES_EITHER_WAY ->
                given.stated() && family.stated() ? hash(given.squeezed()) + hash(family.squeezed()) : NONE;
            case POSTCODE -> profile.postcode().isEmpty() ? NONE : hash(Postcodes.folded(profile.postcode()));
        };
    }

    private static long hash(String text) {
        return mixed(text.hashCode());
    }

    /** The finishing step of SplitMix64, which spreads near numbers far apart. */
    static long mixed(long value) {
        var first = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        var second = (first ^ first >>> 27) * 0x94d049bb133111ebL;
        return second ^ second >>> 31;
    }
}
