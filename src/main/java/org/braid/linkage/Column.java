package org.braid.linkage;

/** A column of a table of people, and what it says. */
public record Column(String heading, String kind) {
    Column(String heading, Kind kind) {
        this(heading, kind.word());
    }

    Kind what() {
        return Kind.of(kind).orElseThrow();
    }
}
