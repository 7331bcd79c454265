package org.braid.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** What becomes of the resources as they come. */
interface Taken {
    void take(JsonNode resource) throws IOException;

    /** @param key type and id of a resource that the server says is no more */
    void gone(String key);
}
