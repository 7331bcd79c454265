package org.braid.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.braid.story.Feed.Semantics;
import org.braid.story.Sent.Line;

/** What follows from what was sent, by a second way of thinking: maps of claims, and the three rules of semantics. */
public final class Belief {
    private final SortedMap<String, Claim> claims = new TreeMap<>();
    /** Every file that was ever received, under the name of its first coming. */
    private final Map<String, Sent> ledger = new LinkedHashMap<>();

    private final Set<String> reported = new HashSet<>();
    private final Set<String> read = new HashSet<>();
    private final List<Sent> applied = new ArrayList<>();
    private final Map<Sender, LocalDate> latest = new TreeMap<>();
    private long rows;

    /** A night that is broken off leaves nothing but its files. Whose a claim is does not change what it comes to. */
    public Belief after(Night night) {
        if (night.decision().isPresent()) {
            rows = 0;
            return this;
        }
        var waiting = ledger.keySet().stream()
                .filter(content -> !reported.contains(content))
                .toList();
        var tonight = new HashSet<String>();
        rows = 0;
        if (night.whole()) {
            waiting.forEach(content -> take(ledger.get(content), night, tonight));
        }
        for (var sent : night.files()) {
            var first = ledger.computeIfAbsent(sent.content(), content -> sent);
            if (night.whole()) {
                take(first, night, tonight);
            }
        }
        return this;
    }

    /** Every claim in force, by its key. */
    public SortedMap<String, Claim> claims() {
        return new TreeMap<>(claims);
    }

    /** The deliveries that counted, each once, in the order in which they were read. */
    public List<Sent> applied() {
        return List.copyOf(applied);
    }

    /** Of all files that the last night looked at, each once. */
    public long rows() {
        return rows;
    }

    /** By funder, what all claims come to in the year of a day. */
    public SortedMap<String, Long> byFunder(LocalDate day) {
        var sums = new TreeMap<String, Long>();
        claims.values().forEach(claim -> sums.merge(claim.funder(), claim.inYearOf(day), Long::sum));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    /** The same bytes twice in a night, or again after a night that read them, say nothing new. */
    private void take(Sent sent, Night night, Set<String> tonight) {
        if (!tonight.add(sent.content())) {
            return;
        }
        rows += sent.lines().size();
        if (!read.contains(sent.content())) {
            reported.add(sent.content());
            var absent = absent(sent);
            if (night.trusted() || !tooMuch(sent, absent)) {
                read.add(sent.content());
                applied.add(sent);
                apply(sent, absent);
            }
        }
    }

    private void apply(Sent sent, Set<String> absent) {
        if (sent.lines().stream().noneMatch(line -> line.refused() && line.key().isEmpty())) {
            claims.keySet().removeAll(absent);
        }
        said(sent).forEach((key, claim) -> {
            if (sent.sender().feed().semantics == Semantics.APPEND) {
                claims.putIfAbsent(key, claim);
            } else {
                claims.put(key, claim);
            }
        });
        if (!said(sent).isEmpty()) {
            sent.speaksFor().flatMap(Days::last).ifPresent(last -> latest.merge(sent.sender(), last, Belief::later));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Of rows with one key the first good one counts. */
    private static Map<String, Claim> said(Sent sent) {
        var said = new LinkedHashMap<String, Claim>();
        sent.lines().forEach(line -> line.claim().ifPresent(claim -> said.putIfAbsent(line.key(), claim)));
        return said;
    }

    /** What a snapshot replaces and no longer says; a row that is of no use still says that the claim is there. */
    private Set<String> absent(Sent sent) {
        var absent = new HashSet<>(replaced(sent).keySet());
        sent.lines().stream()
                .filter(line -> line.claim().isPresent() || line.refused())
                .map(Line::key)
                .forEach(absent::remove);
        return absent;
    }

    private Map<String, Claim> replaced(Sent sent) {
        var replaced = new TreeMap<>(claims);
        replaced.values().removeIf(claim -> !isReplaced(claim, sent));
        return replaced;
    }

    /** The latest extract speaks for all that is to come; an older one cannot. A file without a good row speaks for nobody. */
    private boolean isReplaced(Claim claim, Sent sent) {
        if (sent.sender().feed().semantics != Semantics.SNAPSHOT
                || said(sent).isEmpty()
                || !claim.authority().equals(sent.sender().authority)) {
            return false;
        }
        return sent.speaksFor()
                .map(days -> isLatest(sent.sender(), days) ? days.open() : days)
                .map(days -> days.meets(claim.days()))
                .orElse(true);
    }

    private boolean isLatest(Sender sender, Days days) {
        return !latest.containsKey(sender) || !days.last().orElseThrow().isBefore(latest.get(sender));
    }

    /** More than a fifth of the descriptions of people, or of the pounds. */
    private boolean tooMuch(Sent sent, Set<String> absent) {
        var replaced = replaced(sent);
        var staying = new TreeMap<>(replaced);
        staying.keySet().removeAll(absent);
        return (people(replaced) - people(staying)) * 5 > people(replaced)
                || (pence(replaced) - pence(staying)) * 5 > pence(replaced);
    }

    private static long people(Map<String, Claim> claims) {
        return claims.values().stream().map(Claim::told).distinct().count();
    }

    private static long pence(Map<String, Claim> claims) {
        return claims.values().stream()
                .mapToLong(claim -> Math.abs(claim.pence()))
                .sum();
    }
}
