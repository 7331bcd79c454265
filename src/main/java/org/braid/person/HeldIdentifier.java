package org.braid.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.braid.audit.Night;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.Validity;
import org.jspecify.annotations.Nullable;

/**
 * An identifier that a person has or had, with all that is said of it.
 *
 * @param validity the days on which it is valid, from the first to the last that a feed says
 * @param feeds who states it, or stated it last; sorted
 * @param sinceNight the first that knew of it
 * @param untilNight the first in which nobody stated it any more; {@link Night#STILL} while somebody does
 * @param supersededBy the value of the same system that took its place; null while none did
 * @param sharedWith our ids of other people who have it on days that overlap, sorted
 */
public record HeldIdentifier(
        Identifier identifier,
        Validity validity,
        List<String> feeds,
        int sinceNight,
        int untilNight,
        @Nullable String supersededBy,
        List<String> sharedWith) {

    private static final Comparator<HeldIdentifier> EARLIEST = Comparator.<HeldIdentifier, LocalDate>comparing(
                    held -> held.validity.startInclusive(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingInt(HeldIdentifier::sinceNight)
            .thenComparing(HeldIdentifier::identifier);

    /** What it is on a day. */
    public enum Standing {
        VALID,
        NOT_YET,
        ENDED,
        /** No feed says on which days it is valid. */
        NOT_SAID
    }

    public HeldIdentifier {
        feeds = List.copyOf(feeds);
        sharedWith = List.copyOf(sharedWith);
    }

    static List<HeldIdentifier> of(List<IdentifierClaim> claims, List<SharedIdentifier> shared) {
        var superseded = claims.stream()
                .map(IdentifierClaim::identifier)
                .filter(identifier -> identifier.system().equals(Identifier.NHS_SUPERSEDED))
                .map(Identifier::value)
                .collect(Collectors.toUnmodifiableSet());
        var held = claims.stream()
                .map(IdentifierClaim::asNhsNumber)
                .collect(Collectors.groupingBy(IdentifierClaim::identifier, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(HeldIdentifier::last)
                .toList();
        return held.stream()
                .map(each -> each.beside(held, superseded).sharedBy(shared))
                .toList();
    }

    /** What stands now counts, or where nothing does, what ended last. */
    private static HeldIdentifier last(List<IdentifierClaim> claims) {
        var until = claims.stream().mapToInt(IdentifierClaim::untilNight).max().orElseThrow();
        var last = claims.stream().filter(claim -> claim.untilNight() == until).toList();
        return new HeldIdentifier(
                claims.get(0).identifier(),
                last.stream()
                        .map(IdentifierClaim::validity)
                        .filter(Validity::stated)
                        .reduce(Validity::spanning)
                        .orElse(Validity.UNSTATED),
                last.stream().map(IdentifierClaim::feed).distinct().sorted().toList(),
                claims.stream().mapToInt(IdentifierClaim::sinceNight).min().orElseThrow(),
                until,
                null,
                List.of());
    }

    public boolean known() {
        return untilNight == Night.STILL;
    }

    public Standing on(LocalDate day) {
        if (!validity.stated()) {
            return Standing.NOT_SAID;
        }
        return validity.endedBy(day) ? Standing.ENDED : validity.beginsAfter(day) ? Standing.NOT_YET : Standing.VALID;
    }

    /** @param superseded the NHS numbers of which somebody says so */
    private HeldIdentifier beside(List<HeldIdentifier> all, Set<String> superseded) {
        var said = isNhsNumberIn(superseded);
        var successor = all.stream()
                .filter(each -> each.identifier.system().equals(identifier.system()))
                .filter(each -> said ? !each.isNhsNumberIn(superseded) : givesWayTo(each))
                .min(EARLIEST)
                .map(each -> each.identifier.value())
                .orElse(null);
        return new HeldIdentifier(identifier, validity, feeds, sinceNight, untilNight, successor, sharedWith);
    }

    private boolean isNhsNumberIn(Set<String> numbers) {
        return identifier.system().equals(Identifier.NHS) && numbers.contains(identifier.value());
    }

    /** By its days where they are said; else where nobody stated it any more when the other came. */
    private boolean givesWayTo(HeldIdentifier other) {
        return validity.endsBefore(other.validity) || untilNight <= other.sinceNight;
    }

    private HeldIdentifier sharedBy(List<SharedIdentifier> shared) {
        var others = shared.stream()
                .filter(each -> known() && each.identifier().equals(identifier))
                .filter(each -> each.validity().mayOverlap(validity))
                .map(SharedIdentifier::person)
                .distinct()
                .sorted()
                .toList();
        return new HeldIdentifier(identifier, validity, feeds, sinceNight, untilNight, supersededBy, others);
    }
}
