package org.braid.view.path;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;

/** What a scalar of JSON is as a value. */
final class Literals {
    private static final int MOST_DIGITS = 1_000;

    private Literals() {}

    /** As the kind asks; text where that cannot be. Numbers stay as written: 1204.50 keeps its last zero. */
    static Object read(JsonParser json, Kind kind) throws IOException {
        var token = json.currentToken();
        return switch (kind) {
            case BOOLEAN -> token.isBoolean() ? (Object) json.getBooleanValue() : bool(json.getText());
            case INTEGER -> token == JsonToken.VALUE_NUMBER_INT ? integer(json) : number(json.getText());
            case DECIMAL -> number(json.getText());
            default -> json.getText();
        };
    }

    private static Object integer(JsonParser json) throws IOException {
        return json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? number(json.getText())
                : (Object) json.getLongValue();
    }

    private static Object bool(String text) {
        return text.equals("true") || text.equals("false") ? (Object) text.equals("true") : text;
    }

    private static Object number(String text) {
        if (text.length() > MOST_DIGITS) {
            return text;
        }
        try {
            var number = new BigDecimal(text);
            // 1e999999999 would be a gigabyte once it is written out
            return Math.abs(number.scale()) > MOST_DIGITS ? text : number;
        } catch (NumberFormatException notANumber) {
            return text;
        }
    }
}
