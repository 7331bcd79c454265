package org.braid.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.NhsNumberStatus;
import org.braid.entitlement.PersonDetails;
import org.braid.person.Clusters;
import org.braid.person.Identity;
import org.braid.person.Linkage;
import org.braid.person.LinkageModel;
import org.braid.person.LinkageTraining;
import org.braid.person.RelinkingBenchmark;

/** The linkage of a night, by a model that it learns from the same people first, against the truth. */
final class NightLinkingBenchmark {
    /** Feeds of whose numbers the NHS has confirmed. */
    private static final int CONFIRMED = 2;

    private NightLinkingBenchmark() {}

    /**
     * @param arguments the mappings, how many records, {@code hidden} to leave the NHS numbers out, and the bits from which a
     *     pair links by itself, if not those of the model
     */
    public static void main(String[] arguments) throws IOException {
        var hidden = arguments.length > 2 && arguments[2].equals("hidden");
        var population = Population.of(Integer.parseInt(arguments[1]));
        var identities =
                population.written().stream().map(each -> identity(each, hidden)).toList();
        var shipped = model(Path.of(arguments[0]).resolve("linkage.yaml"), arguments.length > 3 ? arguments[3] : "");
        var began = System.nanoTime();
        var model = LinkageTraining.learn(shipped, identities);
        var trained = System.nanoTime();
        var clusters = new Linkage(model).link(identities, List.of());
        System.out.printf(
                Locale.ROOT,
                "%,d records: trained in %.1f s, linked in %.1f s, peak heap %,d MiB%n",
                identities.size(),
                (trained - began) / 1e9,
                (System.nanoTime() - trained) / 1e9,
                LinkingBenchmark.peak());
        tell(population, clusters);
        RelinkingBenchmark.run(model, identities);
    }

    private static LinkageModel model(Path file, String link) throws IOException {
        if (link.isEmpty()) {
            return LinkageModel.read(file);
        }
        var copy = Files.createTempFile("linkage", ".yaml");
        try {
            Files.writeString(copy, Files.readString(file).replaceFirst("(?m)^  link: [0-9.]+", "  link: " + link));
            return LinkageModel.read(copy);
        } finally {
            Files.delete(copy);
        }
    }

    /** As a mapping would leave it: a number that fails its check digit is none, postcodes are of one form. */
    private static Identity identity(Population.Written written, boolean hidden) {
        var details = written.details();
        var states = written.statesNumber() && !hidden && isNumber(details.nhsNumber());
        var status = written.feed() < CONFIRMED ? NhsNumberStatus.VERIFIED : NhsNumberStatus.UNVERIFIED;
        return new Identity(
                written.id(),
                "feed " + written.feed(),
                new PersonDetails(
                        states ? List.of(new Identifier(Identifier.NHS, details.nhsNumber())) : List.of(),
                        states ? status : NhsNumberStatus.ABSENT,
                        details.given(),
                        details.family(),
                        details.birth(),
                        null,
                        written.gender().equals("F") ? "female" : "male",
                        postcode(details.postcode()),
                        "",
                        false));
    }

    private static boolean isNumber(String number) {
        return number.length() == 10 && number.endsWith(String.valueOf(CheckDigits.nhs(number.substring(0, 9))));
    }

    private static String postcode(String stated) {
        var plain = stated.replace(" ", "").toUpperCase(Locale.ROOT);
        var inward = Math.max(0, plain.length() - 3);
        return plain.isEmpty() ? "" : plain.substring(0, inward) + " " + plain.substring(inward);
    }

    private static void tell(Population population, Clusters clusters) {
        var people = clusters.people().stream().map(Clusters.Cluster::identities).toList();
        var right = population.right(people);
        var found = people.stream().mapToLong(person -> Population.pairs(person.size())).sum();
        var all = (double) population.all();
        System.out.printf(
                Locale.ROOT,
                "precision %.6f, recall %.5f, with the review %.5f; %,d pairs wrong, %,d doubts%n",
                (double) right / found,
                right / all,
                population.right(reviewed(population, clusters)) / all,
                found - right,
                clusters.doubtful().size());
    }

    /** The groups as they are when every doubt has been decided rightly. */
    private static List<HashSet<String>> reviewed(Population population, Clusters clusters) {
        var groupOf = new HashMap<String, HashSet<String>>();
        clusters.people().forEach(person -> {
            var group = new HashSet<>(person.identities());
            group.forEach(id -> groupOf.put(id, group));
        });
        clusters.doubtful().stream()
                .map(Clusters.Doubt::link)
                .filter(link -> population.truth().getOrDefault(link.left(), "l").equals(population.truth().get(link.right())))
                .forEach(link -> join(groupOf, link.left(), link.right()));
        return groupOf.values().stream().distinct().toList();
    }

    private static void join(Map<String, HashSet<String>> groupOf, String left, String right) {
        var one = groupOf.get(left);
        var other = groupOf.get(right);
        if (one != other) {
            one.addAll(other);
            other.forEach(id -> groupOf.put(id, one));
        }
    }
}
