package org.braid.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** People who do not exist, each written down several times by somebody who makes mistakes; whose each row is, is known. */
public final class SomePeople {
    private static final List<String> GIVEN = words(
            "Ada Ben Clara David Edith Frank Grace Henry Ida James Karen Leo Maria Noah Olga Peter Rosa Simon Tara Una"
                    + " Victor Wendy Xavier Yusuf Zoe Bruno Celia Diego Elsa Felix");
    private static final List<String> HEADS =
            words("Ash Beck Birch Brook Carl Dun East Fern Green Hart Haze Hol Kings");
    private static final List<String> TAILS = words("by combe cott croft dale den field ford gate ham hurst land ley");
    private static final List<String> TOWNS = words("Aston Bilton Carden Dunham Elton Farley Garton Hilton");

    private final Random random;
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, Integer> truth = new HashMap<>();

    private SomePeople(long seed) {
        random = new Random(seed);
    }

    /** Rows of id, given name, family name, date of birth, town and e-mail address. */
    public static SomePeople of(int people, long seed) {
        var some = new SomePeople(seed);
        for (var person = 0; person < people; person++) {
            some.add(person);
        }
        Collections.shuffle(some.rows, some.random);
        return some;
    }

    /** The same, but up to four share a family name, and in place of the town a postcode. */
    static SomePeople inHouseholds(int people, long seed) {
        var some = new SomePeople(seed);
        for (var person = 0; person < people; ) {
            var family = some.any(HEADS) + some.any(TAILS);
            var postcode = "ZZ%d %d%s".formatted(some.random.nextInt(99), some.random.nextInt(10), "AB");
            for (var members = 1 + some.random.nextInt(4); members > 0; members--) {
                some.add(person++, family, postcode);
            }
        }
        Collections.shuffle(some.rows, some.random);
        return some;
    }

    private void add(int person) {
        add(person, any(HEADS) + any(TAILS), any(TOWNS));
    }

    private void add(int person, String family, String town) {
        var given = any(GIVEN);
        var row = List.of(
                given,
                family,
                "%04d-%02d-%02d".formatted(1930 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                town,
                "%s%d@%s.example"
                        .formatted(given.toLowerCase(java.util.Locale.ROOT), random.nextInt(1000), any(HEADS)));
        for (var time = 0; time <= random.nextInt(4); time++) {
            var written = new ArrayList<>(List.of("r" + rows.size()));
            row.forEach(text -> written.add(text(text)));
            truth.put(written.get(0), person);
            rows.add(written);
        }
    }

    private String text(String text) {
        var share = random.nextInt(20);
        if (share < 2) {
            return "";
        }
        var at = random.nextInt(text.length());
        return share > 2 ? text : text.substring(0, at) + text.substring(Math.min(text.length(), at + 1));
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    /** @param heading one heading for each of the six columns */
    public String csv(String heading) {
        var csv = new StringBuilder(heading).append('\n');
        rows.forEach(row -> csv.append(String.join(",", row)).append('\n'));
        return csv.toString();
    }

    /** The same rows in another order. */
    public SomePeople shuffled(long seed) {
        Collections.shuffle(rows, new Random(seed));
        return this;
    }

    public boolean same(String left, String right) {
        return truth.get(left).equals(truth.get(right));
    }

    /** How many pairs are of one person. */
    public long pairs() {
        var sizes = new HashMap<Integer, Long>();
        truth.values().forEach(person -> sizes.merge(person, 1L, Long::sum));
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }
}
