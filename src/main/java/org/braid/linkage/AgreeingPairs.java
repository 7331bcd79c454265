package org.braid.linkage;

/** How many pairs of all state a field, and how many the same. */
final class AgreeingPairs {
    private final People people;

    AgreeingPairs(People people) {
        this.people = people;
    }

    double stated(int field) {
        var first = 0.0;
        var second = 0.0;
        for (var row = 0; row < people.size(); row++) {
            if (people.number(field, row) != 0) {
                first += row < people.first() ? 1 : 0;
                second += row < people.first() ? 0 : 1;
            }
        }
        return people.twoTables() ? first * second : first * (first - 1) / 2;
    }

    double agreeing(int field) {
        var first = new double[people.values().get(field).size()];
        var second = new double[first.length];
        for (var row = 0; row < people.size(); row++) {
            (row < people.first() ? first : second)[people.number(field, row)]++;
        }
        var agreeing = 0.0;
        for (var value = 1; value < first.length; value++) {
            agreeing += people.twoTables() ? first[value] * second[value] : first[value] * (first[value] - 1) / 2;
        }
        return agreeing;
    }
}
