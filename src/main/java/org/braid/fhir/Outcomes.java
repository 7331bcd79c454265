package org.braid.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.braid.report.RecordFhir;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what is thrown into OperationOutcomes; nothing of a question or of a library's message goes out or into the log. */
@Interceptor
public final class Outcomes {
    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
    private static final int FAILED = 500;

    @Hook(Pointcut.SERVER_HANDLE_EXCEPTION)
    public boolean tell(BaseServerResponseException failure, HttpServletResponse response) throws IOException {
        if (failure.getStatusCode() >= FAILED) {
            var cause = failure.getCause() == null ? failure : failure.getCause();
            LOG.error("A question for FHIR failed with {}", cause.getClass().getName(), failure);
        }
        if (!response.isCommitted()) {
            send(response, failure.getStatusCode(), words(failure));
        }
        return false;
    }

    private static String words(BaseServerResponseException failure) {
        if (failure instanceof Refused) {
            return String.valueOf(failure.getMessage());
        }
        return switch (failure.getStatusCode()) {
            case 404, 410 -> "There is nothing with that id here.";
            case 405 -> "Here one only reads.";
            default ->
                failure.getStatusCode() < FAILED
                        ? "That is not asked so: /fhir/metadata says what can be asked, and by which parameters."
                        : "Braid failed. The server's log names the kind of failure; `braid doctor` checks the installation.";
        };
    }

    static void send(HttpServletResponse response, int status, String words) throws IOException {
        var outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(type(status))
                .setDiagnostics(words);
        var bytes = RecordFhir.context()
                .newJsonParser()
                .encodeResourceToString(outcome)
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/fhir+json;charset=UTF-8");
        response.setContentLength(bytes.length);
        if (status == 429) {
            response.setHeader("Retry-After", "5");
        }
        response.getOutputStream().write(bytes);
    }

    private static IssueType type(int status) {
        return switch (status) {
            case 404, 410 -> IssueType.NOTFOUND;
            case 405 -> IssueType.NOTSUPPORTED;
            case 409 -> IssueType.MULTIPLEMATCHES;
            case 429 -> IssueType.THROTTLED;
            default -> status < FAILED ? IssueType.INVALID : IssueType.EXCEPTION;
        };
    }
}
