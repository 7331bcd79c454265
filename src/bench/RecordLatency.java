import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** How long a running server takes for a record; run by record-latency.sh, straight from this source. */
final class RecordLatency {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String login;

    private RecordLatency(String address, String password) {
        this.address = address;
        this.login = "Basic " + Base64.getEncoder().encodeToString(("braid:" + password).getBytes());
    }

    /** @param arguments address, password file, file with one id a line, formats; budget is the operation of the FHIR API */
    public static void main(String[] arguments) throws Exception {
        var latency = new RecordLatency(
                arguments[0], Files.readString(Path.of(arguments[1])).strip());
        latency.prepare();
        var people = Files.readAllLines(Path.of(arguments[2]));
        System.out.printf("%-6s %8s %8s %8s %8s %8s   milliseconds, %d people%n", "", "first", "p50", "p95", "p99", "most",
                people.size());
        for (var format : Arrays.asList(arguments).subList(3, arguments.length)) {
            latency.measure(format, people);
        }
    }

    /** The first request of a Java client costs the client a tenth of a second. */
    private void prepare() throws Exception {
        client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
    }

    private void measure(String format, List<String> people) throws Exception {
        var first = once(format, people.get(0));
        for (var person : people) {
            once(format, person);
        }
        var times = new double[people.size()];
        for (var i = 0; i < times.length; i++) {
            times[i] = once(format, people.get(i));
        }
        Arrays.sort(times);
        System.out.printf("%-6s %8.1f %8.1f %8.1f %8.1f %8.1f%n", format, first, at(times, 50), at(times, 95), at(times, 99),
                times[times.length - 1]);
    }

    private static double at(double[] sorted, int percent) {
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }

    private static String path(String format, String person) {
        return format.equals("budget")
                ? "/fhir/Patient/" + person + "/$individual-budget"
                : "/api/records/" + person + "?format=" + format;
    }

    private double once(String format, String person) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path(format, person)))
                .header("Authorization", login)
                .build();
        var begun = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        var millis = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("status " + answer.statusCode() + " for " + person);
        }
        return millis;
    }
}
