package org.braid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.braid.mapping.InvalidMapping;
import org.braid.mapping.MappingTests;
import org.braid.mapping.Mappings;
import org.braid.person.InvalidLinkageModel;
import org.braid.person.LinkageModel;
import org.braid.record.Authority;
import org.braid.record.InvalidAuthority;
import org.braid.reference.Reference;
import org.braid.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        description = "Says whether everything this installation needs is there and well.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final int UNWELL = 4;
    private static final long ROOM = 1L << 30;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Option(names = "--routes", paramLabel = "DIR", description = "The route files (default: those shipped).")
    Path routes = Place.home("routes");

    private final List<Found> looks = new ArrayList<>();
    private boolean well = true;

    /** What one look found. */
    private record Found(String what, boolean well, String at) {}

    @Override
    public Integer call() {
        var out = Output.of(spec);
        check(out, "Java", () -> Runtime.version().feature() + " (17 or later is needed)");
        check(out, "Mappings", this::mappings);
        check(out, "Linkage model", this::linkage);
        check(out, "Authority", () -> Authority.read(place.mappings).feeds().size() + " feeds");
        check(out, "Reference data", () -> Reference.read(place.mappings).extent());
        check(out, "Routes", this::routes);
        check(out, "Data folder", this::data);
        check(out, "Accepted", this::accepted);
        check(out, "Room on the disk", this::room);
        if (place.json) {
            out.print(Json.document(looks));
            out.flush();
        }
        return well ? 0 : UNWELL;
    }

    /** What is well says so in a few words; what is not throws. */
    private interface Look {
        String at() throws IOException;
    }

    private void check(PrintWriter out, String what, Look look) {
        var found = found(what, look);
        well &= found.well();
        looks.add(found);
        if (!place.json) {
            out.println("%-7s %-18s %s".formatted(found.well() ? "well" : "UNWELL", what, found.at()));
        }
    }

    private static Found found(String what, Look look) {
        try {
            return new Found(what, true, look.at());
        } catch (Refusal | InvalidMapping | InvalidAuthority | InvalidLinkageModel e) {
            return new Found(what, false, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            return new Found(what, false, "failed with " + e.getClass().getSimpleName());
        }
    }

    private String mappings() {
        var outcomes = Mappings.read(place.mappings).all().stream()
                .map(MappingTests::run)
                .toList();
        var failures = outcomes.stream()
                .flatMap(outcome -> outcome.failures().stream())
                .toList();
        if (!failures.isEmpty()) {
            throw new Refusal(UNWELL, failures.size() + " examples differ; run `braid mapping test`");
        }
        return "%d files, %d examples hold"
                .formatted(
                        outcomes.size(),
                        outcomes.stream()
                                .mapToInt(MappingTests.Outcome::examples)
                                .sum());
    }

    private String linkage() {
        var model = LinkageModel.read(place.mappings.resolve("linkage.yaml"));
        return "links from %s bits, reviews from %s".formatted(model.upper(), model.lower());
    }

    private String routes() throws IOException {
        try (var files = Files.walk(routes)) {
            var number = files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .count();
            if (number == 0) {
                throw new Refusal(UNWELL, "no route files in " + routes);
            }
            return number + " files in " + routes;
        }
    }

    private String data() {
        if (!Installation.exists(place.data)) {
            return "none yet in " + place.data + "; `braid run` makes it";
        }
        try (var installation = place.open()) {
            return installation
                    .nights()
                    .last()
                    .map(night -> "last published night " + night.name())
                    .orElse("no night published yet");
        }
    }

    private String accepted() {
        if (!Installation.exists(place.data)) {
            return "the first night accepts the mappings and the linkage model that are there";
        }
        try (var installation = place.open()) {
            var advice = new ArrayList<>(
                    installation.accepted().advice(installation.compiled()).values());
            installation.model().advice().ifPresent(advice::add);
            if (!advice.isEmpty()) {
                throw new Refusal(UNWELL, String.join(" ", advice));
            }
            return "every mapping, as it is, and the linkage model";
        }
    }

    private String room() throws IOException {
        var folder = Files.isDirectory(place.data) ? place.data : Path.of(".");
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < ROOM) {
            throw new Refusal(UNWELL, "less than 1 GiB is free");
        }
        return "%,d MiB free".formatted(free >> 20);
    }
}
