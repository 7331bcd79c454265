package org.braid.fhir;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.function.Supplier;
import org.braid.answer.Unanswerable;

/** A question that is not answered, with words of our own: they say what to do and repeat nothing of it. */
final class Refused extends BaseServerResponseException {
    private Refused(int status, String message) {
        super(status, message);
    }

    static Refused invalid(String message) {
        return new Refused(400, message);
    }

    static Refused unknown(String message) {
        return new Refused(404, message);
    }

    static Refused gone(String message) {
        return new Refused(410, message);
    }

    static Refused busy(String message) {
        return new Refused(429, message);
    }

    /** Asks, and says in FHIR's way why there is no answer. */
    static <T> T or(Supplier<T> question) {
        try {
            return question.get();
        } catch (Unanswerable unanswerable) {
            var message = String.valueOf(unanswerable.getMessage());
            throw switch (unanswerable.reason()) {
                case INVALID_QUESTION -> invalid(message);
                case SEVERAL_FOUND -> new Refused(409, message);
                default -> unknown(message);
            };
        }
    }
}
