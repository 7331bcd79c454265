package org.braid.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
        description = "Lets mappings read deliveries as they are now, whatever they were; a night uses no other.",
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
            description = "All of a feed's mappings, or one: `provider/mapping`, or its file.")
    List<String> named = List.of();

    @Option(names = "--all", description = "Every feed's mappings.")
    boolean all;

    @Option(names = "--by", paramLabel = "NAME", description = "Who accepts them; it is kept.")
    String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it is kept.")
    String reason = "";

    @Option(names = "--list", description = "Only list who accepted what, when and why, and what nobody has.")
    boolean list;

    @Override
    public Integer call() {
        if (!list) {
            check();
        }
        try (var installation = place.openExisting()) {
            var compiled = installation.compiled();
            return list ? list(installation.accepted(), compiled) : accept(installation.accepted(), compiled);
        }
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

    private int list(AcceptedMappings accepted, Mappings compiled) {
        var text = new AcceptanceList(accepted.all(), accepted.changed(compiled), compiled.all());
        Output.of(spec).print(place.json ? text.json() : text.text());
        Output.of(spec).flush();
        return 0;
    }

    private int accept(AcceptedMappings accepted, Mappings compiled) {
        var wanted = wanted(compiled);
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
        var fresh = new ArrayList<>(accepted.changed(compiled));
        fresh.retainAll(wanted);
        accepted.accept(fresh, by.strip(), reason.strip());
        tell(fresh);
        return 0;
    }

    private List<Mapping> wanted(Mappings compiled) {
        if (all) {
            compiled.refused().values().stream().findFirst().ifPresent(invalid -> {
                throw invalid;
            });
            return compiled.all();
        }
        return named.stream()
                .flatMap(name -> named(name, compiled).stream())
                .distinct()
                .toList();
    }

    private List<Mapping> named(String name, Mappings compiled) {
        compiled.refused().forEach((feed, invalid) -> {
            if (name.equals(feed) || name.startsWith(feed + "/") || isIn(name, feed)) {
                throw invalid;
            }
        });
        var found = compiled.all().stream()
                .filter(mapping -> name.equals(mapping.feed()) || NamedMapping.is(name, mapping, place.mappings))
                .toList();
        if (found.isEmpty()) {
            throw new Refusal(
                    2,
                    "There is no feed and no mapping file " + name + "; there are "
                            + String.join(
                                    ", ",
                                    compiled.all().stream().map(Mapping::source).toList())
                            + ".");
        }
        return found;
    }

    private boolean isIn(String name, String feed) {
        return NamedMapping.absolute(Path.of(name)).startsWith(NamedMapping.absolute(place.mappings.resolve(feed)));
    }

    private void tell(List<Mapping> fresh) {
        var out = Output.of(spec);
        if (place.json) {
            out.print(Json.document(fresh.stream().map(Mapping::source).toList()));
        } else if (fresh.isEmpty()) {
            out.println("They are accepted already, as they are now.");
        } else {
            fresh.forEach(mapping -> out.println(mapping.name() + ": accepted; the next night reads by it."));
        }
        out.flush();
    }
}
