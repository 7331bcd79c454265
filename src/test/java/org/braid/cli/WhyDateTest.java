package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A date that could be two days says why it is the one. */
class WhyDateTest {
    @TempDir
    Path folder;

    private Sender sender() throws IOException {
        var sender = new Sender(folder, "snapshot", "row", "csv");
        var mapping = folder.resolve("mappings/awards/mapping.yaml");
        Files.writeString(
                mapping,
                Files.readString(mapping)
                        .replace("dates: [dd/MM/yyyy]", "dates: either")
                        .replace("04/07/1961", "24/07/1961")
                        .replace("01/04/2026 }", "2026-04-01 }"));
        return sender;
    }

    private static String row(String reference, String from) {
        return "%s,Example,Ada,24/07/1961,Care,100.00,%s,".formatted(reference, from);
    }

    @Test
    void lineNamesTheDayItWasReadAsAndHowManyCellsSaySo() throws IOException {
        var sender = sender();
        sender.send(sender.text(
                "sent.csv",
                Sender.HEADING,
                row("A1", "05/04/2026"),
                row("A2", "31/03/2026"),
                row("A3", "25/03/2026"),
                row("A4", "1 May 2026")));
        var person = sender.braid("people").json().at("/0/id").asText();

        var why = sender.braid("why", person, "--full").json().toString();

        assertThat(why)
                .contains("\"from by its column\"")
                .contains("\"read as 5 April 2026: day first, 2 of 3 cells of the column say so\"")
                .doesNotContain("31 March 2026:");
        assertThat(Nights.braid("why", person, "1", "--data", sender.data().toString())
                        .out())
                .containsPattern("from +'05/04/2026'")
                .containsPattern("from by its column +read as 5 April 2026: day");
    }

    @Test
    void anotherCountInTheNextDeliveryIsNoChange() throws IOException {
        var sender = sender();
        sender.send(sender.text("one.csv", Sender.HEADING, row("A1", "05/04/2026"), row("A2", "31/03/2026")));

        var manifest = sender.send(sender.text(
                "two.csv", Sender.HEADING, row("A1", "05/04/2026"), row("A2", "31/03/2026"), row("A3", "30/03/2026")));

        assertThat(Sender.rows(manifest, "two.csv"))
                .containsEntry("applied", 1L)
                .containsEntry("unchanged", 2L);
    }
}
