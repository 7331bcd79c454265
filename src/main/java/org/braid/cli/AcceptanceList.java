package org.braid.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.braid.mapping.Acceptance;
import org.braid.mapping.Mapping;
import org.braid.report.Json;

/**
 * Who accepted which mappings and linkage models, when and why; and which nobody has.
 *
 * @param acceptances the oldest first
 */
record AcceptanceList(List<Acceptance> acceptances, List<Content> missing, List<Content> current) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** What is accepted, or is not. */
    record Content(String source, String hash) {
        static Stream<Content> of(List<Mapping> mappings) {
            return mappings.stream().map(each -> new Content(each.source(), each.hash()));
        }
    }

    private record Document(List<Acceptance> accepted, List<String> notAccepted) {}

    String json() {
        return Json.document(
                new Document(acceptances, missing.stream().map(Content::source).toList()));
    }

    String text() {
        var page = new StringBuilder();
        for (var each : acceptances) {
            page.append("%s%n  %s by %s on %s%n"
                    .formatted(
                            each.source(),
                            each.hash().substring(0, 12) + (isCurrent(each) ? ", as it is now," : ","),
                            each.by(),
                            WHEN.format(each.at())));
            if (!each.reason().isEmpty()) {
                page.append("  ").append(each.reason()).append(System.lineSeparator());
            }
        }
        missing.forEach(each ->
                page.append("%s%n  %s is NOT accepted: `braid mapping accept %s --by NAME --reason TEXT`%n"
                        .formatted(each.source(), each.hash().substring(0, 12), each.source())));
        return page.toString();
    }

    private boolean isCurrent(Acceptance each) {
        return current.contains(new Content(each.source(), each.hash()));
    }
}
