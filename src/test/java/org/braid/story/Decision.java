package org.braid.story;

/** What a person decides about who is who. Numbers choose among the people, or the decisions, that there are by then. */
public sealed interface Decision {

    record Join(int one, int other) implements Decision {
        @Override
        public String toString() {
            return "that person %d and person %d are one".formatted(one, other);
        }
    }

    /** @param description of the person, which is somebody else's */
    record Split(int person, int description) implements Decision {
        @Override
        public String toString() {
            return "that description %d of person %d is somebody else's".formatted(description, person);
        }
    }

    /** @param which of those in force, the newest first */
    record Undo(int which) implements Decision {
        @Override
        public String toString() {
            return "to undo decision %d of those in force".formatted(which);
        }
    }
}
