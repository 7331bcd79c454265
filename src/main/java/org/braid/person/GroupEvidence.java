package org.braid.person;

import java.util.List;

/**
 * What two groups of descriptions tell beyond the one pair that would join them. All in bits, and all of what one person's
 * descriptions do not do: be written down twice by one feed, or be settled at two addresses.
 */
final class GroupEvidence {
    private final LinkageModel model;
    private final Profiles profiles;
    /** Of a description that is not at its person's address, as a pair shows it twice. */
    private final double moved;

    GroupEvidence(LinkageModel model, Profiles profiles) {
        this.model = model;
        this.profiles = profiles;
        moved = LinkageModel.log2(model.odds(Level.POSTCODE_DIFFERENT).m() / 2);
    }

    double beyond(Bond bond, Group left, Group right) {
        return byFeeds(bond, left.members(), right.members()) + byHomes(bond, left.members(), right.members());
    }

    /** A feed that describes both speaks against, feeds that describe one or the other speak for it. */
    private double byFeeds(Bond bond, List<Profile> left, List<Profile> right) {
        var same = 0;
        for (var one : left) {
            for (var other : right) {
                same += one.feed().equals(other.feed()) ? 1 : 0;
            }
        }
        var ofPair = profiles.get(bond.left())
                        .feed()
                        .equals(profiles.get(bond.right()).feed())
                ? 1
                : 0;
        var others = left.size() * right.size() - same - (1 - ofPair);
        return (same - ofPair) * model.weight(Level.FEED_SAME) + others * model.weight(Level.FEED_OTHER);
    }

    /** Each of the fewer must have been written down away from home; where it is as many, either side may be home. */
    private double byHomes(Bond bond, List<Profile> left, List<Profile> right) {
        var lefts = left.stream().filter(GroupEvidence::hasHome).toList();
        var rights = right.stream().filter(GroupEvidence::hasHome).toList();
        if (lefts.isEmpty() || rights.isEmpty() || meet(lefts, rights)) {
            return 0;
        }
        var fewer = Math.min(lefts.size(), rights.size());
        var either = lefts.size() == rights.size() ? 0 : -1;
        var ofPair = Postcodes.compare(
                        profiles.get(bond.left()).postcode(),
                        profiles.get(bond.right()).postcode())
                == Level.NOT_STATED;
        return (fewer - 1) * moved + either + (ofPair ? model.weight(Level.POSTCODE_DIFFERENT) : 0);
    }

    private static boolean hasHome(Profile profile) {
        return !profile.postcode().isEmpty();
    }

    private static boolean meet(List<Profile> left, List<Profile> right) {
        return left.stream().anyMatch(one -> right.stream().anyMatch(other -> near(one, other)));
    }

    private static boolean near(Profile one, Profile other) {
        return Postcodes.compare(one.postcode(), other.postcode())
                .isOneOf(Level.POSTCODE_EXACT, Level.POSTCODE_FOLDED, Level.POSTCODE_SLIP);
    }
}
