package org.braid.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.braid.answer.Answer;
import org.braid.answer.Desk;
import org.braid.answer.Format;
import org.braid.answer.PeopleEnquiry;
import org.braid.answer.RecordEnquiry;
import org.braid.answer.When;
import org.braid.answer.WhyEnquiry;
import org.jspecify.annotations.Nullable;

/** Asks the server that has the data open, by the HTTP client of Java's that starts soonest. */
final class AskedServer implements Desk {
    /** Commands log in with the server's token, people with the password. */
    static final String USER = "command-line";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FILE = Pattern.compile("filename=\"([0-9A-Za-z.-]+)\"");
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 600_000;

    private final RunningServer server;

    AskedServer(RunningServer server) {
        this.server = server;
    }

    /** It has ended, or begun anew, since its file was read. */
    static final class NotThere extends RuntimeException {}

    @Override
    public Answer record(RecordEnquiry enquiry) {
        var question = question(enquiry.when(), enquiry.format());
        question.put("person", enquiry.person());
        putIfSaid(question, "period", enquiry.period());
        return ask("/api/records", question);
    }

    @Override
    public Answer why(WhyEnquiry enquiry) {
        var question = question(enquiry.when(), enquiry.format());
        question.put("person", enquiry.person());
        question.put("of", enquiry.of());
        question.put("full", Boolean.toString(enquiry.full()));
        return ask("/api/records/why", question);
    }

    /** The record as its FHIR API gives it. */
    Answer individualBudget(String person) {
        return ask("/fhir/Patient/" + person + "/$individual-budget", Map.of());
    }

    @Override
    public Answer people(PeopleEnquiry enquiry) {
        var question = question(enquiry.when(), enquiry.format());
        question.put("streams", Integer.toString(enquiry.streams()));
        putIfSaid(question, "kind", enquiry.kind());
        return ask("/api/people?" + query(question), Map.of());
    }

    private static Map<String, String> question(When when, Format format) {
        var question = new TreeMap<String, String>();
        question.put("format", format.word());
        putIfSaid(question, "validAt", when.validAt());
        putIfSaid(question, "knownAt", when.knownAt());
        return question;
    }

    private static void putIfSaid(Map<String, String> question, String name, @Nullable Object value) {
        if (value != null) {
            question.put(name, value.toString());
        }
    }

    private static String query(Map<String, String> question) {
        return question.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** @param body what is posted; nothing to get */
    private Answer ask(String path, Map<String, String> body) {
        try {
            var connection = open(path);
            if (!body.isEmpty()) {
                post(connection, body);
            }
            return answer(connection);
        } catch (ConnectException | SocketTimeoutException e) {
            throw new NotThere();
        } catch (IOException e) {
            throw new Refusal(
                    4,
                    "The server at " + server.address() + " did not answer to the end. Ask again, or look at its log.");
        }
    }

    private HttpURLConnection open(String path) throws IOException {
        var connection =
                (HttpURLConnection) server.address().resolve(path).toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(ANSWER_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Authorization", "Basic " + credentials());
        return connection;
    }

    private String credentials() {
        var text = USER + ":" + server.token();
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void post(HttpURLConnection connection, Map<String, String> body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(bytes.length);
        connection.setRequestProperty("Content-Type", "application/json");
        try (var out = connection.getOutputStream()) {
            out.write(bytes);
        }
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        if (status == HttpURLConnection.HTTP_UNAUTHORIZED) {
            throw new NotThere();
        }
        try (var in = status == HttpURLConnection.HTTP_OK ? connection.getInputStream() : connection.getErrorStream()) {
            if (status != HttpURLConnection.HTTP_OK) {
                throw refusal(status, in);
            }
            return new Answer(file(connection), in.readAllBytes());
        }
    }

    private static String file(HttpURLConnection connection) {
        var matcher = FILE.matcher(String.valueOf(connection.getHeaderField("Content-Disposition")));
        return matcher.find() ? matcher.group(1) : "answer";
    }

    /** The server's words are those that the command itself would have said. */
    private static Refusal refusal(int status, InputStream problem) throws IOException {
        var detail = JSON.readTree(problem).path("detail").asText();
        return new Refusal(status < HttpURLConnection.HTTP_INTERNAL_ERROR ? 2 : 4, detail);
    }
}
