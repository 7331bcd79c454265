package org.braid.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.braid.answer.Unanswerable;
import org.braid.report.Json;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Why there is no answer, as RFC 9457 has it, with a code for programs.
 *
 * @param detail for people: what is wrong and what to do; it repeats nothing of the question
 */
record Problem(HttpStatus status, String code, String detail) {
    static final Problem LOGIN_NEEDED = new Problem(
            HttpStatus.UNAUTHORIZED,
            "LOGIN_NEEDED",
            "Log in by HTTP Basic, with the user and the password that the server named when it started.");
    static final Problem ODD_REQUEST = new Problem(
            HttpStatus.BAD_REQUEST, "ODD_REQUEST", "The address or the headers are not what a question is sent with.");
    static final Problem UNREADABLE =
            new Problem(HttpStatus.BAD_REQUEST, "INVALID_QUESTION", "Send one JSON object whose values are texts.");
    static final Problem TOO_LONG = new Problem(
            HttpStatus.PAYLOAD_TOO_LARGE,
            "QUESTION_TOO_LONG",
            "Send the question with its length in Content-Length, of 8 KiB at most.");
    static final Problem BUSY = new Problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "BUSY",
            "As many lists as may be made at once are being made. Ask again soon.");
    static final Problem FAILED = new Problem(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "FAILED",
            "Braid failed. The server's log names the kind of failure; `braid doctor` checks the installation.");

    static Problem of(Unanswerable unanswerable) {
        var status = switch (unanswerable.reason()) {
            case INVALID_QUESTION -> HttpStatus.BAD_REQUEST;
            case SEVERAL_FOUND -> HttpStatus.CONFLICT;
            default -> HttpStatus.NOT_FOUND;
        };
        return new Problem(status, unanswerable.reason().name(), String.valueOf(unanswerable.getMessage()));
    }

    static Problem of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND ->
                new Problem(status, "NOTHING_HERE", "There is nothing to ask here; docs/serving.md lists what is.");
            case METHOD_NOT_ALLOWED ->
                new Problem(status, "WRONG_METHOD", "Ask this with another method: see the header Allow.");
            case UNSUPPORTED_MEDIA_TYPE ->
                new Problem(status, "NOT_JSON", "Send the question with Content-Type: application/json.");
            default -> status.is4xxClientError() ? new Problem(status, ODD_REQUEST.code, ODD_REQUEST.detail) : FAILED;
        };
    }

    /** In FHIR's form where FHIR was asked for. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/fhir")) {
            var issue = new LinkedHashMap<String, String>();
            issue.put("severity", "error");
            issue.put("code", status == HttpStatus.UNAUTHORIZED ? "login" : "invalid");
            issue.put("diagnostics", detail);
            var outcome = new LinkedHashMap<String, Object>();
            outcome.put("resourceType", "OperationOutcome");
            outcome.put("issue", List.of(issue));
            send(response, outcome, "application/fhir+json");
        } else {
            send(response);
        }
    }

    private record Document(String type, String title, int status, String code, String detail) {}

    void send(HttpServletResponse response) throws IOException {
        var document = new Document("about:blank", status.getReasonPhrase(), status.value(), code, detail);
        send(response, document, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }

    private void send(HttpServletResponse response, Object document, String type) throws IOException {
        var bytes = Json.document(document).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(type);
        response.setContentLength(bytes.length);
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Braid\", charset=\"UTF-8\"");
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        response.getOutputStream().write(bytes);
    }
}
