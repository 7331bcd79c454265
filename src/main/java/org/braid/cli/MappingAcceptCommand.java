package org.braid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.braid.mapping.Mapping;
import org.braid.mapping.MappingTests;
import org.braid.mapping.Mappings;
import org.braid.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "accept",
        description = {
            "Lets mappings read deliveries, and linkage.yaml link people, as they are now; a night uses no other.",
            "Of linkage.yaml it first says who would join and part by it, and which pounds would move."
        },
        mixinStandardHelpOptions = true)
final class MappingAcceptCommand implements Callable<Integer> {
    private static final int REFUSED = 3;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_REASON = 1000;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Parameters(
            arity = "0..*",
            paramLabel = "FEED|FILE",
            description = "All of a feed's mappings, or one: `provider/mapping`, or its file; or `linkage.yaml`.")
    List<String> named = List.of();

    @Option(names = "--all", description = "Every feed's mappings, and linkage.yaml.")
    boolean all;

    @Option(names = "--by", paramLabel = "NAME", description = "Who accepts them; it is kept.")
    String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it is kept.")
    String reason = "";

    @Option(names = "--list", description = "Only list who accepted what, when and why, and what nobody has.")
    boolean list;

    @Override
    public Integer call() {
        if (list) {
            return list();
        }
        check();
        var compiled = Mappings.readEachFeed(place.mappings);
        var chosen = new WantedMappings(place.mappings, compiled);
        var wanted = all ? chosen.all() : chosen.named(named);
        checkMappings(wanted);
        var tried = isModelWanted()
                ? ModelTrial.of(place, new ProgressLine(Output.errOf(spec)))
                : Optional.<ModelTrial>empty();
        try (var installation = place.openExisting()) {
            tell(accept(installation.accepted(), compiled, wanted), accept(installation.model(), tried), tried);
            return 0;
        }
    }

    private boolean isModelWanted() {
        return all || named.stream().anyMatch(name -> NamedMapping.isModel(name, place.mappings));
    }

    private void check() {
        if (all == !named.isEmpty()) {
            throw new Refusal(2, "Name feeds or mapping files, or say --all.");
        }
        if (by.isBlank() || reason.isBlank()) {
            throw new Refusal(2, "Say who accepts with --by NAME, and why with --reason TEXT.");
        }
        if (by.length() > LONGEST_NAME || reason.length() > LONGEST_REASON || !isPlain(by + reason)) {
            throw new Refusal(
                    2,
                    "A name has up to %d characters, a reason up to %d, on one line."
                            .formatted(LONGEST_NAME, LONGEST_REASON));
        }
    }

    /** It is printed again: nothing in it must move the cursor or hide anything. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(each -> Character.isISOControl(each) || Character.getType(each) == Character.FORMAT);
    }

    private int list() {
        try (var installation = place.openExisting()) {
            var accepted = installation.accepted();
            var model = installation.model();
            var now = new AcceptanceList.Content(AcceptedModel.SOURCE, model.hash());
            var text = new AcceptanceList(
                    accepted.all(),
                    contents(accepted.changed(installation.compiled()), model.isChanged() ? List.of(now) : List.of()),
                    contents(installation.compiled().all(), List.of(now)));
            Output.of(spec).print(place.json ? text.json() : text.text());
            Output.of(spec).flush();
            return 0;
        }
    }

    private static List<AcceptanceList.Content> contents(List<Mapping> mappings, List<AcceptanceList.Content> model) {
        return Stream.concat(AcceptanceList.Content.of(mappings), model.stream())
                .toList();
    }

    private static void checkMappings(List<Mapping> wanted) {
        wanted.stream()
                .filter(mapping -> !mapping.unconfirmed().isEmpty())
                .findFirst()
                .ifPresent(mapping -> {
                    throw new Refusal(REFUSED, AcceptedMappings.confirming(mapping) + " Nothing was accepted.");
                });
        var failing = wanted.stream()
                .map(MappingTests::run)
                .filter(outcome -> !outcome.failures().isEmpty())
                .map(MappingTests.Outcome::mapping)
                .toList();
        if (!failing.isEmpty()) {
            throw new Refusal(
                    REFUSED,
                    "Examples differ in " + String.join(", ", failing)
                            + ": see `braid mapping test`. Nothing was accepted.");
        }
    }

    private List<Mapping> accept(AcceptedMappings accepted, Mappings compiled, List<Mapping> wanted) {
        var fresh = new ArrayList<>(accepted.changed(compiled));
        fresh.retainAll(wanted);
        accepted.accept(fresh, by.strip(), reason.strip());
        return fresh;
    }

    /** @return whether it was not accepted before */
    private boolean accept(AcceptedModel model, Optional<ModelTrial> tried) {
        var fresh = isModelWanted() && model.isChanged();
        if (fresh) {
            model.accept(tried.map(ModelTrial::hash).orElseGet(model::hash), by.strip(), reason.strip());
        }
        return fresh;
    }

    private void tell(List<Mapping> mappings, boolean model, Optional<ModelTrial> tried) {
        var out = Output.of(spec);
        if (place.json) {
            out.print(Json.document(Stream.concat(
                            mappings.stream().map(Mapping::source),
                            model ? Stream.of(AcceptedModel.SOURCE) : Stream.of())
                    .toList()));
        } else {
            tried.ifPresent(each -> out.println(each.replayed().text()));
            mappings.forEach(mapping -> out.println(mapping.name() + ": accepted; the next night reads by it."));
            if (model) {
                out.println(AcceptedModel.NAME + ": accepted; the next night links by it.");
            } else if (mappings.isEmpty()) {
                out.println("They are accepted already, as they are now.");
            }
        }
        out.flush();
    }
}
