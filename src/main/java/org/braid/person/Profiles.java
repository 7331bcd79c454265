package org.braid.person;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everyone at hand in the order of their keys, so that nothing depends on the order of arrival. */
record Profiles(List<Profile> all, Names givenNames, Names familyNames, Map<String, Integer> byKey) {

    static Profiles of(List<Identity> identities) {
        var sorted =
                identities.stream().sorted(Comparator.comparing(Identity::key)).toList();
        var givenNames = new Names();
        var familyNames = new Names();
        var secluded = secluded(sorted);
        var numbers = CurrentNumbers.of(sorted.stream()
                .filter(identity -> !secluded.contains(identity.key()))
                .map(Identity::details)
                .toList());
        var all = new ArrayList<Profile>(sorted.size());
        var byKey = new HashMap<String, Integer>();
        for (var identity : sorted) {
            if (byKey.putIfAbsent(identity.key(), all.size()) == null) {
                var apart = secluded.contains(identity.key());
                var stated = identity.details().nhsNumber().orElse("");
                var number = apart ? stated : numbers.of(stated);
                all.add(Profile.of(all.size(), identity, number, givenNames, familyNames, apart));
            }
        }
        return new Profiles(all, givenNames, familyNames, byKey);
    }

    /** Only those whose indexes are given, in the same order. */
    Profiles only(BitSet whose) {
        if (whose.cardinality() == all.size()) {
            return this;
        }
        var some = new ArrayList<Profile>(whose.cardinality());
        var places = new HashMap<String, Integer>();
        whose.stream().mapToObj(all::get).forEach(profile -> {
            places.put(profile.key(), some.size());
            some.add(profile.at(some.size()));
        });
        return new Profiles(some, givenNames, familyNames, places);
    }

    /** Others with names of the same numbers; they have no place among these. */
    List<Profile> beside(List<Identity> identities) {
        return identities.stream()
                .map(identity -> Profile.of(
                        -1,
                        identity,
                        identity.details().nhsNumber().orElse(""),
                        givenNames,
                        familyNames,
                        identity.details().protectedIdentity()))
                .toList();
    }

    Population population() {
        return Population.of(all, givenNames, familyNames);
    }

    /** The indexes of all. */
    BitSet everybody() {
        var everybody = new BitSet(all.size());
        everybody.set(0, all.size());
        return everybody;
    }

    Profile get(int index) {
        return all.get(index);
    }

    int size() {
        return all.size();
    }

    /**
     * The keys of those who are compared with nobody. Protection reaches every description that its own feed gives the same
     * identifier, through any number of them.
     */
    static Set<String> secluded(List<Identity> identities) {
        var keys = new HashSet<String>();
        var numbers = new HashSet<String>();
        var found = true;
        while (found) {
            found = false;
            for (var identity : identities) {
                if (!keys.contains(identity.key()) && isSecluded(identity, numbers)) {
                    keys.add(identity.key());
                    numbers.addAll(numbersInFeed(identity));
                    found = true;
                }
            }
        }
        return keys;
    }

    private static boolean isSecluded(Identity identity, Set<String> numbers) {
        return identity.details().protectedIdentity()
                || (!numbers.isEmpty() && numbersInFeed(identity).stream().anyMatch(numbers::contains));
    }

    private static List<String> numbersInFeed(Identity identity) {
        return Profile.scoped(identity.details().identifiers()).stream()
                .map(identifier -> identity.feed() + '\n' + identifier.system() + '\n' + identifier.value())
                .toList();
    }
}
