package org.braid.linkage;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one wishes to encode a table, as far as its columns allow it.
 *
 * @param fields by name; none: those usual ones that the table has
 * @param salted null: where the table has a date of birth
 * @param length of an encoding in bits
 * @param folds as {@link EncodingPlan#folds()}
 * @param flip as {@link EncodingPlan#flip()}
 */
public record EncodingWish(List<String> fields, @Nullable Boolean salted, int length, int folds, double flip) {
    private static final List<Kind> USUAL =
            List.of(Kind.GIVEN_NAME, Kind.FAMILY_NAME, Kind.BIRTH_DATE, Kind.POSTCODE, Kind.GENDER);

    public EncodingWish {
        fields = List.copyOf(fields);
    }

    EncodingPlan plan(List<Field> there) {
        var names = fields.isEmpty() ? usual(there) : fields;
        var encoded = names.stream()
                .map(name -> EncodedField.usual(name, length << folds))
                .toList();
        var dated = names.contains(Kind.BIRTH_DATE.word());
        return new EncodingPlan(length, salted == null ? dated : salted, folds, flip, encoded);
    }

    private static List<String> usual(List<Field> there) {
        var names = there.stream().map(Field::name).toList();
        var named = names.contains(Kind.GIVEN_NAME.word()) || names.contains(Kind.FAMILY_NAME.word());
        return Stream.concat(named ? Stream.of() : Stream.of(Kind.FULL_NAME), USUAL.stream())
                .map(Kind::word)
                .filter(names::contains)
                .toList();
    }
}
