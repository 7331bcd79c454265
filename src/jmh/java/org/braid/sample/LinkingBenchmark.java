package org.braid.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
    private static final long SEED = 20_261_122;
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final List<Double> KNOWN_TO = List.of(0.8, 0.5, 0.4, 0.4, 0.3);
    private static final List<Double> STATES_NUMBER = List.of(0.85, 0.98, 0.3, 0.5, 0.2);

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
        var names = new Names();
        var world = new World(records, SEED, DAY, names);
        var scribe = new Scribe(Mess.usual(), names);
        var lines = new ArrayList<String>();
        var truth = new HashMap<String, String>();
        while (world.hasNext() && lines.size() < records) {
            var person = world.next();
            for (var feed = 0; feed < KNOWN_TO.size() && lines.size() < records; feed++) {
                var dice = new Dice(SEED, "feed " + feed, person.number());
                if (dice.chance(KNOWN_TO.get(feed))) {
                    var id = "r" + lines.size();
                    truth.put(id, person.id());
                    lines.add(line(id, feed, person, scribe.details(person, dice), dice.chance(STATES_NUMBER.get(feed)) && !hidden));
                }
            }
        }
        lines.add(0, "id,nhs_number,given_name,family_name,date_of_birth,gender,postcode");
        Files.write(table, lines);
        return truth;
    }

    private static String line(String id, int feed, Person person, Details details, boolean number) {
        return String.join(
                ",",
                id,
                number ? details.nhsNumber() : "",
                details.given(),
                details.family(),
                details.birth().toString(),
                person.gender(),
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

    private static long peak() {
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
