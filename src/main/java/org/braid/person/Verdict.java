package org.braid.person;

/** What a person says of two who may be one. */
public enum Verdict {
    ONE("one person"),
    TWO("two people");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
