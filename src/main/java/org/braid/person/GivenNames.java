package org.braid.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Compares given names: knows short forms, and tells a slip from another child's name. */
final class GivenNames {
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final double TYPO = 0.95;
    private static final double SIMILAR = 0.9;
    /** Below this length one letter parts too many true names: Mia and Mya, Ava and Ada. */
    private static final int SHORT = 4;

    private final Map<String, Set<Integer>> groups = new HashMap<>();
    private final Set<String> names;
    private final int[] families;

    /**
     * @param people those whose names tell which spellings are in use
     */
    GivenNames(LinkageModel model, List<Profile> people, int distinctNames) {
        names = model.names();
        for (var group = 0; group < model.nicknames().size(); group++) {
            for (var name : model.nicknames().get(group)) {
                groups.computeIfAbsent(name, key -> new HashSet<>()).add(group);
            }
        }
        families = families(people, distinctNames);
    }

    /** How many family names go with each given name: a slip hardly ever meets many. */
    private static int[] families(List<Profile> people, int distinctNames) {
        var families = new int[distinctNames];
        people.stream()
                .mapToLong(person ->
                        (long) person.given().id() << 32 | person.family().id())
                .distinct()
                .forEach(pair -> families[(int) (pair >> 32)]++);
        return families;
    }

    Level compare(Name left, Name right) {
        if (!left.stated() || !right.stated()) {
            return Level.NOT_STATED;
        }
        if (left.isInitial() || right.isInitial()) {
            return left.first().charAt(0) == right.first().charAt(0) ? Level.GIVEN_INITIAL : Level.GIVEN_DIFFERENT;
        }
        if (left.id() == right.id() || left.squeezed().equals(right.squeezed())) {
            return Level.GIVEN_EXACT;
        }
        if (left.first().equals(right.first())) {
            return middleNamesAgree(left, right) ? Level.GIVEN_FIRST_WORD : Level.GIVEN_SIMILAR;
        }
        return nicknames(left, right) ? Level.GIVEN_NICKNAME : resemblance(left, right);
    }

    /** Two names that cannot be one person's unless something else says so. */
    boolean conflict(Name left, Name right) {
        var level = compare(left, right);
        return level == Level.GIVEN_DIFFERENT || (level == Level.GIVEN_SIMILAR && bothInUse(left, right));
    }

    private static boolean middleNamesAgree(Name left, Name right) {
        return left.words().size() == 1
                || right.words().size() == 1
                || left.words().get(1).charAt(0) == right.words().get(1).charAt(0);
    }

    private boolean nicknames(Name left, Name right) {
        var both = groups.getOrDefault(left.first(), Set.of());
        return groups.getOrDefault(right.first(), Set.of()).stream().anyMatch(both::contains);
    }

    private Level resemblance(Name left, Name right) {
        var middleNamesAgree = middleNamesAgree(left, right);
        var one = middleNamesAgree ? left.first() : left.squeezed();
        var other = middleNamesAgree ? right.first() : right.squeezed();
        var similarity = SIMILARITY.apply(one, other);
        if ((similarity >= TYPO || slip(one, other) || shortSlip(left, right)) && !bothInUse(left, right)) {
            return Level.GIVEN_TYPO;
        }
        var similar = similarity >= SIMILAR || left.words().stream().anyMatch(right.words()::contains);
        return similar ? Level.GIVEN_SIMILAR : Level.GIVEN_DIFFERENT;
    }

    private static boolean slip(String left, String right) {
        return Math.min(left.length(), right.length()) < SHORT ? Slip.swapped(left, right) : Slip.between(left, right);
    }

    /** Of two short names one letter apart, one is a slip only where the other is known to be a name. */
    private boolean shortSlip(Name left, Name right) {
        return left.first().charAt(0) == right.first().charAt(0)
                && (inUse(left, right) || inUse(right, left))
                && Slip.between(left.first(), right.first());
    }

    /** Whether both are names in their own right, so that neither is the other with a slip. */
    private boolean bothInUse(Name left, Name right) {
        return inUse(left, right) && inUse(right, left);
    }

    private boolean inUse(Name name, Name other) {
        return names.contains(name.first())
                || groups.containsKey(name.first())
                || (families[name.id()] >= 3 && families[name.id()] * 10 >= families[other.id()]);
    }
}
