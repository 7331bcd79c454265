package org.braid.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;
import org.braid.person.Link.Stage;

/** Stages 1 and 2 of the cascade: pairs that share an identifier, checked against what else they say. */
final class IdentifierBonds {
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
        eachPair(holders.values(), this::addNhsNumber);
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
        eachPair(holders.values(), this::addScoped);
    }

    private void eachPair(Collection<List<Profile>> groups, BiConsumer<Profile, Profile> action) {
        for (var group : groups) {
            narrowed += group.size() > window ? 1 : 0;
            Blocking.eachPair(group, window, action);
        }
    }

    private void addNhsNumber(Profile left, Profile right) {
        var check = CrossCheck.of(left, right, givenNames);
        var doubt = "the same NHS number, but date of birth and name do not confirm it";
        if (left.verified() && right.verified()) {
            var sure = check.anyAgrees() || check.nothingStated();
            add(left, right, Stage.NHS_NUMBER, check.evidence("the same verified NHS number"), sure, doubt);
        } else if (left.verified() || right.verified()) {
            var evidence = check.evidence("the same NHS number, verified on one side");
            add(left, right, Stage.NHS_NUMBER, evidence, check.anyAgrees(), doubt);
        } else {
            var evidence = check.evidence("the same NHS number, not verified");
            add(left, right, Stage.NHS_NUMBER, evidence, check.bothAgree(), doubt);
        }
    }

    private void addScoped(Profile left, Profile right) {
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
        add(
                left,
                right,
                Stage.SCOPED_IDENTIFIER,
                check.evidence("the same identifier of the same system"),
                !check.contradicts(),
                "the same identifier, but date of birth and both names differ");
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
