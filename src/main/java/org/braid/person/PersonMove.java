package org.braid.person;

/**
 * Descriptions of one person that are another's from some night on.
 *
 * @param from our id of whose they were
 * @param to our id of whose they are
 * @param descriptions how many of them something is stated of still
 */
public record PersonMove(String from, String to, long descriptions, Kind kind) {

    /** What becomes of the two by it. */
    public enum Kind {
        /** Nothing is left of the one: it is part of the other. */
        JOINS,
        /** The other is new: it was part of the one. */
        PARTS,
        /** Both were there before, and both still are. */
        PASSES
    }
}
