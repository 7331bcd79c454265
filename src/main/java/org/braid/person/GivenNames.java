package org.braid.person;

import java.util.HashMap;
import java.util.HashSet;
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

    /** Honours and customs of which many sons, or daughters, of a family have one. */
    private static final Set<String> BEFORE_NAMES = Set.of(
            "MD",
            "MOHAMED",
            "MOHAMMAD",
            "MOHAMMED",
            "MOHD",
            "MOSAMMAT",
            "MOST",
            "MST",
            "MUHAMMAD",
            "MUHAMMED",
            "MUSAMMAT",
            "SAYED",
            "SAYYID",
            "SHEIKH",
            "SK",
            "SYED",
            "SYEDA",
            "THI",
            "VAN");

    private final Map<String, Set<Integer>> groups = new HashMap<>();
    private final MiddleNames middleNames;
    private final Set<String> names;
    private final Families families;

    /**
     * @param families of those whose names tell which spellings are in use
     */
    GivenNames(LinkageModel model, Families families) {
        names = model.names();
        for (var group = 0; group < model.nicknames().size(); group++) {
            for (var name : model.nicknames().get(group)) {
                groups.computeIfAbsent(name, key -> new HashSet<>()).add(group);
            }
        }
        this.families = families;
        middleNames = new MiddleNames(this::nicknames, this::listed);
    }

    Level compare(Name left, Name right) {
        if (!left.stated() || !right.stated()) {
            return Level.NOT_STATED;
        }
        if (left.id() == right.id() || left.squeezed().equals(right.squeezed())) {
            return left.isInitials() ? Level.GIVEN_INITIAL : Level.GIVEN_EXACT;
        }
        return left.isInitial() || right.isInitial() ? initials(left, right) : words(left, right);
    }

    /** An initial is short for the first word; or it is a father's or a village's, and the name stands behind it. */
    private Level initials(Name left, Name right) {
        var same = left.first().charAt(0) == right.first().charAt(0);
        if (left.isInitials() || right.isInitials()) {
            return same ? initialsOnly(left, right) : Level.GIVEN_DIFFERENT;
        }
        var level =
                behind(left.isInitial() ? left.withoutFirst() : left, right.isInitial() ? right.withoutFirst() : right);
        if (left.isInitial() && right.isInitial()) {
            return same || level == Level.GIVEN_DIFFERENT ? level : Level.GIVEN_SIMILAR;
        }
        return same && level.isOneOf(Level.GIVEN_SIMILAR, Level.GIVEN_DIFFERENT) ? shortened(left, right) : level;
    }

    private Level initialsOnly(Name left, Name right) {
        return middleNames.agree(left, right) ? Level.GIVEN_INITIAL : Level.GIVEN_SIMILAR;
    }

    /** J Robert may be James, and is where James has Robert, too. */
    private Level shortened(Name left, Name right) {
        var alone = left.words().size() == 1 || right.words().size() == 1;
        return alone ? Level.GIVEN_SIMILAR : initialsOnly(left, right);
    }

    /** Compares what stands behind a word that the two, or one of them, may leave out. */
    private Level behind(Name left, Name right) {
        var level = compare(left, right);
        return level == Level.GIVEN_EXACT ? Level.GIVEN_FIRST_WORD : level;
    }

    private Level words(Name left, Name right) {
        if (left.first().equals(right.first())) {
            return middleNames.agree(left, right) ? Level.GIVEN_FIRST_WORD : Level.GIVEN_SIMILAR;
        }
        if (left.sameWords(right) || calledAlike(left, right) || calledAlike(right, left)) {
            return Level.GIVEN_FIRST_WORD;
        }
        if (nicknames(left, right)) {
            return middleNames.agree(left, right) ? Level.GIVEN_NICKNAME : Level.GIVEN_SIMILAR;
        }
        return resemblance(left, right);
    }

    /** Whether the one is the other without a first word that its bearers are not called by. */
    private boolean calledAlike(Name left, Name right) {
        return left.words().size() > 1
                && BEFORE_NAMES.contains(left.first())
                && left.words().get(1).equals(right.first())
                && middleNames.agree(left.withoutFirst(), right);
    }

    /** Two names that cannot be one person's unless something else says so. */
    boolean conflict(Name left, Name right) {
        var level = compare(left, right);
        return level == Level.GIVEN_DIFFERENT || (level == Level.GIVEN_SIMILAR && bothInUse(left, right));
    }

    private boolean nicknames(Name left, Name right) {
        return nicknames(left.first(), right.first());
    }

    private boolean nicknames(String left, String right) {
        var both = groups.getOrDefault(left, Set.of());
        return groups.getOrDefault(right, Set.of()).stream().anyMatch(both::contains);
    }

    private Level resemblance(Name left, Name right) {
        var middleNamesAgree = middleNames.agree(left, right);
        var one = middleNamesAgree ? left.first() : left.squeezed();
        var other = middleNamesAgree ? right.first() : right.squeezed();
        if (Spelling.same(one, other) && !(listed(left.first()) && listed(right.first()))) {
            return Level.GIVEN_TYPO;
        }
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
        return listed(name.first())
                || (families.count(name) >= 3 && families.count(name) * 10 >= families.count(other));
    }

    private boolean listed(String name) {
        return names.contains(name) || groups.containsKey(name);
    }
}
