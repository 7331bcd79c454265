package org.braid.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.braid.person.Link.Stage;

/** Stages 1 and 2 of the cascade: pairs that share an identifier, checked against what else they say. */
final class IdentifierBonds {
    private static final String CONTRADICTED = "the same identifier, but date of birth and both names differ";
    private static final String UNCONFIRMED = "the same identifier, which its feed also gives with an NHS number;"
            + " without one, date of birth or a name must agree, and none does";

    private final GivenNames givenNames;
    private final int window;
    private final List<Bond> bonds = new ArrayList<>();
    private final List<Doubtful> doubts = new ArrayList<>();
    private int narrowed;

    /** A pair whose shared identifier is contradicted by the rest. */
    record Doubtful(Bond bond, String reason) {}

    /**
     * @param window the number of members from which those of one number are only compared with their neighbours
     */
    IdentifierBonds(GivenNames givenNames, int window) {
        this.givenNames = givenNames;
        this.window = window;
    }

    static IdentifierBonds of(List<Profile> profiles, GivenNames givenNames, int window) {
        var found = new IdentifierBonds(givenNames, window);
        found.addNhsNumbers(profiles);
        found.addScoped(profiles);
        return found;
    }

    /** Strongest first. */
    List<Bond> bonds() {
        return bonds.stream().sorted(Bond.STRONGEST_FIRST).toList();
    }

    List<Doubtful> doubts() {
        return doubts;
    }

    /** How many identifiers have too many holders to compare each with each. */
    int narrowed() {
        return narrowed;
    }

    private void addNhsNumbers(List<Profile> profiles) {
        var holders = new HashMap<String, List<Profile>>();
        profiles.stream()
                .filter(profile -> !profile.secluded() && !profile.nhsNumber().isEmpty())
                .forEach(profile -> holders.computeIfAbsent(profile.nhsNumber(), none -> new ArrayList<>(4))
                        .add(profile));
        holders.values().forEach(group -> eachPair(group, this::addNhsNumber));
    }

    private void addScoped(List<Profile> profiles) {
        var holders = new HashMap<String, List<Profile>>();
        for (var profile : profiles) {
            for (var identifier : profile.scoped()) {
                // a secluded person's number is theirs within their feed only
                var scope = identifier.system()
                        + '\n'
                        + identifier.value()
                        + (profile.secluded() ? '\n' + profile.feed() : "");
                holders.computeIfAbsent(scope, none -> new ArrayList<>(4)).add(profile);
            }
        }
        for (var group : holders.values()) {
            var numbering = numberingFeeds(group);
            eachPair(group, (left, right) -> addScoped(left, right, numbering));
        }
    }

    /** The feeds that state an identifier with an NHS number somewhere. */
    private static Set<String> numberingFeeds(List<Profile> holders) {
        return holders.size() < 2
                ? Set.of()
                : holders.stream()
                        .filter(profile -> !profile.nhsNumber().isEmpty())
                        .map(Profile::feed)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private void eachPair(List<Profile> group, BiConsumer<Profile, Profile> action) {
        narrowed += group.size() > window ? 1 : 0;
        Blocking.eachPair(group, window, action);
    }

    private void addNhsNumber(Profile left, Profile right) {
        var check = CrossCheck.of(left, right, givenNames);
        var same = left.statedNumber().equals(right.statedNumber());
        var shared = same ? "the same NHS number" : "NHS numbers of which one superseded the other";
        var doubt = shared + ", but date of birth and name do not confirm it";
        if (left.verified() && right.verified()) {
            var sure = check.anyAgrees() || check.nothingStated();
            var evidence = check.evidence(same ? "the same verified NHS number" : shared + ", both verified");
            add(left, right, Stage.NHS_NUMBER, evidence, sure, doubt);
        } else if (left.verified() || right.verified()) {
            var evidence = check.evidence(shared + ", verified on one side");
            add(left, right, Stage.NHS_NUMBER, evidence, check.anyAgrees(), doubt);
        } else {
            var evidence = check.evidence(shared + ", not verified");
            add(left, right, Stage.NHS_NUMBER, evidence, check.bothAgree(), doubt);
        }
    }

    /** @param numbering the feeds that state the identifier with an NHS number, too */
    private void addScoped(Profile left, Profile right, Set<String> numbering) {
        if (left.secluded()) {
            bonds.add(new Bond(
                    left.index(),
                    right.index(),
                    Stage.SCOPED_IDENTIFIER,
                    Bond.CERTAIN,
                    List.of("the same identifier in the same feed")));
            return;
        }
        var check = CrossCheck.of(left, right, givenNames);
        var sure = needsConfirming(left, right, numbering) ? check.anyAgrees() : !check.contradicts();
        add(
                left,
                right,
                Stage.SCOPED_IDENTIFIER,
                check.evidence("the same identifier of the same system"),
                sure,
                check.contradicts() ? CONTRADICTED : UNCONFIRMED);
    }

    /** Two that are unsure in the same way, with nothing to confirm either, are as much alike as before. */
    private static boolean needsConfirming(Profile left, Profile right, Set<String> numbering) {
        var one = isUnsure(left, numbering);
        var other = isUnsure(right, numbering);
        return (one || other) && !(one && other && left.isUndescribed() && right.isUndescribed());
    }

    /** Record 3 of the published four (docs/linkage.md): it has no NHS number, and its feed gives its identifier with one. */
    private static boolean isUnsure(Profile profile, Set<String> numbering) {
        return profile.nhsNumber().isEmpty() && numbering.contains(profile.feed());
    }

    private void add(Profile left, Profile right, Stage stage, List<String> evidence, boolean sure, String doubt) {
        var bond = new Bond(left.index(), right.index(), stage, Bond.CERTAIN, evidence);
        if (sure) {
            bonds.add(bond);
        } else {
            doubts.add(new Doubtful(bond, doubt));
        }
    }
}
