package org.braid.view.path;

import java.util.Map;

/** How a value is compared and reckoned with. */
enum Kind {
    BOOLEAN,
    INTEGER,
    DECIMAL,
    STRING,
    DATE,
    DATE_TIME,
    TIME,
    /** It has elements, and no value of its own. */
    COMPLEX;

    private static final Map<String, Kind> OF = Map.of(
            "boolean", BOOLEAN,
            "integer", INTEGER,
            "positiveInt", INTEGER,
            "unsignedInt", INTEGER,
            "decimal", DECIMAL,
            "date", DATE,
            "dateTime", DATE_TIME,
            "instant", DATE_TIME,
            "time", TIME);

    static Kind ofPrimitive(String type) {
        return OF.getOrDefault(type, STRING);
    }

    boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }

    boolean isMoment() {
        return this == DATE || this == DATE_TIME || this == TIME;
    }
}
