package org.braid.person;

import java.util.ArrayList;
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

    Profile get(int index) {
        return all.get(index);
    }

    int size() {
        return all.size();
    }

    /** Protection reaches every description that its own feed gives the same identifier, through any number of them. */
    private static Set<String> secluded(List<Identity> identities) {
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
