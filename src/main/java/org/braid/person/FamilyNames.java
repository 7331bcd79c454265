package org.braid.person;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Compares family names. */
final class FamilyNames {
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final double TYPO = 0.95;
    private static final double SIMILAR = 0.88;
    private static final int SHORT = 4;

    /** Words that many family names begin with: to share one says nothing. */
    private static final Set<String> PARTICLES = Set.of(
            "AL", "AP", "BEN", "BIN", "BINT", "BINTE", "D", "DA", "DAS", "DE", "DEL", "DELLA", "DEN", "DER", "DI", "DO",
            "DOS", "DU", "EL", "IBN", "LA", "LAS", "LE", "LOS", "MAC", "MC", "NI", "O", "SAN", "SANTA", "ST", "TEN",
            "TER", "UI", "VAN", "VON", "Y", "ZU", "ZUM", "ZUR");

    /** Second names that go with any family name: to share one says something only where it is all that is stated. */
    private static final Set<String> SECOND_NAMES =
            Set.of("BANO", "BEGUM", "BIBI", "DEVI", "KAUR", "KHANOM", "KHANUM", "KHATOON", "KHATUN", "KUMAR", "SINGH");

    /** Written together with the name, or left out. */
    private static final Set<String> PREFIXES = Set.of("AL", "DE", "DELA", "EL", "MAC", "MC", "VAN", "VANDE", "VANDER");

    private FamilyNames() {}

    static boolean hasParticle(Name name) {
        return name.words().size() > 1 && name.words().stream().anyMatch(PARTICLES::contains);
    }

    static Level compare(Name left, Name right) {
        if (!left.stated() || !right.stated()) {
            return Level.NOT_STATED;
        }
        if (left.id() == right.id() || oneName(left, right)) {
            return Level.FAMILY_EXACT;
        }
        if (onePart(left, right)) {
            return Level.FAMILY_PART;
        }
        var level = resemblance(core(left), core(right));
        return level == Level.FAMILY_DIFFERENT && left.words().stream().anyMatch(word -> shared(word, left, right))
                ? Level.FAMILY_SIMILAR
                : level;
    }

    /** Without the particles before it: van der Velde does not resemble van der Linden. */
    private static String core(Name name) {
        var words = name.words();
        if (words.size() == 1 || !PARTICLES.contains(words.get(0))) {
            return name.squeezed();
        }
        var last = words.size() - 1;
        return IntStream.range(0, words.size())
                .filter(at -> at == last || !PARTICLES.contains(words.get(at)))
                .mapToObj(words::get)
                .collect(Collectors.joining());
    }

    private static boolean oneName(Name left, Name right) {
        return left.squeezed().equals(right.squeezed())
                || Spelling.same(left.squeezed(), right.squeezed())
                || left.sameWords(right);
    }

    /** Whether one has all that the other has; two who each have a part of their own only resemble each other. */
    private static boolean onePart(Name left, Name right) {
        return within(left, right)
                || within(right, left)
                || prefixed(left.squeezed(), right.squeezed())
                || prefixed(right.squeezed(), left.squeezed());
    }

    private static boolean within(Name name, Name longer) {
        var telling =
                name.words().stream().filter(word -> !PARTICLES.contains(word)).toList();
        return name.words().stream().anyMatch(word -> shared(word, name, longer))
                && longer.words().containsAll(telling);
    }

    private static boolean shared(String word, Name left, Name right) {
        if (!left.words().contains(word) || !right.words().contains(word)) {
            return false;
        }
        if (left.words().size() == 1 || right.words().size() == 1) {
            return word.length() > 1;
        }
        return word.length() >= SHORT - 1 && !PARTICLES.contains(word) && !SECOND_NAMES.contains(word);
    }

    private static boolean prefixed(String name, String rest) {
        return rest.length() >= SHORT
                && name.endsWith(rest)
                && PREFIXES.contains(name.substring(0, name.length() - rest.length()));
    }

    private static Level resemblance(String left, String right) {
        var similarity = SIMILARITY.apply(left, right);
        var slip = Math.min(left.length(), right.length()) >= SHORT && Slip.between(left, right);
        if (similarity >= TYPO || slip) {
            return Level.FAMILY_TYPO;
        }
        return similarity >= SIMILAR ? Level.FAMILY_SIMILAR : Level.FAMILY_DIFFERENT;
    }
}
