package org.braid.view.path;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Says what a resource is. Most begin with it; FHIR does not ask for that. */
final class ResourceType {
    private ResourceType() {}

    /** @return blank where there is none */
    static String in(JsonParser json) throws IOException {
        if (json.currentToken() == null) {
            json.nextToken();
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return "";
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var isType = json.currentName().equals("resourceType");
            json.nextToken();
            if (isType) {
                return json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
            }
            json.skipChildren();
        }
        return "";
    }
}
