package org.braid.linkage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.braid.linkage.EncodingRefused.Code;

/**
 * A field of an encoding.
 *
 * @param name as a file of columns calls it
 * @param bits how many of the filter's bits the field sets, however long its value is; the more, the more it weighs
 */
public record EncodedField(String name, int bits) {
    /** Of 1,024 bits: those of the first five set half of them. */
    private static final Map<Kind, Integer> USUAL = usual();

    private static final int OF = 1024;

    public EncodedField {
        if (!names().contains(name)) {
            throw new EncodingRefused(
                    Code.PARAMETERS_INVALID,
                    "a field that can be encoded is one of " + String.join(", ", names()) + ".");
        }
    }

    private static Map<Kind, Integer> usual() {
        var usual = new EnumMap<Kind, Integer>(Kind.class);
        usual.put(Kind.GIVEN_NAME, 140);
        usual.put(Kind.FAMILY_NAME, 180);
        usual.put(Kind.BIRTH_DATE, 220);
        usual.put(Kind.POSTCODE, 130);
        usual.put(Kind.GENDER, 20);
        usual.put(Kind.FULL_NAME, 300);
        usual.put(Kind.MIDDLE_NAME, 60);
        usual.put(Kind.PLACE, 100);
        return Collections.unmodifiableMap(usual);
    }

    private static List<String> names() {
        return USUAL.keySet().stream().map(Kind::word).toList();
    }

    /** With the weight that the field has unless somebody says another. */
    static EncodedField usual(String name, int length) {
        var usual = Kind.of(name).map(kind -> USUAL.getOrDefault(kind, 0)).orElse(0);
        return new EncodedField(name, Math.max(1, usual * length / OF));
    }

    Kind kind() {
        return Kind.of(name).orElseThrow();
    }
}
