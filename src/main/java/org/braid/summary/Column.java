package org.braid.summary;

/**
 * One column of a section.
 *
 * @param name for programs, in camel case; it never changes
 * @param heading for people
 */
public record Column(String name, String heading, Type type) {

    /** What stands in it. */
    public enum Type {
        TEXT,
        /** A code, for which the published texts may have better words. */
        CODE,
        DAY,
        /** How many people; where that is few, the figure is hidden. */
        PEOPLE,
        /** How many of anything else. */
        COUNT,
        /** A number that is about no person: funded services. */
        FACT,
        MONEY,
        /** Of a hundred, to one decimal. */
        PERCENT,
        NUMBER;

        /** Whether it holds figures, not words. */
        public boolean isFigure() {
            return this != TEXT && this != CODE && this != DAY;
        }

        /** Whether its figures rest on people, and may have to be hidden. */
        boolean restsOnPeople() {
            return isFigure() && this != FACT;
        }
    }

    static Column text(String name, String heading) {
        return new Column(name, heading, Type.TEXT);
    }

    static Column code(String name, String heading) {
        return new Column(name, heading, Type.CODE);
    }

    static Column people(String name, String heading) {
        return new Column(name, heading, Type.PEOPLE);
    }

    static Column count(String name, String heading) {
        return new Column(name, heading, Type.COUNT);
    }

    static Column fact(String name, String heading) {
        return new Column(name, heading, Type.FACT);
    }

    static Column money(String name, String heading) {
        return new Column(name, heading, Type.MONEY);
    }

    static Column percent(String name, String heading) {
        return new Column(name, heading, Type.PERCENT);
    }

    static Column number(String name, String heading) {
        return new Column(name, heading, Type.NUMBER);
    }
}
