package org.braid.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Names as common as names are: the list's n-th is drawn about 1/n as often as its first. */
final class Names {
    private final Map<String, Integer> shares = new LinkedHashMap<>();
    private final Map<String, List<String>> families = new HashMap<>();
    private final Map<String, List<String>> given = new HashMap<>();
    private final Map<String, List<String>> nicknames = new HashMap<>();

    Names() {
        for (var line : lines("family-names.txt")) {
            var colon = line.indexOf(':');
            var heading = line.substring(0, colon).split(" ", -1);
            shares.put(heading[0], Integer.parseInt(heading[1]));
            families.put(heading[0], words(line.substring(colon + 1)));
        }
        for (var line : lines("given-names.txt")) {
            var colon = line.indexOf(':');
            given.put(line.substring(0, colon), words(line.substring(colon + 1)));
        }
        for (var line : lines("nicknames.txt")) {
            var words = words(line);
            nicknames.put(words.get(0), words.subList(1, words.size()));
        }
    }

    String culture(Dice dice) {
        var left = dice.below(shares.values().stream().mapToInt(share -> share).sum());
        for (var share : shares.entrySet()) {
            left -= share.getValue();
            if (left < 0) {
                return share.getKey();
            }
        }
        throw new IllegalStateException("no culture has a share");
    }

    String family(String culture, Dice dice) {
        return common(of(families, culture), dice);
    }

    String given(String culture, String gender, int birthYear, Dice dice) {
        var era = birthYear < 1960 ? "old" : birthYear < 1995 ? "mid" : "young";
        return common(of(given, culture + " " + gender + " " + era), dice);
    }

    /** What people with that name are called; empty for most names. */
    List<String> nicknames(String name) {
        return nicknames.getOrDefault(name, List.of());
    }

    int familyNames() {
        return (int) families.values().stream().flatMap(List::stream).distinct().count();
    }

    int givenNames() {
        return (int) given.values().stream().flatMap(List::stream).distinct().count();
    }

    /** Zipf's law with the first places flattened: a share drawn evenly on a logarithmic scale. */
    private static String common(List<String> names, Dice dice) {
        var place = Math.exp(dice.share() * Math.log((names.size() + 6) / 6.0)) * 6 - 6;
        return names.get((int) Math.min(place, names.size() - 1));
    }

    private static List<String> of(Map<String, List<String>> lists, String heading) {
        return Objects.requireNonNull(lists.get(heading), heading);
    }

    private static List<String> words(String line) {
        return List.of(line.trim().split(" ", -1));
    }

    private static List<String> lines(String resource) {
        var lines = new ArrayList<String>();
        var stream = Objects.requireNonNull(Names.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(lines::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }
}
