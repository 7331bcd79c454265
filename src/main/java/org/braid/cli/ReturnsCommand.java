package org.braid.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.braid.mapping.Readings.Outstanding;
import org.braid.report.Json;
import org.braid.report.Terminal;
import org.braid.returning.Returned;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "returns",
        description =
                "Writes the workbooks that go back to their senders: what waits or was rejected, marked in their own"
                        + " file.",
        mixinStandardHelpOptions = true)
final class ReturnsCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Option(names = "--feed", paramLabel = "F", description = "Only this feed's.")
    String feed = "";

    @Option(
            names = "--delivery",
            paramLabel = "FILE",
            description = "Only this one: the file's name as received, or the beginning of its SHA-256.")
    String delivery = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write them (default: returns, in the data folder).")
    @Nullable
    Path out;

    @Override
    public Integer call() {
        try (var installation = place.openExisting()) {
            var into = out == null ? place.data.resolve("returns") : out;
            checkKnown(installation);
            var returned = installation.returning().back(feed, this::wanted, into);
            Output.of(spec).print(place.json ? Json.document(Map.of("returns", returned)) : text(returned, into));
            Output.of(spec).flush();
            return 0;
        }
    }

    private void checkKnown(Installation installation) {
        if (!delivery.isEmpty()
                && installation.deliveries().named(delivery, feed).isEmpty()) {
            throw new Refusal(2, "No delivery of that name or SHA-256 was received. The manifests list them all.");
        }
    }

    private boolean wanted(Outstanding each) {
        return delivery.isEmpty()
                || each.delivery().file().equals(delivery)
                || (delivery.length() >= 6 && each.delivery().sha256().startsWith(delivery));
    }

    private static String text(List<Returned> returned, Path into) {
        if (returned.isEmpty()) {
            return "No row waits and none was rejected: nothing goes back.\n";
        }
        var text = new StringBuilder();
        returned.forEach(each -> text.append("%s/%s: %,d taken, %,d waiting, %,d rejected -> %s%n"
                .formatted(
                        each.feed(),
                        Terminal.clean(each.file()),
                        each.taken(),
                        each.waiting(),
                        each.rejected(),
                        into.resolve(each.path()))));
        return text.toString();
    }
}
