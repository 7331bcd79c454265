package org.braid.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.StatementKey;
import org.braid.record.Authority.Voice;

/**
 * Decides what counts, so that money which several feeds tell of counts once. Nothing is added up, split or moved: a
 * statement is a line, or stands beside one, or waits (docs/decisions/0003-counting-once.md).
 */
final class CountingOnce {
    private final Authority authority;
    private final List<Strand> strands = new ArrayList<>();
    private final List<Told> waiting = new ArrayList<>();

    private CountingOnce(Authority authority) {
        this.authority = authority;
    }

    /**
     * What counts, and what waits.
     *
     * @param waiting statements about money that nobody with authority states
     */
    record Counted(List<Strand> strands, List<Told> waiting) {
        Counted {
            strands = List.copyOf(strands);
            waiting = List.copyOf(waiting);
        }
    }

    static Counted count(Authority authority, List<Entitlement> entitlements) {
        var counting = new CountingOnce(authority);
        var replacements = new Replacements(byKey(entitlements));
        var sorted = replacements.standing();
        counting.own(counting.speaking(Voice.AUTHORITATIVE, sorted));
        // One feed after the other: the second may tell of what the first one made a line.
        byFeed(counting.speaking(Voice.FALLBACK, sorted)).forEach(told -> counting.own(counting.unmatched(told)));
        byFeed(counting.speaking(Voice.REPORT, sorted))
                .forEach(told -> counting.waiting.addAll(counting.unmatched(told)));
        replacements.replaced(counting::replaced);
        return new Counted(counting.strands, counting.waiting);
    }

    /** It is told again of the money that counts in its place; where nothing does, it waits with what replaces it. */
    private void replaced(Entitlement entitlement, StatementKey by) {
        var told = new Told(entitlement, authority.voice(entitlement.key().feed(), entitlement.stream()));
        strands.stream()
                .filter(strand -> strand.knows(by))
                .min(Comparator.comparing((Strand strand) -> !told.sameComponent(strand))
                        .thenComparing(strand -> strand.counted().key()))
                .ifPresentOrElse(strand -> strand.takeReplaced(told), () -> waiting.add(told));
    }

    private List<Told> speaking(Voice voice, Collection<Entitlement> entitlements) {
        return entitlements.stream()
                .filter(entitlement -> authority.voice(entitlement.key().feed(), entitlement.stream()) == voice)
                .map(entitlement -> new Told(entitlement, voice))
                .toList();
    }

    /** They become lines, but for an indicative figure whose final one is there: both are kept, one counts. */
    private void own(List<Told> statements) {
        statements.stream().filter(told -> !told.isIndicative()).forEach(this::line);
        var indicative = statements.stream().filter(Told::isIndicative).toList();
        unmatched(indicative, told -> told.itsFinal(strands)).forEach(this::line);
    }

    private void line(Told told) {
        strands.add(new Strand(told.statement()));
    }

    /** The surest matches of all statements first, so that no guess takes the line another one fits exactly. */
    private List<Told> unmatched(List<Told> statements) {
        var left = statements;
        for (var way : Told.Way.values()) {
            left = unmatched(left, told -> told.line(way, strands));
        }
        return left;
    }

    private static List<Told> unmatched(List<Told> statements, Function<Told, Optional<Strand>> match) {
        var left = new ArrayList<Told>();
        for (var told : statements) {
            match.apply(told).ifPresentOrElse(strand -> strand.take(told), () -> left.add(told));
        }
        return left;
    }

    private static Collection<List<Told>> byFeed(List<Told> statements) {
        return statements.stream()
                .collect(Collectors.groupingBy(Told::feed, TreeMap::new, Collectors.toList()))
                .values();
    }

    private static Collection<Entitlement> byKey(List<Entitlement> entitlements) {
        var sorted = new TreeMap<StatementKey, Entitlement>();
        for (var entitlement : entitlements) {
            if (sorted.put(entitlement.key(), entitlement) != null) {
                throw new IllegalArgumentException("feed '%s' states one key twice"
                        .formatted(entitlement.key().feed()));
            }
        }
        return sorted.values();
    }
}
