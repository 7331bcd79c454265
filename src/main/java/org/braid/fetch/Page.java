package org.braid.fetch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import org.braid.fetch.FetchFailed.Fault;

/**
 * One resource that a server answered with.
 *
 * @param at when, by the server's clock, or by ours where it does not say
 */
record Page(JsonNode resource, Instant at) {

    /** @throws IOException where the answer is cut off: then it is asked for again */
    static Page of(Answer answer, Allowance allowance, String type) throws IOException {
        var resource = json(answer.unpacked(allowance.answerBytes()));
        if (!type.equals(resource.path("resourceType").asText())) {
            throw new FetchFailed(Fault.NOT_UNDERSTOOD, "the server does not answer with a " + type + " of FHIR");
        }
        return new Page(resource, answer.header("Date").flatMap(Patience::date).orElseGet(allowance::now));
    }

    static JsonNode json(byte[] bytes) throws IOException {
        try {
            return Json.MAPPER.readTree(bytes);
        } catch (JsonEOFException cutOff) {
            throw cutOff;
        } catch (JacksonException notJson) {
            throw new FetchFailed(Fault.NOT_UNDERSTOOD, "the server's answer is not JSON");
        }
    }
}
