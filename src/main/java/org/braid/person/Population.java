package org.braid.person;

import java.util.List;

/**
 * What all who are at hand tell of one name or another, whoever is compared. All of it is in {@link Steps}.
 *
 * @param size how many descriptions there are
 */
record Population(int size, NameShares given, NameShares family, Families families, Namesakes namesakes) {

    /** @param givenNames with {@code familyNames}: where the names of these people are from */
    static Population of(List<Profile> people, Names givenNames, Names familyNames) {
        return new Population(
                people.size(),
                NameShares.of(people, Profile::given, givenNames.size()),
                NameShares.of(people, Profile::family, familyNames.size()),
                Families.of(people, givenNames.size()),
                Namesakes.of(people));
    }

    /** Whether what it says of everybody is the same. */
    boolean isOneWith(Population other) {
        return Steps.of(size) == Steps.of(other.size)
                && given.total() == other.given.total()
                && family.total() == other.family.total();
    }

    /** Whether what it says of this description is the same. */
    boolean saysTheSame(Profile of, Population other) {
        return given.count(of.given()) == other.given.count(of.given())
                && family.count(of.family()) == other.family.count(of.family())
                && families.count(of.given()) == other.families.count(of.given())
                && namesakes.around(of) == other.namesakes.around(of);
    }
}
