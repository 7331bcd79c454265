package org.braid.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.braid.answer.Answer;
import org.braid.answer.Desk;
import org.braid.answer.Format;
import org.braid.answer.PeopleEnquiry;
import org.braid.answer.RecordEnquiry;
import org.braid.answer.WhyEnquiry;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The questions. An address names our ids only; whoever asks by another identifier posts it, as addresses are kept. */
@RestController
@RequestMapping("/api")
final class Enquiries {
    /** A list reads everybody; more at once would leave nothing for the short questions. */
    private static final int LISTS_AT_ONCE = 2;

    private final Desk desk;
    private final Semaphore lists = new Semaphore(LISTS_AT_ONCE);

    Enquiries(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/records/{id}")
    void record(@PathVariable String id, @RequestParam Map<String, String> query, HttpServletResponse response)
            throws IOException {
        var asked = new Asked(query, "period");
        send(
                desk.record(new RecordEnquiry(ours(id), asked.text("period"), asked.when(), asked.format())),
                asked.format(),
                response);
    }

    @PostMapping("/records")
    void record(@RequestBody Map<String, String> question, HttpServletResponse response) throws IOException {
        var asked = new Asked(question, "person", "period");
        send(
                desk.record(new RecordEnquiry(asked.person(), asked.text("period"), asked.when(), asked.format())),
                asked.format(),
                response);
    }

    @GetMapping("/records/{id}/why")
    void why(@PathVariable String id, @RequestParam Map<String, String> query, HttpServletResponse response)
            throws IOException {
        why(ours(id), new Asked(query, "line", "of", "full"), response);
    }

    @PostMapping("/records/why")
    void why(@RequestBody Map<String, String> question, HttpServletResponse response) throws IOException {
        var asked = new Asked(question, "person", "line", "of", "full");
        why(asked.person(), asked, response);
    }

    private void why(String person, Asked asked, HttpServletResponse response) throws IOException {
        send(
                desk.why(new WhyEnquiry(person, figure(asked), asked.flag("full"), asked.when(), asked.format())),
                asked.format(),
                response);
    }

    /** A line may be asked for as a number, too. */
    private static String figure(Asked asked) {
        var line = asked.number("line");
        var of = asked.text("of");
        if (line != null && of != null) {
            throw Asked.invalid("Ask for a 'line' or for a figure by 'of', not for both.");
        }
        return line == null ? Objects.requireNonNullElse(of, "") : line.toString();
    }

    @GetMapping("/people")
    void people(@RequestParam Map<String, String> query, HttpServletResponse response) throws IOException {
        var asked = new Asked(query, "streams", "kind");
        var streams = Objects.requireNonNullElse(asked.number("streams"), 0);
        send(
                list(new PeopleEnquiry(streams, asked.text("kind"), asked.when(), asked.format())),
                asked.format(),
                response);
    }

    private Answer list(PeopleEnquiry enquiry) {
        if (!lists.tryAcquire()) {
            throw new Busy();
        }
        try {
            return desk.people(enquiry);
        } finally {
            lists.release();
        }
    }

    private static String ours(String id) {
        if (!id.matches("P-[0-9A-Z]{1,30}")) {
            throw Asked.invalid(
                    "An address has our id, as in /api/records/P-7KCW5EA0XJ1M. To ask by another identifier,"
                            + " which does not belong into an address, POST {\"person\": \"nhs:...\"} to /api/records.");
        }
        return id;
    }

    private static void send(Answer answer, Format format, HttpServletResponse response) throws IOException {
        response.setContentType(
                switch (format) {
                    case TEXT -> "text/plain;charset=UTF-8";
                    case JSON -> "application/json";
                    case FHIR -> "application/fhir+json";
                    case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                });
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + answer.file() + "\"");
        response.setContentLengthLong(answer.length());
        answer.writeTo(response.getOutputStream());
    }
}
