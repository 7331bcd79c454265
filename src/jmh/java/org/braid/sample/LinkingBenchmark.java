package org.braid.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.braid.feed.Limits;
import org.braid.feed.Precautions;
import org.braid.linkage.LinkedRows;
import org.braid.linkage.Linkages;
import org.braid.linkage.Nicknames;
import org.braid.linkage.Tables;
import org.braid.person.LinkageModel;

/**
 * Links the generator's people as five feeds write them down, and holds the answer to the truth: how long it takes, and
 * how many pairs are right.
 */
final class LinkingBenchmark {
    private LinkingBenchmark() {}

    /** @param arguments the mappings, how many records, and {@code numbers} or {@code hidden} for the NHS number */
    public static void main(String[] arguments) throws IOException {
        var hidden = arguments.length > 2 && arguments[2].equals("hidden");
        var work = Files.createTempDirectory("linking");
        var table = work.resolve("people.csv");
        var truth = write(table, Integer.parseInt(arguments[1]), hidden);
        var names = LinkageModel.read(Path.of(arguments[0]).resolve("linkage.yaml")).nicknames();
        var linkages = new Linkages(new Tables(Precautions.of(Limits.DEFAULT)), new Nicknames(names));
        var began = System.nanoTime();
        var model = work.resolve("model.yaml");
        Files.writeString(model, linkages.train(List.of(table), Map.of()));
        var trained = System.nanoTime();
        var linked = linkages.link(List.of(table), Map.of(), model, 0.05);
        say("%,d records: trained in %.1f s, linked in %.1f s, %,d pairs compared, peak heap %,d MiB%n", truth.size(), (trained - began) / 1e9, (System.nanoTime() - trained) / 1e9, linked.compared(), peak());
        for (var least : List.of(0.95, 0.99, 0.999, 0.05)) {
            tell(linked, truth, least);
        }
        Files.delete(table);
        Files.delete(model);
        Files.delete(work);
    }

    private static Map<String, String> write(Path table, int records, boolean hidden) throws IOException {
        var population = Population.of(records);
        var lines = new ArrayList<>(List.of("id,nhs_number,given_name,family_name,date_of_birth,gender,postcode"));
        population.written().forEach(each -> lines.add(line(each, hidden)));
        Files.write(table, lines);
        return population.truth();
    }

    private static String line(Population.Written written, boolean hidden) {
        var details = written.details();
        return String.join(
                ",",
                written.id(),
                written.statesNumber() && !hidden ? details.nhsNumber() : "",
                details.given(),
                details.family(),
                details.birth().toString(),
                written.gender(),
                details.postcode());
    }

    private static void tell(LinkedRows linked, Map<String, String> truth, double least) {
        var right = 0L;
        var wrong = 0L;
        for (var pair : linked.pairs()) {
            if (pair.probability() >= least) {
                if (truth.get(pair.left()).equals(truth.get(pair.right()))) {
                    right++;
                } else {
                    wrong++;
                }
            }
        }
        say("from %.3f: precision %.5f, recall %.5f (%,d right, %,d wrong)%n", least, right / (double) (right + wrong), right / (double) pairs(truth), right, wrong);
    }

    private static long pairs(Map<String, String> truth) {
        var sizes = new HashMap<String, Long>();
        truth.values().forEach(person -> sizes.merge(person, 1L, Long::sum));
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }

    static long peak() {
        return java.lang.management.ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
