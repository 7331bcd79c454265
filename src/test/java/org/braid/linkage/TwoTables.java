package org.braid.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import org.braid.sample.Samples;

/**
 * A council's and an ICB's table of people who do not exist: of each three people two are in both, under the same number
 * (C7 is I7). Many live in households, some as twins; every other row of the ICB has been through somebody's typing.
 */
final class TwoTables {
    private static final String HEADINGS = "id,given name,family name,date of birth,postcode,gender\n";

    private final SplittableRandom random;
    private final List<String> families = words("family-names.txt");
    private final List<String> given = words("given-names.txt");
    private final StringBuilder council = new StringBuilder(HEADINGS);
    private final StringBuilder icb = new StringBuilder(HEADINGS);

    private TwoTables(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Writes council.csv and icb.csv. */
    static void write(int people, long seed, Path folder) throws IOException {
        var tables = new TwoTables(seed);
        for (var number = 0; number < people; ) {
            number += tables.household(number);
        }
        Files.writeString(folder.resolve("council.csv"), tables.council);
        Files.writeString(folder.resolve("icb.csv"), tables.icb);
    }

    private record Somebody(String given, String family, LocalDate born, String postcode, String gender) {
        String line() {
            return String.join(",", given, family, String.valueOf(born), postcode, gender) + "\n";
        }
    }

    private int household(int from) {
        var family = of(families);
        var postcode = postcode();
        var size = random.nextInt(100) < 6 ? 2 : 1;
        var born = day();
        for (var member = 0; member < size; member++) {
            born = random.nextInt(100) < 10 ? born : day();
            add(from + member, new Somebody(of(given), family, born, postcode, random.nextBoolean() ? "F" : "M"));
        }
        return size;
    }

    private void add(int number, Somebody person) {
        var where = random.nextInt(3);
        if (where != 0) {
            council.append('C').append(number).append(',').append(person.line());
        }
        if (where != 1) {
            var told = random.nextBoolean() ? person : mistold(person);
            icb.append('I').append(number).append(',').append(told.line());
        }
    }

    private Somebody mistold(Somebody one) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Somebody(typed(one.given), one.family, one.born, one.postcode, one.gender);
            case 2, 3 -> new Somebody(one.given, typed(one.family), one.born, one.postcode, one.gender);
            case 4 ->
                new Somebody(
                        one.given,
                        one.family,
                        one.born.withDayOfMonth(1 + random.nextInt(28)),
                        one.postcode,
                        one.gender);
            case 5 ->
                new Somebody(
                        one.given,
                        one.family,
                        one.born.plusYears(random.nextBoolean() ? 1 : 10),
                        one.postcode,
                        one.gender);
            case 6, 7 -> new Somebody(one.given, one.family, one.born, postcode(), one.gender);
            case 8 -> new Somebody(one.given, of(families), one.born, one.postcode, one.gender);
            default -> new Somebody(typed(one.given), typed(one.family), one.born, "", one.gender);
        };
    }

    /** One letter left out, doubled or swapped with the next. */
    private String typed(String name) {
        var at = random.nextInt(name.length() - 1);
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at + 1) + name.substring(at);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private LocalDate day() {
        return LocalDate.of(1930, 1, 1).plusDays(random.nextInt(33_000));
    }

    private String postcode() {
        return String.format(
                Locale.ROOT,
                "ZZ%d %d%c%c",
                1 + random.nextInt(40),
                random.nextInt(10),
                (char) ('A' + random.nextInt(26)),
                (char) ('A' + random.nextInt(26)));
    }

    /** As common as names are: the first ones often. */
    private String of(List<String> names) {
        var share = random.nextDouble();
        return names.get((int) (share * share * names.size()));
    }

    private static List<String> words(String list) {
        var words = new ArrayList<String>();
        var stream = Objects.requireNonNull(Samples.class.getResourceAsStream(list), list);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    words.addAll(Tokens.of(line.substring(line.indexOf(':') + 1).strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stream().filter(word -> word.length() > 2).distinct().toList();
    }
}
