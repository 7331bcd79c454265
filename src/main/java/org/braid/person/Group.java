package org.braid.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The descriptions held to be of one person so far, and what the guards ask of them. Not thread-safe. */
final class Group {
    private final List<Profile> members = new ArrayList<>(4);
    private final List<Bond> bonds = new ArrayList<>(4);
    private Set<String> verifiedNumbers;
    private Set<String> pupilNumbers;
    private Set<Integer> births;
    /** The indexes of those that a decision keeps out. */
    private Set<Integer> keptOut = Set.of();

    Group(Profile profile) {
        members.add(profile);
        verifiedNumbers = profile.verified() ? Set.of(profile.nhsNumber()) : Set.of();
        pupilNumbers = profile.pupilNumber().isEmpty() ? Set.of() : Set.of(profile.pupilNumber());
        births = profile.birth() == 0 ? Set.of() : Set.of(profile.birth());
    }

    void absorb(Group other, Bond bond) {
        members.addAll(other.members);
        bonds.addAll(other.bonds);
        bonds.add(bond);
        verifiedNumbers = union(verifiedNumbers, other.verifiedNumbers);
        pupilNumbers = union(pupilNumbers, other.pupilNumbers);
        births = union(births, other.births);
        keptOut = union(keptOut, other.keptOut);
    }

    void keepOut(Profile profile) {
        keptOut = union(keptOut, Set.of(profile.index()));
    }

    List<Profile> members() {
        return members;
    }

    List<Bond> bonds() {
        return bonds;
    }

    int size() {
        return members.size();
    }

    Set<String> verifiedNumbers() {
        return verifiedNumbers;
    }

    boolean isKeptFrom(Group other) {
        return !keptOut.isEmpty() && other.members.stream().anyMatch(member -> keptOut.contains(member.index()));
    }

    boolean verifiedNumbersConflict(Group other) {
        return conflict(verifiedNumbers, other.verifiedNumbers);
    }

    boolean pupilNumbersConflict(Group other) {
        return conflict(pupilNumbers, other.pupilNumbers)
                && members.stream().anyMatch(mine -> other.members.stream().anyMatch(mine::pupilNumberContradicts));
    }

    /** Whether joining would bring two dates together that differ by more than a slip and are not together already. */
    boolean birthsConflict(Group other) {
        return births.stream()
                .anyMatch(mine -> other.births.stream()
                        .anyMatch(theirs -> !births.contains(theirs)
                                && !other.births.contains(mine)
                                && !BirthDates.agree(mine, theirs)));
    }

    /** Whether given names speak against as often as for: twins whom one ambiguous short form would join. */
    boolean givenNamesConflict(Group other, GivenNames names) {
        var balance = 0;
        for (var mine : members) {
            for (var theirs : other.members) {
                balance += vote(mine, theirs, names);
            }
        }
        return balance <= 0;
    }

    private static int vote(Profile mine, Profile theirs, GivenNames names) {
        if (!mine.given().stated() || !theirs.given().stated()) {
            return 0;
        }
        return names.conflict(mine.given(), theirs.given()) && !mine.namesSwapped(theirs) ? -1 : 1;
    }

    /** One may say more than the other, but not something else. */
    private static boolean conflict(Set<String> mine, Set<String> theirs) {
        return !mine.isEmpty() && !theirs.isEmpty() && !mine.containsAll(theirs) && !theirs.containsAll(mine);
    }

    private static <T> Set<T> union(Set<T> mine, Set<T> theirs) {
        if (mine.containsAll(theirs)) {
            return mine;
        }
        if (theirs.containsAll(mine)) {
            return theirs;
        }
        return Stream.concat(mine.stream(), theirs.stream()).collect(Collectors.toCollection(HashSet::new));
    }
}
